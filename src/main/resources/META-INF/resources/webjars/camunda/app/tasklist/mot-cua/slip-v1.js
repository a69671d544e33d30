// When the counter's last step is done, the dossier leaves the officer's list, and with it the tab that prints the slip. So the
// slip is offered as soon as it is in the register.
import texts from './texts-vi-v1.js';
import {el} from './dom-v1.js';
import {cardOf} from './desk-cards-v1.js';
import {address, load} from './server-v1.js';
import {print} from './print-v1.js';

const COMPLETED = /\/task\/([^/]+)\/submit-form$/;
// The slip is made by a job after the task; a busy server may take its time.
const LOOKS = [700, 1_000, 1_500, 2_000, 3_000, 5_000, 8_000];
const BEFORE_SLIP = new Set([1, 2]);
const SLIP = '01';

const bar = el('div', {className: 'mc-slip', role: 'status', lang: 'vi', hidden: true});

function close() {
  bar.hidden = true;
  bar.replaceChildren();
}

function offer(card, slip) {
  const t = texts.slip;
  const message = el('span', {className: 'mc-slip-message'});
  bar.replaceChildren(
    el('strong', {}, t.ready(slip.number)), el('span', {}, `${card.code} · ${card.applicant}`), message,
    el('button', {type: 'button', className: 'btn btn-primary btn-sm', onclick: () => print(address(slip.href), () => {
      message.textContent = texts.documents.popup;
    })}, t.print),
    el('a', {href: address(slip.href), target: '_blank', rel: 'noopener', className: 'btn btn-default btn-sm'}, t.open),
    el('button', {type: 'button', className: 'btn btn-link btn-sm', onclick: close}, t.close));
  bar.hidden = false;
}

async function look(card, rest) {
  if (!rest.length) {
    return;
  }
  await new Promise(resolve => setTimeout(resolve, rest[0]));
  const documents = await load(`/api/dossiers/${encodeURIComponent(card.code)}/documents`);
  const slip = documents.find(document => document.form === SLIP && !document.replaced);
  if (slip) {
    offer(card, slip);
  } else {
    await look(card, rest.slice(1));
  }
}

function completed(entry) {
  const path = COMPLETED.exec(new URL(entry.name).pathname);
  const card = path && entry.responseStatus < 300 ? cardOf(path[1]) : null;
  if (card && BEFORE_SLIP.has(card.status)) {
    look(card, LOOKS).catch(failure => console.debug(failure));
  }
}

export function watch() {
  document.body.append(bar);
  new PerformanceObserver(list => list.getEntries().forEach(completed)).observe({type: 'resource'});
  window.addEventListener('motcua:other-officer', close);
}
