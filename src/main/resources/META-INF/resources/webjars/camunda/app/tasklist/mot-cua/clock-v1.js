// The clock explained: why this date, what stopped it, which days did not count, every line of the ledger and its corrections.
// Every sentence comes from the server, where letters and the citizen's page take theirs.
import texts from './texts-vi-v1.js';
import {el, pairs, section, table} from './dom-v1.js';
import {minute} from './format-v1.js';
import {post} from './server-v1.js';

const t = texts.clock;

export function clock(dossier, acts) {
  const account = dossier.clock;
  if (!account.explanation.length && !account.facts.length) {
    return section(t.title, 'mc-wide', el('p', {className: 'mc-none'}, t.none));
  }
  return section(t.title, 'mc-wide',
    pairs(dates(account)),
    account.explanation.length ? el('h5', {}, t.explanation) : null,
    el('ol', {className: 'mc-explanation'}, account.explanation.map(sentence => el('li', {}, sentence))),
    stops(account), daysOut(account), ledger(account), proposals(dossier, acts),
    account.mayPropose ? proposalForm(dossier, acts) : null);
}

function dates(account) {
  return [[t.dueOriginal, account.dueOriginal], [t.dueStatutory, account.dueStatutory], [t.dueCurrent, account.dueCurrent]]
    .filter(([, at]) => at).map(([name, at]) => [name, minute(at)])
    .concat(account.time ? [[t.left, el('strong', {className: account.minutesOver == null ? '' : 'mc-over'}, account.time)]] : []);
}

function stops({stops}) {
  if (!stops.length) {
    return null;
  }
  const rows = stops.map(stop => el('tr', {},
    el('td', {className: 'mc-time'}, minute(stop.from)),
    el('td', {className: 'mc-time'}, stop.to ? minute(stop.to) : t.stopStands),
    el('td', {}, stop.time),
    el('td', {}, stop.words)));
  return [el('h5', {}, t.stops), table(t.stops, [[t.stopFrom], [t.stopTo], [t.stopTime], [t.stopWhy]], rows)];
}

function daysOut({daysNotCounted}) {
  return daysNotCounted.length ? el('details', {}, el('summary', {}, t.daysOut(daysNotCounted.length)),
    el('ul', {className: 'mc-explanation'}, daysNotCounted.map(days => el('li', {}, days.words)))) : null;
}

function ledger({facts}) {
  const rows = facts.map(fact => el('tr', {className: rowClass(fact)},
    el('td', {className: 'mc-number'}, String(fact.sequence)),
    el('td', {className: 'mc-time', title: t.recorded(minute(fact.recordedAt))}, minute(fact.at)),
    el('th', {scope: 'row'}, el('span', {className: 'mc-what'}, fact.what), note(fact.note && `(${fact.note})`)),
    el('td', {}, fact.actorName, note(fact.approvedByName && `· ${t.approved(fact.approvedByName)}`)),
    el('td', {}, why(fact))));
  return el('details', {}, el('summary', {}, t.facts(facts.length)),
    table(t.title, [[t.number, 'mc-number'], [t.at], [t.what], [t.actor], [t.why]], rows));
}

function note(text) {
  return text ? el('span', {className: 'mc-note'}, ` ${text}`) : null;
}

function rowClass(fact) {
  if (fact.correctedBy) {
    return 'mc-corrected';
  }
  return fact.kind === 'BECAME_LATE' || fact.kind === 'LATE_ANNULLED' || fact.corrects ? 'mc-different' : '';
}

// From whom to whom: a task while somebody is away, a dossier between agencies.
function why(fact) {
  const {from, to} = fact.details || {};
  const corrected = fact.correctedBy ? fact.voided ? t.voidedBy(fact.correctedBy) : t.correctedBy(fact.correctedBy) : null;
  return [corrected, from && to ? `${from} → ${to}` : null, fact.reason, fact.basis].filter(Boolean).join(' – ');
}

function proposals({code, clock: account}, acts) {
  if (!account.proposals.length) {
    return null;
  }
  const items = account.proposals.map(each => el('li', {},
    t.proposal(each.number, each.sequence, each.voided ? t.never : t.rightAt(minute(each.at))),
    el('span', {className: 'mc-note'}, ` · ${each.reason} · ${t.proposedBy(each.proposedBy, minute(each.proposedAt))} · `
      + (each.approved == null ? t.open : t.decided(each.approved, each.decidedBy, minute(each.decidedAt)))),
    each.approved == null && account.mayDecide ? [decide(code, each, true, acts), decide(code, each, false, acts)] : null));
  return [el('h5', {}, t.proposals), el('ul', {className: 'mc-explanation mc-proposals'}, items)];
}

// The proposer himself is told by the server that another one decides.
function decide(code, proposal, approve, acts) {
  return el('button', {type: 'button', className: 'btn btn-default btn-xs', onclick: () => send(
    `/api/dossiers/${encodeURIComponent(code)}/clock/corrections/${proposal.number}/decision`, acts, {approve}, t.saved)},
  approve ? t.approve : t.refuse);
}

function proposalForm({code}, acts) {
  const line = el('input', {type: 'number', min: '1', required: '', className: 'form-control input-sm'});
  const at = el('input', {type: 'datetime-local', className: 'form-control input-sm'});
  const voided = el('input', {type: 'checkbox'});
  const reason = el('input', {type: 'text', maxlength: '2000', required: '', className: 'form-control input-sm'});
  voided.addEventListener('change', () => {
    at.disabled = voided.checked;
  });
  const submit = event => {
    event.preventDefault();
    send(`/api/dossiers/${encodeURIComponent(code)}/clock/corrections`, acts, {
      sequence: Number(line.value), at: at.value && !voided.checked ? `${at.value}:00+07:00` : null, voided: voided.checked,
      reason: reason.value
    }, t.sent);
  };
  return el('details', {className: 'mc-propose'}, el('summary', {}, t.propose),
    el('form', {onsubmit: submit},
      el('label', {}, t.line, line), el('label', {}, t.right, at), el('label', {className: 'mc-check'}, voided, t.voided),
      el('label', {className: 'mc-reason'}, t.reason, reason),
      el('button', {type: 'submit', className: 'btn btn-default btn-sm'}, t.send)));
}

async function send(path, acts, body, sentence) {
  try {
    await post(path, acts.token, body);
    acts.done(sentence);
  } catch (failure) {
    acts.failed(failure.message);
  }
}
