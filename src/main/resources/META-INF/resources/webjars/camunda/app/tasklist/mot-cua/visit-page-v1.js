// The counter's start page: the procedures that can be received today, found without accents, and the visit beside them. The
// form of a procedure is Tasklist's own: the page's address asks it to open the dialog.
import texts from './visit-texts-vi-v1.js';
import {el} from './dom-v1.js';
import {load} from './server-v1.js';
import {dossierCode, identityCard, isBeingScanned} from './visit-scan-v1.js';
import {fillStartForms} from './visit-fill-v1.js';
import {openDossier} from './visit-dossier-v1.js';
import {focusNext, forget, panel, refresh, say, visitor} from './visit-list-v1.js';

const t = texts.start;
export const PATH = '/tiep-nhan';
const STARTED = /\/process-definition\/[^/]+\/submit-form$/;
const PAUSE = 150;

const input = el('input', {type: 'text', id: 'mc-counter-search', className: 'form-control', autocomplete: 'off',
  spellcheck: 'false', placeholder: t.placeholder, 'aria-describedby': 'mc-counter-hint', oninput: typed, onkeydown: entered});
const count = el('p', {className: 'mc-hidden', role: 'status'});
const list = el('div', {className: 'mc-procedures'}, el('p', {className: 'mc-none'}, t.loading));
const root = el('div', {className: 'mc-counter', lang: 'vi'},
  el('h1', {}, t.title),
  el('div', {className: 'mc-counter-columns'},
    el('div', {className: 'mc-counter-search'},
      el('label', {for: 'mc-counter-search'}, t.search), input,
      el('p', {id: 'mc-counter-hint', className: 'mc-hint'}, t.hint), count),
    panel, list));

let card = null;
let waiting = null;
let asked = 0;

function link(procedure) {
  return el('li', {}, el('a', {href: `#${PATH}?processStart=${encodeURIComponent(procedure.key)}`},
    procedure.name, ' ', el('span', {className: 'mc-procedure-code'}, procedure.code)));
}

function group(title, procedures, className = '') {
  return el('section', {className: `mc-field ${className}`}, el('h2', {}, title), el('ul', {}, procedures.map(link)));
}

function show(page, searching) {
  const shownFields = page.fields.reduce((sum, field) => sum + field.procedures.length, 0);
  list.replaceChildren(
    ...page.recent.length ? [group(t.recent, page.recent, 'mc-recent')] : [],
    ...page.fields.map(field => group(field.name || t.otherField, field.procedures)),
    ...page.total === 0 ? [el('p', {className: 'mc-none'}, t.none)] : [],
    ...page.total > shownFields ? [el('p', {className: 'mc-none'}, t.more(page.total - shownFields))] : []);
  count.textContent = searching ? t.found(page.total) : '';
}

async function search() {
  const mine = ++asked;
  const words = input.value.trim();
  try {
    const page = await load(`/api/counter/procedures${words ? `?q=${encodeURIComponent(words)}` : ''}`);
    if (mine === asked) {
      show(page, Boolean(words));
    }
  } catch (failure) {
    list.replaceChildren(el('p', {className: 'mc-announcement mc-error', role: 'alert'}, failure.message));
  }
}

function typed() {
  clearTimeout(waiting);
  if (!isBeingScanned(input.value.trim())) {
    waiting = setTimeout(search, PAUSE);
  }
}

async function entered(event) {
  if (event.key !== 'Enter') {
    return;
  }
  event.preventDefault();
  clearTimeout(waiting);
  const text = input.value.trim();
  const code = dossierCode(text);
  const person = identityCard(text);
  if (code || person) {
    input.value = '';
    code ? openDossier(code) : read(person);
    return;
  }
  await search();
  if (text) {
    list.querySelector('a')?.click();
  }
}

function read(person) {
  card = person;
  say(t.scanned(person.fullName));
}

function values() {
  if (!root.isConnected) {
    return null;
  }
  return card ? {applicant: card} : visitor();
}

// Tasklist gives the focus to its own button when the dialog closes; the visit goes on here.
async function started() {
  card = null;
  say('');
  await refresh();
  focusNext();
}

panel.addEventListener('mot-cua-next', () => {
  card = null;
  input.value = '';
  search();
  input.focus();
});

window.addEventListener('motcua:other-officer', () => {
  card = null;
  input.value = '';
  list.replaceChildren();
});

export function focusSearch() {
  input.focus();
}

export function watch() {
  fillStartForms(values);
  new PerformanceObserver(entries => entries.getEntries().forEach(entry => {
    if (root.isConnected && STARTED.test(new URL(entry.name).pathname) && entry.responseStatus < 300) {
      started().catch(failure => say(failure.message, true));
    }
  })).observe({type: 'resource'});
}

// Opening a form changes the address, and with it Tasklist draws the page anew: the same elements go into it, so that nothing
// moves.
export default {
  id: 'mot-cua-counter-page',
  pluginPoint: 'tasklist.route',
  properties: {path: PATH},

  render(node) {
    node.append(root);
    search();
    refresh().catch(failure => say(failure.message, true));
    if (!new URLSearchParams(location.hash.split('?')[1]).has('processStart')) {
      setTimeout(focusSearch, 0);
    }
  },

  unmount() {
    if (!root.isConnected) {
      forget();
    }
  }
};
