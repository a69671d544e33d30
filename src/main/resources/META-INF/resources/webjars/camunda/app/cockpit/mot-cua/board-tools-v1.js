// What the supervisor inspects from the board: who owes what, the check of the whole system, the published list, index 766.
import texts from './board-texts-vi-v1.js';
import {el, table} from '../../tasklist/mot-cua/dom-v1.js';
import {minute, number} from '../../tasklist/mot-cua/format-v1.js';
import {address, load} from '../../tasklist/mot-cua/server-v1.js';

const t = texts;
const MONTHS = 24;
const decimal = value => String(value).replace('.', ',');

export function tool(key, agency, day, signal) {
  return {owed, audit, monthly, index}[key](agency, day, signal);
}

function query(values) {
  return new URLSearchParams(Object.entries(values).filter(([, value]) => value)).toString();
}

async function owed(agency, day, signal) {
  const rows = await load(`/api/lateness?${query({agency, most: '200'})}`, signal);
  if (!rows.length) {
    return el('p', {className: 'mc-none'}, t.owed.none);
  }
  return table(t.tools.owed, [[t.code], [t.agency], [t.owed.what], [t.owed.who], [t.owed.since], [t.owed.due]],
    rows.map(each => el('tr', {}, el('th', {scope: 'row', className: 'mc-code'}, each.code), el('td', {}, each.agency),
      el('td', {}, t.owed.kinds[each.kind]), el('td', {}, each.officer || t.owed.group), el('td', {}, minute(each.since)),
      el('td', {}, minute(each.due)))));
}

async function audit(agency, day, signal) {
  const found = await load('/api/lateness/audit', signal);
  if (!found.total) {
    return el('p', {}, t.audit.clean(number(found.checked), minute(found.at)));
  }
  return el('div', {}, el('p', {}, t.audit.found(number(found.checked), number(found.total))),
    table(t.tools.audit, [[t.code], [t.agency], [t.audit.wrong], [t.audit.cure]], found.findings.map(each =>
      el('tr', {}, el('th', {scope: 'row', className: 'mc-code'}, each.dossier || t.nothing),
        el('td', {}, each.agency || t.nothing),
        el('td', {}, each.wrong), el('td', {}, each.cure)))));
}

// Only a month that is over has a list.
function monthBefore(day) {
  const [year, month] = day.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

// Named in Vietnamese, as a browser's own field of months is not.
function chosen(newest, show) {
  const [year, month] = newest.split('-').map(Number);
  const months = Array.from({length: MONTHS}, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7));
  const select = el('select', {id: 'mc-board-month', className: 'form-control'}, months.map(each =>
    el('option', {value: each}, t.monthOf(each.split('-').reverse().join('/')))));
  const content = el('div', {'aria-live': 'polite'});
  const update = () => show(select.value).then(view => content.replaceChildren(view),
    failure => content.replaceChildren(el('p', {className: 'mc-failure'}, failure.message)));
  select.addEventListener('change', update);
  return update().then(() => el('div', {}, el('label', {className: 'mc-board-month', for: select.id}, t.month, select), content));
}

function monthly(agency, day, signal) {
  return chosen(monthBefore(day), async month => {
    const list = await load(`/api/lateness/monthly?${query({month})}`, signal);
    const numbers = list.province.numbers;
    const link = (format, name) => el('a', {className: 'btn btn-default btn-sm', target: '_blank', rel: 'noopener',
      href: address(`/api/lateness/monthly?${query({month, format})}`)}, name);
    return el('div', {},
      el('p', {}, t.monthly.counts(number(numbers.considered), number(numbers.late), decimal(numbers.share))),
      list.agencies.length ? table(t.monthly.agencies,
        [[t.monthly.agencies], [t.monthly.considered, 'mc-number'], [t.monthly.late, 'mc-number'],
          [t.monthly.share, 'mc-number']],
        list.agencies.map(each => el('tr', {}, el('th', {scope: 'row'}, each.name),
          el('td', {className: 'mc-number'}, number(each.numbers.considered)),
          el('td', {className: 'mc-number'}, number(each.numbers.late)),
          el('td', {className: 'mc-number'}, decimal(each.numbers.share))))) : null,
      el('p', {className: 'mc-board-exports'}, link('pdf', t.monthly.pdf), ' ', link('csv', t.monthly.csv)));
  });
}

function index(agency, day, signal) {
  return chosen(day.slice(0, 7), async month => {
    const found = await load(`/api/supervision/index?${query({month, agency})}`, signal);
    const shown = found.agencies.map((each, place) => el('details', {open: place === 0},
      el('summary', {}, el('strong', {}, each.name), ` – ${t.index.known(decimal(each.known), decimal(each.ofKnown))}`),
      points(each)));
    return el('div', {}, shown.length ? shown : el('p', {className: 'mc-none'}, t.index.none),
      el('ul', {className: 'mc-board-definitions'}, found.definitions.map(sentence => el('li', {}, sentence))),
      el('p', {className: 'mc-board-exports'}, el('a', {className: 'btn btn-default btn-sm',
        href: address(`/api/supervision/index?${query({month, agency, format: 'csv'})}`)}, t.index.csv)));
  });
}

function points(each) {
  const known = value => value === undefined || value === null ? t.index.unknown : decimal(value);
  const row = (name, part, className) => el('tr', {className}, el('th', {scope: 'row'}, name),
    el('td', {className: 'mc-number'}, part.whole === undefined ? t.nothing : t.index.of(number(part.part), number(part.whole))),
    el('td', {className: 'mc-number'}, part.ratio === undefined ? t.nothing : t.percent(decimal(part.ratio))),
    el('td', {className: 'mc-number'}, known(part.score)),
    el('td', {className: 'mc-number'}, part.max === undefined ? t.nothing : decimal(part.max)));
  return table(each.name, [[t.index.group], ['', 'mc-number'], [t.index.ratio, 'mc-number'], [t.index.score, 'mc-number'],
    [t.index.max, 'mc-number']],
    each.groups.flatMap(group => [row(group.name, {score: group.score, max: group.max}, 'mc-board-group'),
      ...group.parts.map(part => row(part.name, part, 'mc-board-part'))]));
}
