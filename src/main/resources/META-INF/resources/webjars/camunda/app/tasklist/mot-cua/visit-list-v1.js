// The visit at this desk: what the citizen has handed in, what is to be done with it, and the slip.
import texts from './visit-texts-vi-v1.js';
import {el} from './dom-v1.js';
import {minute, number} from './format-v1.js';
import {address, load, post} from './server-v1.js';
import {print} from './print-v1.js';
import {openDossier} from './visit-dossier-v1.js';

const t = texts.visit;
const SINCE = 'mot-cua-visit-since';
// The slip is made by a job after the act; a busy server may take its time.
const LOOKS = [400, 700, 1_000, 1_500, 2_000, 3_000, 5_000, 8_000, 13_000];
const PATIENCE = 5_000;
const BETWEEN_LOOKS = 50;
// Accepted, and on its way to whoever handles it.
const ACCEPTED = new Set([2, 4]);

const message = el('p', {className: 'mc-announcement', role: 'status', 'aria-live': 'polite'});
const body = el('div', {className: 'mc-visit-body'});
// What comes later is put below: the buttons stay where the hand is.
export const panel = el('aside', {className: 'mc-visit', 'aria-labelledby': 'mc-visit-title'},
  el('div', {className: 'mc-visit-head'}, el('h2', {id: 'mc-visit-title'}, t.title),
    el('button', {type: 'button', className: 'btn btn-default btn-sm', title: t.nextHint, onclick: next}, t.next)),
  message, body);

let visit = null;
let roles = [];
let asked = 0;
let working = false;

export function say(sentence, isError = false) {
  message.textContent = sentence;
  message.classList.toggle('mc-error', isError);
}

export function setRoles(those) {
  roles = those;
}

/** The start form's values for the next dossier of the same person; null before the first. */
export function visitor() {
  if (!visit?.applicant) {
    return null;
  }
  const same = {applicant: visit.applicant};
  return visit.submitter ? {...same, submitterIsApplicant: false, submitter: visit.submitter} : same;
}

const waits = act => visit ? visit.dossiers.filter(line => line.act === act) : [];
const printable = () => visit ? visit.dossiers.filter(line => line.slip) : [];
const isMaking = line => !line.slip && !line.act && !line.step && ACCEPTED.has(line.status);
const codes = lines => lines.map(line => line.code);
const owed = lines => lines.reduce((sum, line) => sum + line.owed, 0);

export async function refresh() {
  const mine = ++asked;
  const since = sessionStorage.getItem(SINCE);
  const answer = await load(`/api/counter/visit${since ? `?since=${encodeURIComponent(since)}` : ''}`);
  if (mine === asked) {
    // Whoever logs in meets the next person, not the one whom somebody served before.
    sessionStorage.setItem(SINCE, since || answer.now);
    visit = answer;
    show();
  }
}

// Of the person before nothing may be seen when the next one stands at the desk.
export function forget() {
  asked++;
  visit = null;
  say('');
  body.replaceChildren();
}

function next() {
  if (visit) {
    sessionStorage.setItem(SINCE, visit.now);
  }
  forget();
  show();
  say(t.cleared);
  panel.dispatchEvent(new Event('mot-cua-next'));
}

window.addEventListener('motcua:other-officer', () => {
  sessionStorage.removeItem(SINCE);
  forget();
});

function state(line) {
  if (line.act === 'receive') {
    return t.toReceive;
  }
  if (line.act === 'collect') {
    return t.toCollect(number(line.owed));
  }
  if (line.slip) {
    return `${t.slip(line.slip.number)} · ${t.due(minute(line.dueCurrent))}`;
  }
  if (line.step) {
    return el('a', {href: `#/?forceDisplayTask=true&task=${encodeURIComponent(line.step.taskId)}`}, t.work(line.step.name));
  }
  return isMaking(line) ? t.making : t.elsewhere;
}

function row(line) {
  return el('li', {className: line.slip ? 'mc-visit-done' : ''},
    el('button', {type: 'button', className: 'btn btn-link mc-code', title: t.openNamed(line.code),
      onclick: () => openDossier(line.code)}, line.code),
    el('span', {className: 'mc-visit-procedure'}, line.procedure),
    el('span', {className: 'mc-visit-state'}, state(line),
      line.fee && line.act !== 'collect' ? ` · ${t.fee(number(line.fee))}` : null));
}

function button(text, className, act, more = {}) {
  return el('button', {type: 'button', className: `btn ${className}`, onclick: act, ...more}, text);
}

function actions() {
  const receive = waits('receive');
  const collect = waits('collect');
  const sum = owed([...receive, ...collect]);
  const cashier = roles.includes('thu-phi');
  const list = [];
  if (receive.length && cashier && sum) {
    list.push(
      button(t.receiveAndCollect(receive.length, number(sum)), 'btn-primary', () => perform([
        ['receiveAndCollect', receive], ['collect', collect]])),
      button(t.receiveOnly, 'btn-default', () => perform([['receive', receive]])));
  } else if (receive.length) {
    list.push(button(t.receive(receive.length), 'btn-primary', () => perform([['receive', receive]])));
  } else if (collect.length && cashier) {
    list.push(button(t.collect(number(sum)), 'btn-primary', () => perform([['collect', collect]])));
  }
  const slips = printable().length;
  if (slips) {
    list.push(button([t.print(slips), ' ', el('kbd', {}, t.printKey)], receive.length ? 'btn-default' : 'btn-primary', printSlips,
      {'aria-keyshortcuts': t.printKey}));
  }
  return el('div', {className: 'mc-visit-actions'}, list);
}

function show() {
  if (!visit?.dossiers.length) {
    body.replaceChildren(el('p', {className: 'mc-none'}, t.none));
    return;
  }
  const person = visit.submitter || visit.applicant;
  body.replaceChildren(
    el('p', {className: 'mc-visitor'}, el('strong', {}, person.fullName),
      visit.submitter ? ` (${t.for(visit.applicant.fullName)})` : null),
    actions(), el('ol', {}, visit.dossiers.map(row)));
}

/** Moves to the button that goes on, for whoever works by keyboard; not before Tasklist's dialog has given back the focus. */
export function focusNext(rest = PATIENCE) {
  if (rest > 0 && document.querySelector('.modal')) {
    setTimeout(() => focusNext(rest - BETWEEN_LOOKS), BETWEEN_LOOKS);
  } else {
    setTimeout(() => body.querySelector('.btn-primary')?.focus(), BETWEEN_LOOKS);
  }
}

async function perform(wanted) {
  if (working) {
    return;
  }
  working = true;
  body.querySelectorAll('button').forEach(each => { each.disabled = true; });
  try {
    const lines = [];
    for (const [act, those] of wanted.filter(([, chosen]) => chosen.length)) {
      lines.push(...await post('/api/counter/acts', null, {act, dossiers: codes(those)}));
    }
    const problems = lines.filter(line => !line.done);
    say(problems.length ? problems.map(line => line.problem).join(' ') : t.received(lines.length), problems.length > 0);
  } catch (failure) {
    say(failure.message, true);
  }
  working = false;
  await untilMade(LOOKS).catch(failure => say(failure.message, true));
}

async function untilMade(rest) {
  await refresh();
  focusNext();
  if (!visit?.dossiers.some(isMaking)) {
    if (printable().length && !message.classList.contains('mc-error')) {
      say(t.ready(printable().length));
    }
    return;
  }
  if (!rest.length) {
    say(t.slow);
    return;
  }
  const mine = asked;
  await new Promise(resolve => setTimeout(resolve, rest[0]));
  if (mine === asked) {
    await untilMade(rest.slice(1));
  }
}

export function hasSlips() {
  return printable().length > 0;
}

export async function printSlips() {
  say(t.printing);
  try {
    const slip = await post('/api/visit-slips', null, {dossiers: codes(printable())});
    say(t.printed(slip.number));
    print(address(slip.href), () => say(t.blocked, true));
  } catch (failure) {
    say(failure.message, true);
  }
}
