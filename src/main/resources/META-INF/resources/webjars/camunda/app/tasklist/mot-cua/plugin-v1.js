// What Một Cửa adds to Tasklist: the tab Hồ sơ beside the form of a task, the search in the header, and the slip when it is ready. The
// lists themselves are put in by desk-module-v1.js. Loaded by scripts/config.js.
import './drafts-v2.js';
import absence from './absence-v1.js';
import search from './search-v1.js';
import {watch} from './slip-v1.js';
import texts from './texts-vi-v1.js';
import {DossierTab} from './dossier-tab-v1.js';

for (const sheet of ['./dossier-tab-v1.css', './panel-v1.css', './desk-v1.css']) {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = new URL(sheet, import.meta.url).href;
  document.head.append(style);
}

watch();

const open = new Set();

// What is left of the time is another thing now, and the dossier may have become late.
window.addEventListener('mot-cua-clock-moved', () => open.forEach(dossier => dossier.load()));

const tab = {
  id: 'mot-cua-dossier',
  pluginPoint: 'tasklist.task.detail',
  // Right after the form (1000) and before the history (800).
  priority: 900,
  properties: {label: texts.tab},

  render(node, {api, taskId}) {
    const dossier = new DossierTab(node, `/api/tasks/${encodeURIComponent(taskId)}/dossier`, api.CSRFToken);
    open.add(dossier);
    dossier.load();
  },

  // Tasklist may show the next task's tab before it takes this one down: close only what is no longer on the page.
  unmount() {
    for (const dossier of [...open]) {
      if (!dossier.isShown()) {
        dossier.close();
        open.delete(dossier);
      }
    }
  }
};

export default [tab, search, absence];
