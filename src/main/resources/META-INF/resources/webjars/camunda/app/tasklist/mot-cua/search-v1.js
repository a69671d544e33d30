// The search in the header: a dossier by code, name, number or telephone, also when none of its tasks is on the officer's list. What was
// typed and found goes with the dialog: the next citizen stands at the same desk.
import texts from './desk-texts-vi-v1.js';
import {remember} from './desk-cards-v1.js';
import {el} from './dom-v1.js';
import {minute} from './format-v1.js';
import {post} from './server-v1.js';
import {DossierTab} from './dossier-tab-v1.js';

const t = texts.search;
const input = el('input', {type: 'search', id: 'mc-search', className: 'form-control input-sm', autocomplete: 'off', spellcheck: 'false',
  placeholder: t.placeholder, title: t.hint, maxlength: 200, 'aria-keyshortcuts': 'Control+Alt+S'});
const form = el('form', {className: 'mc-search', role: 'search', onsubmit: search},
  el('label', {for: 'mc-search', className: 'mc-hidden'}, t.label), input,
  el('button', {type: 'submit', className: 'btn btn-default btn-sm', 'aria-label': t.label},
    el('span', {className: 'glyphicon glyphicon-search', 'aria-hidden': 'true'})));
const message = el('p', {className: 'mc-announcement', role: 'status', 'aria-live': 'polite'});
const list = el('ol', {className: 'mc-found list-unstyled'});
const back = el('button', {type: 'button', className: 'btn btn-link', onclick: showList}, t.back);
const one = el('div', {className: 'mc-find-result'});
const dialog = el('dialog', {className: 'mc-find mc-search-dialog', lang: 'vi', 'aria-label': t.title},
  el('div', {className: 'mc-search-bar'}, el('h4', {}, t.title), back,
    el('button', {type: 'button', className: 'btn btn-default btn-sm', onclick: () => dialog.close()}, t.close)),
  message, list, one);
let shown = null;
let token = null;

function say(sentence, isError = false) {
  message.textContent = sentence;
  message.classList.toggle('mc-error', isError);
}

async function search(event) {
  event.preventDefault();
  const words = input.value.trim();
  if (!words) {
    return;
  }
  leave();
  list.replaceChildren();
  say(t.searching);
  showList();
  if (!dialog.open) {
    dialog.showModal();
  }
  try {
    const answer = await post('/api/desk/search', token, {q: words});
    if (!dialog.open) {
      return;
    }
    remember(answer.dossiers.filter(found => found.taskId));
    list.replaceChildren(...answer.dossiers.map(line));
    say(answer.more ? t.more(answer.dossiers.length) : answer.dossiers.length ? t.found(answer.dossiers.length) : t.none);
    list.querySelector('button')?.focus();
  } catch (failure) {
    say(failure.message, true);
  }
}

function line(found) {
  return el('li', {className: `mc-task mc-light-${found.light}`},
    el('button', {type: 'button', className: 'btn btn-link mc-found-open', onclick: () => open(found.code)},
      el('span', {className: 'mc-card-code'}, found.code), ' ', el('span', {className: 'mc-card-name'}, found.applicant)),
    el('div', {className: 'mc-task-time'}, el('span', {className: 'mc-light', 'aria-hidden': 'true'}),
      found.time || texts.light[found.light]),
    el('div', {className: 'mc-found-procedure'}, found.procedureName),
    el('div', {className: 'mc-task-meta'},
      el('span', {}, `${t.received} ${minute(found.receivedAt)}`),
      el('span', {}, found.due ? `${texts.due} ${minute(found.due)}` : texts.noDue),
      found.taskId ? el('a', {href: `#/?task=${encodeURIComponent(found.taskId)}`, onclick: () => dialog.close()}, t.work(found.taskName))
        : null));
}

function open(code) {
  list.hidden = true;
  back.hidden = false;
  message.hidden = true;
  shown = new DossierTab(one, `/api/dossiers/${encodeURIComponent(code)}/view`, token);
  shown.load();
  back.focus();
}

function showList() {
  leave();
  list.hidden = false;
  back.hidden = true;
  message.hidden = false;
  list.querySelector('button')?.focus();
}

function leave() {
  shown?.close();
  shown = null;
  one.replaceChildren();
}

dialog.addEventListener('close', () => {
  leave();
  list.replaceChildren();
  say('');
  input.value = '';
});
window.addEventListener('motcua:other-officer', () => dialog.close());
document.addEventListener('keydown', event => {
  if (event.ctrlKey && event.altKey && event.code === 'KeyS' && form.isConnected) {
    event.preventDefault();
    input.focus();
  }
});

export default {
  id: 'mot-cua-search',
  pluginPoint: 'tasklist.navbar.action',
  priority: 90,

  render(node, {api}) {
    token = api?.CSRFToken;
    document.body.append(dialog);
    node.append(form);
  },

  unmount() {
    dialog.close();
  }
};
