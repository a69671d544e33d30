// Welcome's own configuration file, in our copy: it makes Welcome Vietnamese and names what Một Cửa adds to it.
import texts from '../../tasklist/mot-cua/locale-texts-vi-v1.js';
import {prepare} from '../../tasklist/mot-cua/locale-v1.js';

const common = await prepare('welcome');

export default {
  ...common,
  // Instead of Camunda's manual in English.
  links: [{label: texts.links.procedures, href: new URL('../../../../thu-tuc', import.meta.url).href,
    description: texts.links.proceduresWhat}],
  customScripts: ['../tasklist/mot-cua/fixed-texts-v1'],
  requireJsConfig: {
    ngDeps: ['motcua.vi'],
    deps: ['motcua-vi'],
    paths: {'motcua-vi': '../tasklist/mot-cua/vi-module-v1'}
  }
};
