// What went to the citizen and to other agencies and what came from them, in order: from the ledger, the register of documents
// and the outbox.
import texts from './panel-texts-vi-v1.js';
import {el, section, table} from './dom-v1.js';
import {minute} from './format-v1.js';
import {viewButton} from './viewer-v1.js';

const t = texts.talk;
const CAME = new Set([
  'RECEIVED', 'SUPPLEMENT_RECEIVED', 'DUTY_PAID', 'PAID', 'WITHDRAWAL_ASKED', 'CONSULTATION_ANSWERED', 'RATED']);
const WENT = new Set([
  'ACCEPTED', 'SUPPLEMENT_ASKED', 'SUPPLEMENT_INCOMPLETE', 'SUPPLEMENT_EXTENDED', 'DUTY_ASKED', 'RE_APPOINTED',
  'WITHDRAWAL_REFUSED', 'WITHDRAWAL_GRANTED', 'CONSULTATION_ASKED', 'REFUSED', 'STOPPED', 'RETURNED']);
const GONE_WRONG = new Set(['FAILED', 'UNCLEAR']);

export function talk(dossier, deliveries, viewer) {
  const problem = deliveries.problem ? el('p', {className: 'mc-note'}, deliveries.problem) : null;
  const lines = [...facts(dossier), ...letters(dossier, viewer), ...(deliveries.problem ? [] : sent(deliveries))]
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const rows = lines.map(line => el('tr', {className: line.wrong ? 'mc-different' : ''},
    el('td', {className: 'mc-time'}, minute(line.at)),
    el('td', {}, line.came ? t.in : t.out),
    el('th', {scope: 'row'}, line.what),
    el('td', {}, line.state)));
  return section(t.title, 'mc-wide',
    lines.length ? table(t.title, [[t.at], [t.way], [t.what], [t.state]], rows) : el('p', {className: 'mc-none'}, t.none),
    problem);
}

function facts({clock}) {
  return clock.facts.filter(fact => !fact.voided && (CAME.has(fact.kind) || WENT.has(fact.kind))).map(fact => ({
    at: fact.at, came: CAME.has(fact.kind),
    what: [fact.what, note([fact.details?.agencyName, fact.reason].filter(Boolean).join(': '))],
    state: answer(fact)}));
}

function answer({kind, details, note: said}) {
  if (kind === 'CONSULTATION_ANSWERED') {
    return t.opinion[details.opinion] || '';
  }
  return kind === 'CONSULTATION_ASKED' ? t.until(minute(details.dueAt)) : said || '';
}

function letters({documents}, viewer) {
  return documents.filter(each => each.issuedAt).map(each => ({
    at: each.issuedAt, came: false,
    what: [`${each.title} (${t.number(each.number)}) `, viewButton(each.title, each.url, viewer)], state: ''}));
}

function sent(deliveries) {
  return deliveries.map(each => ({
    at: each.at, came: false, wrong: GONE_WRONG.has(each.state),
    what: [`${each.title} (${t.number(each.number)})`, note([each.channelName, each.address].filter(Boolean).join(', '))],
    state: [each.stateName, note(each.problemText)]}));
}

function note(text) {
  return text ? el('span', {className: 'mc-note'}, ` ${text}`) : null;
}
