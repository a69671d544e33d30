// Tasklist's own configuration file, in our copy: it names what Một Cửa adds to Tasklist.
// The server has browsers ask anew for these files (FreshFilesFilter): whoever changes one need not rename it.
import {prepare} from '../mot-cua/locale-v1.js';
import texts from '../mot-cua/locale-texts-vi-v1.js';

const common = await prepare('tasklist');

export default {
  ...common,
  customScripts: [
    'mot-cua/fixed-texts-v1',
    'mot-cua/server-clock-v1',
    'mot-cua-sandbox/banner-v1',
    'mot-cua/plugin-v1',
    'mot-cua/visit-plugin-v1'
  ],
  requireJsConfig: {
    ngDeps: ['motcua.vi', 'motcua.tasklist', 'motcua.form', 'motcua.desk'],
    deps: ['motcua-vi', 'motcua-tasklist', 'motcua-form', 'motcua-desk'],
    paths: {
      'motcua-vi': 'mot-cua/vi-module-v1',
      'motcua-tasklist': 'mot-cua/tasklist-module-v1',
      'motcua-form': 'mot-cua/form-module-v1',
      'motcua-desk': 'mot-cua/desk-module-v1'
    }
  },
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: texts.shortcut.claimTask},
    focusFilter: {key: 'ctrl+shift+f', description: texts.shortcut.focusFilter},
    focusList: {key: 'ctrl+alt+l', description: texts.shortcut.focusList},
    focusForm: {key: 'ctrl+alt+f', description: texts.shortcut.focusForm},
    startProcess: {key: 'ctrl+alt+p', description: texts.shortcut.startProcess}
  }
};
