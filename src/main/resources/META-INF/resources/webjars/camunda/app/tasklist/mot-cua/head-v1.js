// The top of the tab: what dossier this is, and how much time is left.
import texts from './texts-vi-v1.js';
import {el, pairs} from './dom-v1.js';
import {isoDay, minute, span} from './format-v1.js';
import {isReEntered} from './counter-v1.js';
import {address} from './server-v1.js';

const CLOSED = new Set([3, 8, 9, 10]);
const SOON = 4 * 60 * 60 * 1000;

// Counted from the server's instant: a counter machine's clock may be wrong, and the sandbox's clock is not today's.
export function timeLeft(dossier) {
  const ahead = Date.parse(dossier.now) - Date.now();
  const element = el('span', {className: 'mc-left'});
  const update = () => {
    if (!dossier.dueCurrent) {
      element.textContent = '';
      return;
    }
    if (!dossier.running) {
      element.textContent = CLOSED.has(dossier.status) ? texts.head.ended : texts.head.stopped;
      return;
    }
    const left = Date.parse(dossier.dueCurrent) - Date.now() - ahead;
    element.textContent = left >= 0 ? texts.head.left(span(left)) : texts.head.over(span(left));
    element.classList.toggle('mc-over', left < 0);
    element.classList.toggle('mc-soon', left >= 0 && left < SOON);
  };
  update();
  return {element, update};
}

export function head(dossier, left, reload) {
  return el('header', {className: 'mc-head'},
    el('div', {className: 'mc-title'},
      el('h3', {}, el('span', {className: 'mc-hidden'}, `${texts.head.code} `), dossier.code),
      el('span', {className: `mc-badge mc-status-${dossier.status}`}, texts.status[dossier.status]),
      isReEntered(dossier) ? el('span', {className: 'mc-badge mc-paper'}, texts.head.reEntered) : null,
      dossier.late ? el('span', {className: 'mc-badge mc-late'}, texts.head.late) : null,
      el('button', {type: 'button', className: 'btn btn-default btn-xs mc-refresh', onclick: reload}, texts.refresh)),
    el('p', {className: 'mc-procedure'}, `${dossier.procedure.code} · `, procedurePage(dossier),
      el('span', {className: 'mc-case'}, dossier.procedureCase.name)),
    pairs(facts(dossier, left)));
}

// What the notice board says of the procedure, as of the day the dossier was received.
function procedurePage(dossier) {
  const day = isoDay(dossier.receivedAt);
  return el('a', {href: address(`/thu-tuc/${encodeURIComponent(dossier.procedure.code)}?ngay=${day}`), target: '_blank',
    rel: 'noopener', title: texts.head.procedurePage}, dossier.procedure.name);
}

function facts(dossier, left) {
  const list = [[texts.head.due, due(dossier, left)]];
  if (dossier.dueOriginal && dossier.dueOriginal !== dossier.dueCurrent) {
    list.push([texts.head.dueOriginal, minute(dossier.dueOriginal)]);
  }
  if (dossier.dueStatutory && dossier.dueStatutory !== dossier.dueCurrent) {
    list.push([texts.head.dueStatutory, minute(dossier.dueStatutory)]);
  }
  list.push(
    [texts.head.received, minute(dossier.receivedAt)],
    [texts.head.channel, texts.channel[dossier.channel]],
    [texts.head.receiving, dossier.receivingAgency.name],
    [texts.head.competent, dossier.competentAgency.name]);
  return list;
}

function due(dossier, left) {
  if (!dossier.dueCurrent) {
    return texts.head.noDue;
  }
  return el('span', {}, el('strong', {}, minute(dossier.dueCurrent)), ' ', left,
    dossier.provisional ? el('span', {className: 'mc-note'}, ` (${texts.head.provisional})`) : null);
}
