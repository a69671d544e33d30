// What was done, what is open, what is still to come. The lines done and open are those of the control slip (form 06).
import texts from './panel-texts-vi-v1.js';
import {el, section, table} from './dom-v1.js';
import {minute} from './format-v1.js';

const t = texts.steps;

export function steps(way, tasks) {
  if (way.problem) {
    return section(t.title, 'mc-wide', el('p', {className: 'mc-note'}, way.problem));
  }
  const known = new Set(way.past.filter(row => !row.to).map(row => row.step));
  const fresh = (tasks || []).filter(task => !task.beside && !known.has(task.name));
  const rows = [...way.past.map(past), ...fresh.map((task, index) => begun(task, way.past.length + index + 1)),
    ...way.ahead.map((step, index) => ahead(step, way.past.length + fresh.length + index + 1))];
  return section(t.title, 'mc-wide mc-steps',
    table(t.title, [[t.number, 'mc-number'], [t.step], [t.who], [t.when], [t.spent], [t.state]], rows),
    el('p', {className: 'mc-note'}, t.total(way.total), way.ahead.length ? ` ${t.aheadNote}` : null),
    others((tasks || []).filter(task => task.beside)));
}

// Offered just now: no working time has passed, so the control slip does not have it yet.
function begun(task, number) {
  return el('tr', {className: 'mc-step-open', 'aria-current': 'step'},
    el('td', {className: 'mc-number'}, String(number)),
    el('th', {scope: 'row'}, task.name),
    el('td', {}, task.officerName || t.nobody),
    el('td', {className: 'mc-when'}, t.from(minute(task.since))),
    el('td', {}, task.due ? note(t.until(minute(task.due))) : null),
    el('td', {}, el('span', {className: 'mc-state'}, t.open)));
}

function past(row) {
  const open = !row.to;
  const state = open ? row.applicants ? t.waiting : t.open : t.done;
  return el('tr', {className: open ? 'mc-step-open' : '', 'aria-current': open ? 'step' : null},
    el('td', {className: 'mc-number'}, row.number),
    el('th', {scope: 'row'}, row.step, note(row.note && `(${row.note})`)),
    el('td', {}, row.officer, note(row.agency)),
    el('td', {className: 'mc-when'}, open ? t.from(row.from) : t.span(row.from, row.to)),
    el('td', {}, row.time, note(row.limit && t.limit(row.limit))),
    el('td', {}, el('span', {className: 'mc-state'}, state), note(row.result)));
}

function ahead(step, number) {
  return el('tr', {className: 'mc-step-ahead'},
    el('td', {className: 'mc-number'}, String(number)),
    el('th', {scope: 'row'}, step.name),
    el('td', {}, step.who.join(', ')),
    el('td', {}), el('td', {}, step.limitText ? note(t.limit(step.limitText)) : null),
    el('td', {}, el('span', {className: 'mc-state'}, t.ahead)));
}

function note(text) {
  return text ? el('span', {className: 'mc-note mc-below'}, text) : null;
}

// Tasks of what goes on beside the steps: a letter of apology, a wish to withdraw, an opinion.
function others(beside) {
  if (!beside.length) {
    return null;
  }
  const rows = beside.map(task => el('tr', {},
    el('th', {scope: 'row'}, task.name),
    el('td', {}, task.officerName || t.nobody),
    el('td', {className: 'mc-time'}, minute(task.since)),
    el('td', {className: task.overdue ? 'mc-time mc-over' : 'mc-time'}, task.due ? minute(task.due) : '')));
  return [el('h5', {}, t.others), table(t.others, [[t.task], [t.who], [t.since], [t.due]], rows)];
}
