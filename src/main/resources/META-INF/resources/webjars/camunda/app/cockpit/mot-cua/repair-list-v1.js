// Repairs that were asked for: by whom, why, what became of each dossier; those that wait are approved or turned down here.
import texts from './repair-texts-vi-v1.js';
import {el, table} from '../../tasklist/mot-cua/dom-v1.js';
import {minute} from '../../tasklist/mot-cua/format-v1.js';
import {post} from '../../tasklist/mot-cua/server-v1.js';

export function decisionButtons(path, token, decided, failed) {
  const decide = approve => post(path, token, {approve}).then(decided, failure => failed(failure.message));
  return el('div', {className: 'mc-buttons'},
    el('button', {type: 'button', className: 'btn btn-primary btn-xs', onclick: () => decide(true)}, texts.approve),
    el('button', {type: 'button', className: 'btn btn-default btn-xs', onclick: () => decide(false)}, texts.refuse));
}

export function repairs(all, token, decided, failed) {
  const t = texts.repair;
  const rows = all.map(repair => el('tr', {},
    el('th', {scope: 'row'}, String(repair.number)),
    el('td', {}, texts.act[repair.kind], step(repair)),
    el('td', {}, repair.dossiers.join(', ')), el('td', {}, repair.reason),
    el('td', {}, `${repair.proposedBy}, `, el('span', {className: 'mc-time'}, minute(repair.proposedAt))),
    el('td', {}, texts.state[repair.state],
      repair.decidedBy ? el('div', {className: 'mc-note'}, texts.decidedBy(repair.decidedBy)) : null,
      repair.state === 'WAITING' ? decisionButtons(`/api/repairs/${repair.number}/decision`, token, decided, failed) : null),
    el('td', {}, repair.lines.map(line => el('div', {className: line.done ? '' : 'mc-wrong'}, line.note)))));
  return rows.length ? table(texts.list, [[t.number], [t.kind], [t.dossiers], [t.reason], [t.by], [t.state], [t.result]], rows)
    : el('p', {className: 'mc-none'}, texts.none);
}

function step(repair) {
  const parts = [repair.step, repair.target].filter(Boolean);
  return parts.length ? el('div', {className: 'mc-note'}, parts.join(' → ')) : null;
}
