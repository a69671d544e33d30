// Cockpit's own configuration file, in our copy: it makes Cockpit Vietnamese and names what Một Cửa adds to it.
import {prepare} from '../../tasklist/mot-cua/locale-v1.js';

const common = await prepare('cockpit');

export default {
  ...common,
  customScripts: [
    '../tasklist/mot-cua/fixed-texts-v1',
    'mot-cua/board-v1',
    'mot-cua/history-v1',
    'mot-cua/repair-v1'
  ],
  requireJsConfig: {
    ngDeps: ['motcua.vi'],
    deps: ['motcua-vi'],
    paths: {'motcua-vi': '../tasklist/mot-cua/vi-module-v1'}
  }
};
