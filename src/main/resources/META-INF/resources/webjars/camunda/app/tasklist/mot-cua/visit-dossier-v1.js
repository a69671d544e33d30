// A dossier in a dialog over the page, to look at before an act.
import texts from './visit-texts-vi-v1.js';
import {el} from './dom-v1.js';
import {DossierTab} from './dossier-tab-v1.js';

const content = el('div', {});
const dialog = el('dialog', {className: 'mc-find', lang: 'vi', 'aria-label': texts.dossier.title},
  el('button', {type: 'button', className: 'btn btn-default btn-sm mc-dialog-close', onclick: () => dialog.close()},
    texts.dossier.close),
  content);
let shown = null;

function clear() {
  shown?.close();
  shown = null;
  content.replaceChildren();
}

dialog.addEventListener('close', clear);
window.addEventListener('motcua:other-officer', () => dialog.close());

export function openDossier(code, token) {
  if (!dialog.isConnected) {
    document.body.append(dialog);
  }
  clear();
  shown = new DossierTab(content, `/api/dossiers/${encodeURIComponent(code)}/view`, token);
  shown.load();
  dialog.showModal();
}

export function closeDossier() {
  dialog.close();
}
