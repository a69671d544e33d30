// The supervisor's board on Cockpit's dashboard: numbers of a period, the oldest late dossiers, and what there is to inspect.
import texts from './board-texts-vi-v1.js';
import {tool} from './board-tools-v1.js';
import {el, section} from '../../tasklist/mot-cua/dom-v1.js';
import {isoDay, minute, number} from '../../tasklist/mot-cua/format-v1.js';
import {address, load} from '../../tasklist/mot-cua/server-v1.js';

document.head.append(el('link', {rel: 'stylesheet', href: new URL('./board-v1.css', import.meta.url).href}));

const t = texts;

function rate(value) {
  return value === undefined || value === null ? t.nothing : t.percent(String(value.toFixed(2)).replace('.', ','));
}

function cell(value, className = '') {
  return el('td', {className: `mc-number ${value ? '' : 'mc-zero'} ${className}`}, number(value));
}

// A browser's own date field shows days as its own language has them, month first in many.
function day(id) {
  return el('input', {type: 'text', id, className: 'form-control mc-board-day', required: '', inputmode: 'numeric',
    pattern: '\\d{1,2}/\\d{1,2}/\\d{4}', placeholder: t.dayExample, title: t.dayExample, autocomplete: 'off'});
}

function shownDay(iso) {
  return iso.split('-').reverse().join('/');
}

function writtenDay(shown) {
  const [d, m, y] = shown.trim().split('/');
  return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
}

class Board {
  constructor(node) {
    this.node = node;
    this.abort = new AbortController();
    const today = isoDay(new Date());
    this.fields = {
      from: day('mc-board-from'),
      to: day('mc-board-to'),
      by: el('select', {id: 'mc-board-by', className: 'form-control'},
        Object.entries(t.bys).map(([key, name]) => el('option', {value: key}, name))),
      agency: el('select', {id: 'mc-board-agency', className: 'form-control'}),
      field: el('select', {id: 'mc-board-field', className: 'form-control'}),
      procedure: el('select', {id: 'mc-board-procedure', className: 'form-control'})
    };
    this.period(today);
    this.numbers = el('div', {className: 'mc-board-numbers', 'aria-live': 'polite', 'aria-busy': 'true'}, t.loading);
    this.tools = el('div', {className: 'mc-board-tools'});
    this.panel = el('div', {className: 'mc-board-panel'});
    this.node.replaceChildren(el('section', {className: 'mc-board', lang: 'vi', 'aria-labelledby': 'mc-board-title'},
      el('h3', {id: 'mc-board-title'}, t.title), this.form(), this.numbers, this.tools, this.panel));
    this.fields.by.addEventListener('change', () => this.allow());
    this.start();
  }

  form() {
    return el('form', {className: 'mc-board-form', onsubmit: event => { event.preventDefault(); this.show(); }},
      Object.entries(this.fields).map(([key, input]) => el('label', {for: input.id}, t[key], input)),
      el('button', {type: 'submit', className: 'btn btn-primary'}, t.show));
  }

  // The sandbox's clock may stand elsewhere than the browser's.
  async start() {
    try {
      const [choices, server] = await Promise.all([load('/api/supervision/choices', this.abort.signal),
        load('/api/clock/now', this.abort.signal).catch(() => null)]);
      this.choices = choices;
      if (server && server.now) {
        this.period(isoDay(server.now));
      }
      this.fill(this.fields.agency, choices.agencies.map(each => [each.code, each.name]), choices.agency);
      this.fill(this.fields.field, choices.fields.map(each => [each, each]));
      this.fill(this.fields.procedure, choices.procedures.map(each => [each.code, each.name]));
      this.offerTools();
      await this.show();
    } catch (failure) {
      this.fail(failure);
    }
  }

  // The month that runs.
  period(today) {
    this.fields.from.value = shownDay(`${today.slice(0, 8)}01`);
    this.fields.to.value = shownDay(today);
  }

  value(key) {
    return key === 'from' || key === 'to' ? writtenDay(this.fields[key].value) : this.fields[key].value;
  }

  fill(select, options, only) {
    select.replaceChildren(...(only ? [] : [el('option', {value: ''}, t.all)]),
      ...options.map(([value, name]) => el('option', {value}, name)));
  }

  allow() {
    const officers = this.fields.by.value === 'officer';
    for (const select of [this.fields.field, this.fields.procedure]) {
      select.disabled = officers;
      select.value = officers ? '' : select.value;
    }
  }

  query(keys = ['from', 'to', 'by', 'agency', 'field', 'procedure']) {
    const query = new URLSearchParams();
    keys.filter(key => this.value(key)).forEach(key => query.set(key, this.value(key)));
    return query.toString();
  }

  async show() {
    this.numbers.setAttribute('aria-busy', 'true');
    const query = this.query();
    try {
      const [board, late] = await Promise.all([load(`/api/supervision/board?${query}`, this.abort.signal),
        load(`/api/supervision/late?${this.query(['agency', 'field', 'procedure'])}`, this.abort.signal)]);
      this.numbers.replaceChildren(...this.view(board, late, query, this.fields.by.value));
    } catch (failure) {
      this.fail(failure);
    } finally {
      this.numbers.setAttribute('aria-busy', 'false');
    }
  }

  view(board, late, query, by) {
    return [
      el('p', {className: 'mc-note', role: 'status'}, board.countedUntil ? t.counted(minute(board.countedUntil)) : null),
      board.complete ? '' : el('p', {className: 'mc-failure'}, t.incomplete),
      cards(board.total.numbers), lines(board, by), exports(query),
      el('div', {className: 'mc-board-half'}, trend(board.trend), oldest(late)), definitions(board.definitions)
    ].filter(Boolean);
  }

  offerTools() {
    const buttons = Object.entries(t.tools).filter(([key]) => key !== 'audit' || this.choices.control).map(([key, name]) =>
      el('button', {type: 'button', className: 'btn btn-default', 'aria-expanded': 'false', 'data-tool': key,
        onclick: event => this.toggle(event.currentTarget, key, name)}, name));
    this.tools.replaceChildren(el('h4', {}, t.inspection), ...buttons);
  }

  async toggle(button, key, name) {
    const open = button.getAttribute('aria-expanded') === 'true';
    this.tools.querySelectorAll('button').forEach(each => each.setAttribute('aria-expanded', 'false'));
    if (open) {
      this.panel.replaceChildren();
      return;
    }
    button.setAttribute('aria-expanded', 'true');
    this.panel.replaceChildren(section(name, 'mc-board-inspection', el('p', {}, t.loading)));
    const content = await tool(key, this.value('agency'), this.value('to'), this.abort.signal)
      .catch(failure => el('p', {className: 'mc-failure'}, failure.message));
    if (button.getAttribute('aria-expanded') === 'true') {
      this.panel.replaceChildren(section(name, 'mc-board-inspection', content));
    }
  }

  fail(failure) {
    if (failure.name !== 'AbortError') {
      this.numbers.replaceChildren(el('div', {className: 'mc-failure', role: 'alert'}, el('p', {}, failure.message),
        el('button', {type: 'button', className: 'btn btn-default btn-sm', onclick: () => this.start()}, t.retry)));
    }
  }

  close() {
    this.abort.abort();
  }
}

function cards(n) {
  const ended = n.early + n.onTime + n.late + n.unmeasured + n.refused + n.withdrawn + n.stopped;
  const open = n.inTerm + n.overdue + n.waitingPapers + n.waitingDuty + n.openUnmeasured;
  const values = {received: number(n.received), ended: number(ended), onTimeRate: rate(n.onTimeRate), open: number(open),
    overdue: number(n.overdue), owed: `${number(n.lettersOwed)} / ${number(n.reportsOwed)}`};
  return el('dl', {className: 'mc-board-cards'}, Object.entries(values).map(([key, value]) =>
    el('div', {className: `mc-card-${key}`}, el('dt', {}, t.cards[key]), el('dd', {}, value))));
}

function numbersOf(n) {
  const lateOf = value => value ? el('span', {className: 'mc-note'}, ` ${t.lateOf(number(value))}`) : null;
  return [cell(n.carried), cell(n.received), cell(n.early), cell(n.onTime), cell(n.late, n.late ? 'mc-over' : ''),
    cell(n.unmeasured),
    cell(n.extended),
    el('td', {className: `mc-number ${n.refused ? '' : 'mc-zero'}`}, number(n.refused), lateOf(n.refusedLate)),
    el('td', {className: `mc-number ${n.withdrawn + n.stopped ? '' : 'mc-zero'}`}, number(n.withdrawn + n.stopped),
      lateOf(n.withdrawnLate + n.stoppedLate)),
    cell(n.inTerm), cell(n.overdue, n.overdue ? 'mc-over' : ''), cell(n.waitingPapers + n.waitingDuty), cell(n.openUnmeasured),
    el('td', {className: `mc-number ${n.lettersOwed + n.reportsOwed ? '' : 'mc-zero'}`},
      `${number(n.lettersOwed)} / ${number(n.reportsOwed)}`),
    el('td', {className: 'mc-number'}, rate(n.onTimeRate))];
}

function lines(board, by) {
  const c = t.columns;
  const head = name => el('th', {scope: 'col', className: 'mc-number'}, name);
  const group = (name, columns) => el('th', {scope: 'colgroup', colSpan: columns, className: 'mc-group'}, name);
  const rows = board.lines.map(line => el('tr', {}, el('th', {scope: 'row'}, line.name,
    line.agencyName ? el('span', {className: 'mc-note'}, ` ${line.agencyName}`)
      : by === 'field' ? null : el('span', {className: 'mc-note'}, ` ${line.key}`)), numbersOf(line.numbers)));
  if (!rows.length) {
    return el('p', {className: 'mc-none'}, t.empty);
  }
  return el('div', {className: 'mc-board-scroll', tabIndex: 0, role: 'region', 'aria-label': t.title},
    el('table', {className: 'mc-board-table'}, el('caption', {className: 'mc-hidden'}, t.title),
      el('thead', {},
        el('tr', {}, el('th', {scope: 'col', rowspan: 2}, c.name[by]),
          el('th', {scope: 'col', rowspan: 2, className: 'mc-number'}, c.carried),
          el('th', {scope: 'col', rowspan: 2, className: 'mc-number'}, c.received),
          group(t.groups.resolved, 5), group(t.groups.others, 2), group(t.groups.open, 4),
          el('th', {scope: 'col', rowspan: 2, className: 'mc-number'}, c.owed),
          el('th', {scope: 'col', rowspan: 2, className: 'mc-number'}, c.onTimeRate)),
        el('tr', {}, [c.early, c.onTime, c.late, c.unmeasured, c.extended, c.refused, c.withdrawn, c.inTerm, c.overdue, c.waiting,
          c.openUnmeasured].map(head))),
      el('tbody', {}, rows),
      el('tfoot', {}, el('tr', {}, el('th', {scope: 'row'}, t.total), numbersOf(board.total.numbers)))));
}

function exports(query) {
  const link = (format, name) => el('a', {className: 'btn btn-default btn-sm',
    href: address(`/api/supervision/board?${query}&format=${format}`)}, name);
  return el('p', {className: 'mc-board-exports'}, link('csv', t.csv), ' ', link('xlsx', t.xlsx));
}

// Bars of what ended, the late part in red; the same numbers stand in the table for whoever can't see them.
function trend(months) {
  const most = Math.max(1, ...months.map(each => each.ended));
  const shown = month => `${month.slice(5, 7)}/${month.slice(0, 4)}`;
  return section(t.trend, 'mc-board-trend', el('table', {className: 'mc-board-small'},
    el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, t.month), el('th', {scope: 'col', className: 'mc-bars'}, t.ended),
      el('th', {scope: 'col', className: 'mc-number'}, t.endedLate), el('th', {scope: 'col', className: 'mc-number'}, t.rate))),
    el('tbody', {}, months.map(each => el('tr', {}, el('th', {scope: 'row'}, shown(each.month)),
      el('td', {className: 'mc-bars'},
        el('span', {className: 'mc-bar', style: `width:${Math.round(70 * (each.ended - each.late) / most)}%`}),
        el('span', {className: 'mc-bar mc-bar-late', style: `width:${Math.round(70 * each.late / most)}%`}),
        ` ${number(each.ended)}`),
      el('td', {className: 'mc-number'}, number(each.late)), el('td', {className: 'mc-number'}, rate(each.onTimeRate)))))));
}

function oldest(late) {
  if (!late.length) {
    return section(t.oldest, 'mc-board-oldest', el('p', {className: 'mc-none'}, t.noneLate));
  }
  return section(t.oldest, 'mc-board-oldest', el('table', {className: 'mc-board-small'},
    el('thead', {}, el('tr', {}, [t.code, t.procedure, t.agency, t.officer, t.since, t.status].map(name =>
      el('th', {scope: 'col'}, name)))),
    el('tbody', {}, late.map(each => el('tr', {}, el('th', {scope: 'row', className: 'mc-code'}, each.code),
      el('td', {}, each.procedureName), el('td', {}, each.agencyName || each.agency),
      el('td', {}, each.officerName || each.officer || t.noOfficer),
      el('td', {className: 'mc-over'}, minute(each.since)), el('td', {}, each.statusName))))));
}

function definitions(sentences) {
  return el('details', {className: 'mc-board-definitions'}, el('summary', {}, t.definitions),
    el('ul', {}, sentences.map(sentence => {
      const colon = sentence.indexOf(':');
      return el('li', {}, el('strong', {}, sentence.slice(0, colon + 1)), sentence.slice(colon + 1));
    })));
}

let shown = null;

export default {
  id: 'mot-cua-board',
  pluginPoint: 'cockpit.dashboard',
  // First on the dashboard: what a supervisor comes for.
  priority: 10000,

  render(node) {
    shown = new Board(node);
  },

  unmount() {
    shown?.close();
    shown = null;
  }
};
