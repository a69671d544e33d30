// What happened to a dossier: its way on the diagram, who did what when, which timers fired and moved. As a tab of a running
// instance and as a page of its own, because Cockpit knows nothing of instances that ended.
import texts from './history-texts-vi-v1.js';
import {el, pairs, table} from '../../tasklist/mot-cua/dom-v1.js';
import {minute} from '../../tasklist/mot-cua/format-v1.js';
import {load} from '../../tasklist/mot-cua/server-v1.js';

const t = texts.dossier;
const PAGE = '#/ho-so';
const AT_ONCE_MILLIS = 1000;
const SHOWN_KINDS = ['userTask', 'callActivity', 'receiveTask', 'serviceTask', 'boundaryTimer', 'boundaryMessage', 'intermediateTimer'];

export function pageOf(code) {
  return `${PAGE}/${encodeURIComponent(code)}`;
}

class DossierHistory {

  constructor(node, code) {
    this.code = code;
    this.shownKinds = {facts: true, timers: true, moves: true};
    this.leaving = new AbortController();
    this.root = el('div', {className: 'mc-cockpit mc-history', lang: 'vi'},
      el('p', {className: 'mc-loading', role: 'status'}, t.loading));
    node.append(this.root);
  }

  close() {
    this.leaving.abort();
  }

  async show() {
    try {
      this.history = await load(`/api/dossiers/${encodeURIComponent(this.code)}/history`, this.leaving.signal);
      this.draw();
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        this.root.replaceChildren(el('div', {className: 'mc-failure', role: 'alert'}, el('strong', {}, t.failed),
          el('p', {}, failure.message),
          el('button', {type: 'button', className: 'btn btn-default btn-sm', onclick: () => this.show()}, t.retry)));
      }
    }
  }

  draw() {
    this.picture = el('div', {className: 'mc-path'});
    this.events = el('div');
    this.root.replaceChildren(head(this.history), this.way(), this.whatHappened());
    this.list();
  }

  way() {
    const {diagrams} = this.history;
    if (!diagrams.length) {
      return el('section', {}, el('h4', {}, t.path), el('p', {className: 'mc-none'}, t.noPath));
    }
    const choice = el('select', {className: 'form-control input-sm', onchange: () => this.drawPath(diagrams[choice.value])},
      diagrams.map((diagram, index) => el('option', {value: index},
        t.choice(diagram.name, diagram.version, minute(diagram.startedAt)))));
    this.drawPath(diagrams[0]);
    const keys = Object.entries(t.keys).map(([key, name]) => el('span', {className: `mc-path-key mc-path-${key}`}, name));
    return el('section', {}, el('h4', {}, t.path),
      el('div', {className: 'mc-form'}, el('label', {}, t.diagram, choice), el('div', {className: 'mc-path-keys'}, keys)), this.picture);
  }

  drawPath(diagram) {
    const running = diagram.endedAt ? null : el('p', {}, el('a', {href: `#/process-instance/${diagram.instanceId}/runtime`}, t.now));
    this.picture.replaceChildren(...[diagram.svg ? el('div', {className: 'mc-path-picture', role: 'region', 'aria-label': t.path, tabIndex: 0}, marked(diagram))
      : el('p', {className: 'mc-none'}, t.notDrawn), running, visits(diagram)].filter(Boolean));
  }

  whatHappened() {
    const filters = Object.entries(t.filters).map(([kind, name]) => {
      const box = el('input', {type: 'checkbox', onchange: () => {
        this.shownKinds[kind] = box.checked;
        this.list();
      }});
      box.checked = true;
      return el('label', {className: 'mc-check'}, box, ` ${name}`);
    });
    return el('section', {}, el('h4', {}, t.what), el('div', {className: 'mc-form'}, filters), this.events);
  }

  list() {
    const {facts, timers, moves} = this.shownKinds;
    const all = [...(facts ? this.history.lines.map(factRow) : []),
      ...(timers ? this.history.diagrams.flatMap(diagram => diagram.timers.map(fired => timerRow(fired, diagram))) : []),
      ...(moves ? this.history.moves.map(moveRow) : [])];
    all.sort((one, other) => new Date(one.at) - new Date(other.at) || one.order - other.order);
    const c = t.columns;
    const rows = all.map(event => el('tr', {className: event.className},
      el('td', {className: 'mc-time'}, minute(event.at)), el('th', {scope: 'row'}, event.what), el('td', {}, event.who || ''),
      el('td', {}, event.note || '')));
    this.events.replaceChildren(table(t.what, [[c.at], [c.what], [c.who], [c.note]], rows));
  }
}

function head(history) {
  return el('header', {},
    el('h3', {}, `${t.title} ${history.code}`),
    el('p', {}, el('strong', {}, history.procedureName), ` – ${history.caseName} · ${history.statusName}`,
      history.late ? el('span', {className: 'mc-late'}, t.late) : null),
    pairs([[t.received, minute(history.receivedAt)], [t.due, minute(history.dueCurrent)], [t.dueOriginal, minute(history.dueOriginal)],
      [t.receiving, history.receivingAgency], [t.competent, history.competentAgency]]));
}

function factRow(line) {
  const notes = [line.voided ? t.voided : null, line.note, line.to ? t.to(line.to) : null, line.reason, line.basis,
    line.approvedByName ? t.approved(line.approvedByName) : null,
    minute(line.at) === minute(line.recordedAt) ? null : t.recorded(minute(line.recordedAt)), t.line(line.sequence)];
  const step = line.step && !line.what.includes(line.step) && line.note !== line.step ? `: ${line.step}` : '';
  return {at: line.at, order: line.sequence, what: line.what + step, who: line.actorName, note: notes.filter(Boolean).join(' · '),
    className: line.voided ? 'mc-voided' : ''};
}

function timerRow(fired, diagram) {
  return {at: fired.firedAt, order: -1, what: t.fired(fired.name), who: t.system, className: 'mc-timer',
    note: `${diagram.name} · ${t.firedNote(minute(fired.dueAt))}`};
}

function moveRow(move) {
  const name = t.moved[move.date];
  const what = move.from == null ? t.set(name, minute(move.to))
    : move.to == null ? t.lifted(name, minute(move.from)) : t.movedTo(name, minute(move.from), minute(move.to));
  return {at: move.at, order: move.sequence + 0.5, what, who: t.system, note: t.because(move.sequence), className: 'mc-move'};
}

// The server drew it and marked each element with its id; what the dossier passed is coloured here.
function marked(diagram) {
  const svg = document.importNode(new DOMParser().parseFromString(diagram.svg, 'image/svg+xml').documentElement, true);
  const drawn = new Map([...svg.querySelectorAll('[data-element]')].map(shape => [shape.getAttribute('data-element'), shape]));
  for (const visit of diagram.visits) {
    const shape = drawn.get(visit.element.replace(/#multiInstanceBody$/, ''));
    if (shape) {
      shape.classList.remove('mc-path-done', 'mc-path-cancelled');
      shape.classList.add(visit.to == null ? 'mc-path-open' : visit.cancelled ? 'mc-path-cancelled' : 'mc-path-done');
    }
  }
  diagram.timers.forEach(fired => drawn.has(fired.element) && drawn.get(fired.element).classList.add('mc-path-timer'));
  svg.querySelectorAll('[data-from]').forEach(flow => isWalked(flow, diagram.visits) && flow.classList.add('mc-path-flow'));
  return svg;
}

// The engine keeps elements and not lines: a line was walked when what it leads to began as what it comes from ended.
function isWalked(flow, visits) {
  const left = visits.filter(visit => visit.to != null && visit.element === flow.getAttribute('data-from'));
  const reached = visits.filter(visit => visit.element === flow.getAttribute('data-to'));
  return left.some(from => reached.some(to => Math.abs(new Date(to.from) - new Date(from.to)) <= AT_ONCE_MILLIS));
}

function visits(diagram) {
  const rows = diagram.visits.filter(visit => visit.name && SHOWN_KINDS.includes(visit.kind)).map(visit => el('tr', {},
    el('th', {scope: 'row'}, visit.name), el('td', {className: 'mc-time'}, minute(visit.from)),
    el('td', {className: 'mc-time'}, visit.to == null ? t.still : minute(visit.to) + (visit.cancelled ? ` (${t.undone})` : '')),
    el('td', {}, visit.officerName || '')));
  const v = t.visit;
  return rows.length ? el('details', {}, el('summary', {}, `${t.steps} (${rows.length})`),
    table(t.steps, [[v.name], [v.from], [v.to], [v.who]], rows)) : null;
}

async function codeOf(processInstanceId, api) {
  const response = await fetch(`${api.engineApi}/history/process-instance/${encodeURIComponent(processInstanceId)}`,
    {credentials: 'same-origin', headers: {Accept: 'application/json'}});
  return (await response.json()).businessKey;
}

const open = new Set();

function closeWhatLeft() {
  for (const history of [...open]) {
    if (!history.root.isConnected) {
      history.close();
      open.delete(history);
    }
  }
}

function show(node, code) {
  const history = new DossierHistory(node, code);
  open.add(history);
  return history.show();
}

export const instanceTab = {
  id: 'mot-cua-dossier-history',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 50,
  properties: {label: t.tab},

  async render(node, {api, processInstanceId}) {
    await show(node, await codeOf(processInstanceId, api));
  },

  unmount: closeWhatLeft
};

function finder(code) {
  const field = el('input', {type: 'text', className: 'form-control input-sm', maxlength: '60', required: '', autocomplete: 'off',
    spellcheck: 'false'});
  field.value = code;
  return el('form', {className: 'mc-form mc-finder', onsubmit: event => {
    event.preventDefault();
    window.location.hash = pageOf(field.value.trim());
  }}, el('label', {}, t.find, field), el('button', {type: 'submit', className: 'btn btn-primary btn-sm'}, t.open));
}

function page(id, path) {
  return {
    id,
    pluginPoint: 'cockpit.route',
    properties: {path},

    render(node) {
      const code = decodeURIComponent((/^#\/ho-so\/([^/?]+)/.exec(window.location.hash) || ['', ''])[1]);
      const box = el('div', {className: 'mc-cockpit-page'}, el('div', {className: 'mc-cockpit', lang: 'vi'}, finder(code)));
      node.append(box);
      if (code) {
        show(box, code);
      }
    },

    unmount: closeWhatLeft
  };
}

export const pages = [page('mot-cua-ho-so', '/ho-so'), page('mot-cua-ho-so-ma', '/ho-so/:code')];

export const menu = {
  id: 'mot-cua-ho-so-menu',
  pluginPoint: 'cockpit.navigation',
  priority: 60,
  path: '#/ho-so',

  render(node) {
    node.append(el('a', {href: PAGE, lang: 'vi'}, t.menu));
  }
};
