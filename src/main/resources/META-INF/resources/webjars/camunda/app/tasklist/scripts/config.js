// Tasklist's own configuration file, in our copy: it names what Một Cửa adds to Tasklist.
// The names carry a version because Tasklist asks for them with its own version only (?bust=7.24.0): whoever changes one of
// these files gives it a new name, here and in its importers, or browsers keep the old one.
export default {
  customScripts: ['mot-cua/server-clock-v1', 'mot-cua-sandbox/banner-v1', 'mot-cua/plugin-v1'],
  requireJsConfig: {
    ngDeps: ['motcua.tasklist'],
    deps: ['motcua-tasklist'],
    paths: {'motcua-tasklist': 'mot-cua/tasklist-module-v1'}
  },
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'claims the currently selected task'},
    focusFilter: {key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list'},
    focusList: {key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list'},
    focusForm: {key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form'},
    startProcess: {key: 'ctrl+alt+p', description: 'opens the start process modal dialog'}
  }
};
