// The heat map of a process definition: working time of each step against its share of the term, on Cockpit's own diagram and as a
// table beside it. Diagram and tab are two plugins of one page; they share what was asked last.
import texts from './history-texts-vi-v1.js';
import {el, table} from '../../tasklist/mot-cua/dom-v1.js';
import {minute, number, value} from '../../tasklist/mot-cua/format-v1.js';
import {address, load} from '../../tasklist/mot-cua/server-v1.js';

const t = texts.heat;
const DAY_MINUTES = 480;
const LIMITS = {median: [0.5, 0.8, 1], ninetieth: [0.5, 0.8, 1], over: [0.05, 0.1, 0.25]};
const PERCENT = new Intl.NumberFormat('vi-VN', {style: 'percent', maximumFractionDigits: 1});
const ONE_DECIMAL = new Intl.NumberFormat('vi-VN', {maximumFractionDigits: 1});

// 45 phút, 1 giờ 20, 2,5 ngày: working time, eight hours to a day.
export function work(minutes) {
  if (minutes === null || minutes === undefined) {
    return '–';
  }
  if (minutes < 60) {
    return t.minutes(minutes);
  }
  return minutes < DAY_MINUTES ? t.hours(Math.floor(minutes / 60), minutes % 60) : t.days(ONE_DECIMAL.format(minutes / DAY_MINUTES));
}

function part(step, colour) {
  if (colour === 'over') {
    return step.limited ? step.over / step.limited : null;
  }
  return step.shareMinutes && step.finished ? step[colour] / step.shareMinutes : null;
}

function level(step, colour) {
  const ratio = part(step, colour);
  if (ratio === null) {
    return null;
  }
  const limits = LIMITS[colour];
  const found = limits.findIndex((limit, index) => index === limits.length - 1 ? ratio <= limit : ratio < limit);
  return found < 0 ? limits.length : found;
}

// What one page shows: kept while the page is open, so that its diagram and its tab say the same.
class Heat {

  constructor(definition) {
    this.definition = definition;
    this.question = {from: '', to: '', agency: ''};
    this.colour = 'median';
    this.shown = true;
    this.watchers = new Set();
  }

  // Told of every change for as long as its node is on the page.
  watch(node, tell) {
    this.watchers.add({node, tell});
    if (this.map || this.failure) {
      tell();
    } else if (!this.loading) {
      this.ask(this.question);
    }
  }

  isWatched() {
    return [...this.watchers].some(({node}) => node.isConnected);
  }

  path(format) {
    const asked = Object.entries({definition: this.definition, ...this.question, format}).filter(([, given]) => given);
    return `/api/supervision/steps?${new URLSearchParams(asked)}`;
  }

  async ask(question) {
    this.question = question;
    this.loading = true;
    this.tell();
    const asked = this.path();
    try {
      const map = await load(asked);
      if (asked === this.path()) {
        this.map = map;
        this.failure = null;
      }
    } catch (failure) {
      this.failure = failure.message;
    }
    this.loading = false;
    this.tell();
  }

  change(values) {
    Object.assign(this, values);
    this.tell();
  }

  tell() {
    this.watchers.forEach(watcher => watcher.node.isConnected ? watcher.tell() : this.watchers.delete(watcher));
  }
}

let current = null;

// processDefinitionId is key:version:id, or an id alone where the key is long: the engine knows the key. A page that is opened again
// asks anew.
async function heatOf(processDefinitionId, api) {
  const left = current && current.known && !current.known.isWatched();
  if (!current || current.id !== processDefinitionId || left) {
    const asked = {id: processDefinitionId};
    asked.heat = keyOf(processDefinitionId, api).then(key => {
      asked.known = new Heat(key);
      return asked.known;
    });
    current = asked;
  }
  return current.heat;
}

export async function keyOf(processDefinitionId, api) {
  const response = await fetch(`${api.engineApi}/process-definition/${encodeURIComponent(processDefinitionId)}`,
    {credentials: 'same-origin', headers: {Accept: 'application/json'}});
  return (await response.json()).key;
}

// On the diagram.

class Drawing {

  constructor(viewer, heat) {
    this.viewer = viewer;
    this.heat = heat;
    this.overlays = [];
    this.marked = [];
    this.legend = el('div', {className: 'mc-heat-legend', lang: 'vi'});
    viewer.get('canvas').getContainer().append(this.legend);
  }

  draw() {
    this.clear();
    this.legend.hidden = !this.heat.shown;
    if (!this.heat.shown || !this.heat.map) {
      this.legend.replaceChildren(this.heat.failure || t.loading);
      return;
    }
    const {map, definition} = this.heat;
    const own = new Map(map.steps.filter(step => step.diagram === definition).map(step => [step.task, step]));
    this.viewer.get('elementRegistry').forEach(element => {
      const business = element.businessObject;
      if (element.type === 'label') {
        return;
      }
      if (own.has(business.id)) {
        this.mark(business.id, own.get(business.id));
      } else if (business.$type === 'bpmn:CallActivity') {
        this.markCalled(business.id, map.steps.filter(step => step.diagram === business.calledElement));
      }
    });
    this.legend.replaceChildren(...legend(this.heat));
  }

  mark(id, step, inside) {
    const heat = level(step, this.heat.colour);
    if (heat !== null) {
      const marker = `mc-heat-${heat}`;
      this.viewer.get('canvas').addMarker(id, marker);
      this.marked.push([id, marker]);
    }
    const over = step.limited && step.over ? t.overBadge(PERCENT.format(step.over / step.limited)) : null;
    const took = step.finished ? work(step[this.heat.colour === 'ninetieth' ? 'ninetieth' : 'median']) : null;
    const lines = [
      took && step.shareMinutes ? t.badge(took, work(step.shareMinutes)) : took,
      [over, step.open ? t.openBadge(number(step.open)) : null].filter(Boolean).join(' · ') || null
    ].filter(Boolean);
    if (lines.length) {
      const badge = el('div', {className: 'mc-heat-badge', title: inside ? `${t.inside}: ${step.name}` : step.name},
        lines.map(line => el('div', {}, line)));
      this.overlays.push(this.viewer.get('overlays').add(id, 'mc-heat', {position: {top: 0, left: 0}, scale: {min: 1}, html: badge}));
    }
  }

  // Of what a procedure calls, the step that is furthest beyond its share; and all that is open in it.
  markCalled(id, steps) {
    if (!steps.length) {
      return;
    }
    const slowest = [...steps].sort((one, other) => (part(other, this.heat.colour) || 0) - (part(one, this.heat.colour) || 0))[0];
    this.mark(id, {...slowest, open: steps.reduce((sum, step) => sum + step.open, 0)}, true);
  }

  clear() {
    const overlays = this.viewer.get('overlays');
    const canvas = this.viewer.get('canvas');
    this.overlays.splice(0).forEach(id => overlays.remove(id));
    this.marked.splice(0).forEach(([id, marker]) => canvas.removeMarker(id, marker));
  }
}

function legend({map, colour, failure}) {
  const names = colour === 'over' ? t.levelsOver : t.levels;
  return [
    el('strong', {}, t.period(value(map.from), value(map.to)), map.agency ? t.of(agencyName(map)) : ''),
    el('span', {className: 'mc-heat-scale'}, names.map((name, index) =>
      el('span', {className: `mc-heat-key mc-heat-key-${index}`}, name))),
    failure ? el('span', {className: 'mc-heat-failure'}, failure) : null
  ].filter(Boolean);
}

function agencyName(map) {
  const found = map.agencies.find(agency => agency.code === map.agency);
  return found ? found.name : map.agency;
}

export const heatDiagram = {
  id: 'mot-cua-heat-diagram',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',

  async render(viewer, {api, processDefinitionId}) {
    const heat = await heatOf(processDefinitionId, api);
    const drawing = new Drawing(viewer, heat);
    heat.watch(drawing.legend, () => drawing.draw());
  }
};

export const heatAction = {
  id: 'mot-cua-heat-action',
  pluginPoint: 'cockpit.processDefinition.diagram.action',

  async render(node, {api, processDefinitionId}) {
    const heat = await heatOf(decodeURIComponent(processDefinitionId), api);
    const button = el('button', {type: 'button', className: 'btn btn-default btn-sm mc-heat-switch', lang: 'vi',
      onclick: () => heat.change({shown: !heat.shown})}, el('span', {className: 'glyphicon glyphicon-time', 'aria-hidden': 'true'}));
    node.append(button);
    heat.watch(button, () => {
      button.title = heat.shown ? t.hide : t.show;
      button.setAttribute('aria-label', t.show);
      button.setAttribute('aria-pressed', String(heat.shown));
    });
  }
};

// As a table.

class HeatTab {

  constructor(node, heat) {
    this.heat = heat;
    this.body = el('div', {className: 'mc-heat-body'});
    this.root = el('div', {className: 'mc-cockpit mc-heat-tab', lang: 'vi'});
    this.root.append(this.form(), this.body);
    node.append(this.root);
  }

  form() {
    const {question} = this.heat;
    this.from = el('input', {type: 'date', className: 'form-control input-sm', value: question.from});
    this.to = el('input', {type: 'date', className: 'form-control input-sm', value: question.to});
    this.agency = el('select', {className: 'form-control input-sm'}, el('option', {value: ''}, t.allAgencies));
    this.colour = el('select', {className: 'form-control input-sm', onchange: () => this.heat.change({colour: this.colour.value})},
      [['median', t.byMedian], ['ninetieth', t.byNinetieth], ['over', t.byOver]]
        .map(([code, name]) => el('option', {value: code, ...(code === this.heat.colour ? {selected: ''} : {})}, name)));
    this.csv = el('a', {className: 'btn btn-default btn-sm'}, t.csv);
    return el('form', {className: 'mc-form', 'aria-label': t.form, onsubmit: event => this.ask(event)},
      el('label', {}, t.from, this.from), el('label', {}, t.to, this.to), el('label', {}, t.agency, this.agency),
      el('label', {}, t.colour, this.colour),
      el('div', {className: 'mc-buttons'}, el('button', {type: 'submit', className: 'btn btn-primary btn-sm'}, t.view), this.csv));
  }

  ask(event) {
    event.preventDefault();
    this.heat.ask({from: this.from.value, to: this.to.value, agency: this.agency.value});
  }

  show() {
    const {map, failure, loading} = this.heat;
    this.body.setAttribute('aria-busy', String(Boolean(loading)));
    if (failure) {
      this.body.replaceChildren(el('div', {className: 'mc-failure', role: 'alert'}, el('strong', {}, t.failed), el('p', {}, failure),
        el('button', {type: 'button', className: 'btn btn-default btn-sm', onclick: () => this.heat.ask(this.heat.question)}, t.retry)));
      return;
    }
    if (!map) {
      this.body.replaceChildren(el('p', {className: 'mc-loading'}, t.loading));
      return;
    }
    this.fill(map);
    this.body.replaceChildren(
      map.steps.length ? this.figures(map) : el('p', {className: 'mc-none'}, t.none),
      el('details', {}, el('summary', {}, t.definitions), el('ul', {}, t.definition.map(line => el('li', {}, line)))));
  }

  fill(map) {
    this.from.value = map.from;
    this.to.value = map.to;
    this.csv.href = address(this.heat.path('csv'));
    if (this.agency.options.length !== map.agencies.length + 1) {
      this.agency.replaceChildren(el('option', {value: ''}, t.allAgencies),
        ...map.agencies.map(agency => el('option', {value: agency.code}, `${agency.name} (${agency.code})`)));
    }
    this.agency.value = map.agency || '';
  }

  figures(map) {
    const rows = map.steps.map(step => el('tr', {},
      el('th', {scope: 'row'}, step.name,
        step.diagram === map.definition ? null : el('span', {className: 'mc-note'}, ` ${t.called(step.diagram)}`)),
      cell(work(step.shareMinutes)), cell(number(step.finished)),
      cell(work(step.median), heatClass(step, 'median', this.heat.colour)),
      cell(work(step.ninetieth), heatClass(step, 'ninetieth', this.heat.colour)),
      cell(step.limited ? `${PERCENT.format(step.over / step.limited)} (${number(step.over)})` : '–',
        heatClass(step, 'over', this.heat.colour)),
      cell(number(step.open)), cell(number(step.openOver)), cell(number(step.openWaiting))));
    return [el('p', {className: 'mc-note'}, t.period(value(map.from), value(map.to)), ` · ${t.until(minute(map.until))}`),
      table(t.table, [[t.step], [t.share, 'mc-number'], [t.finished, 'mc-number'], [t.median, 'mc-number'], [t.ninetieth, 'mc-number'],
        [t.over, 'mc-number'], [t.open, 'mc-number'], [t.openOver, 'mc-number'], [t.waiting, 'mc-number']], rows)]
      .reduce((box, child) => (box.append(child), box), el('div'));
  }
}

function cell(text, className = '') {
  return el('td', {className: `mc-number ${className}`}, text);
}

function heatClass(step, column, colour) {
  const heat = column === colour ? level(step, colour) : null;
  return heat === null ? '' : `mc-heat-key-${heat}`;
}

export const heatTab = {
  id: 'mot-cua-heat-tab',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 15,
  properties: {label: t.tab},

  async render(node, {api, processDefinitionId}) {
    const heat = await heatOf(processDefinitionId, api);
    const tab = new HeatTab(node, heat);
    heat.watch(tab.root, () => tab.show());
  }
};
