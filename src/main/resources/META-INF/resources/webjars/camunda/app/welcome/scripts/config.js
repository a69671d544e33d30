// Welcome's own configuration file, in our copy: it makes Welcome Vietnamese and names what Một Cửa adds to it.
import {common, prepare} from '../../tasklist/mot-cua/locale-v1.js';
import texts from '../../tasklist/mot-cua/locale-texts-vi-v1.js';

await prepare('welcome', texts.title.welcome);

export default {
  ...common,
  customScripts: [],
  requireJsConfig: {
    ngDeps: ['motcua.vi'],
    deps: ['motcua-vi'],
    paths: {'motcua-vi': '../tasklist/mot-cua/vi-module-v1'}
  }
};
