// A dossier by its code, also when none of its tasks is on the officer's list: to print the slip again, to answer a citizen.
import texts from './texts-vi-v1.js';
import {el} from './dom-v1.js';
import {DossierTab} from './dossier-tab-v1.js';

const t = texts.find;
const input = el('input', {type: 'text', id: 'mc-find-code', className: 'form-control', autocomplete: 'off', spellcheck: 'false',
  placeholder: t.example});
const result = el('div', {className: 'mc-find-result'});
const dialog = el('dialog', {className: 'mc-find', lang: 'vi', 'aria-label': t.title},
  el('form', {method: 'dialog', onsubmit: search},
    el('label', {for: 'mc-find-code'}, t.code), input,
    el('button', {type: 'submit', className: 'btn btn-primary'}, t.search),
    el('button', {type: 'button', className: 'btn btn-link', onclick: () => dialog.close()}, t.close)),
  result);
let shown = null;

function clear() {
  shown?.close();
  shown = null;
  result.replaceChildren();
  input.value = '';
}

function search(event) {
  event.preventDefault();
  const code = input.value.trim().toUpperCase();
  if (code) {
    shown?.close();
    result.replaceChildren();
    shown = new DossierTab(result, `/api/dossiers/${encodeURIComponent(code)}/view`);
    shown.load();
  }
}

// What was looked at goes with the dialog: the next citizen stands at the same desk.
dialog.addEventListener('close', clear);
window.addEventListener('motcua:other-officer', () => dialog.close());

export default {
  id: 'mot-cua-find',
  pluginPoint: 'tasklist.navbar.action',
  priority: 90,

  render(node) {
    document.body.append(dialog);
    node.append(el('a', {href: '', className: 'mc-find-open', onclick: event => {
      event.preventDefault();
      dialog.showModal();
      input.focus();
    }}, el('span', {className: 'glyphicon glyphicon-search'}), ` ${t.open}`));
  },

  unmount() {
    dialog.close();
  }
};
