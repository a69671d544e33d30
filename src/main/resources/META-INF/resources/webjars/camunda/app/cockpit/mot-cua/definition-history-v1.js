// The versions of a diagram and the dossiers that ended on it, as a tab of its page.
import texts from './history-texts-vi-v1.js';
import {pageOf} from './dossier-history-v1.js';
import {keyOf} from './heat-v1.js';
import {el, table} from '../../tasklist/mot-cua/dom-v1.js';
import {minute, number} from '../../tasklist/mot-cua/format-v1.js';
import {load} from '../../tasklist/mot-cua/server-v1.js';

const t = texts.definition;
const AT_ONCE = 50;

class DefinitionHistory {

  constructor(node, key) {
    this.path = `/api/supervision/definitions/${encodeURIComponent(key)}`;
    this.after = 0;
    this.versions = el('section', {}, el('h4', {}, t.versions), el('p', {className: 'mc-loading'}, t.loading));
    this.list = el('div');
    this.from = el('input', {type: 'date', className: 'form-control input-sm'});
    this.to = el('input', {type: 'date', className: 'form-control input-sm'});
    const form = el('form', {className: 'mc-form', 'aria-label': t.form, onsubmit: event => {
      event.preventDefault();
      this.ask(0);
    }}, el('label', {}, t.from, this.from), el('label', {}, t.to, this.to),
    el('button', {type: 'submit', className: 'btn btn-primary btn-sm'}, t.view));
    node.append(el('div', {className: 'mc-cockpit', lang: 'vi'}, this.versions, el('section', {}, el('h4', {}, t.ended), form, this.list)));
  }

  async show() {
    await Promise.all([this.showVersions(), this.ask(0)]);
  }

  async showVersions() {
    try {
      const versions = await load(`${this.path}/versions`);
      const rows = versions.map(version => el('tr', {},
        el('th', {scope: 'row'}, el('a', {href: `#/process-definition/${encodeURIComponent(version.definitionId)}/runtime`},
          String(version.version))),
        el('td', {className: 'mc-time'}, minute(version.deployedAt)), el('td', {}, t.sources[version.source] || t.unknown),
        el('td', {}, version.byName || t.unknown), el('td', {}, version.reason || t.unknown),
        el('td', {className: 'mc-number'}, number(version.running)), el('td', {className: 'mc-number'}, number(version.ended))));
      this.versions.replaceChildren(el('h4', {}, t.versions), table(t.versions, [[t.version], [t.at], [t.source], [t.by], [t.reason],
        [t.running, 'mc-number'], [t.endedCount, 'mc-number']], rows));
    } catch (failure) {
      this.versions.replaceChildren(el('h4', {}, t.versions), failed(failure, () => this.showVersions()));
    }
  }

  async ask(after) {
    this.list.setAttribute('aria-busy', 'true');
    try {
      const asked = Object.entries({from: this.from.value, to: this.to.value, after, most: AT_ONCE}).filter(([, given]) => given !== '');
      this.fill(await load(`${this.path}/dossiers?${new URLSearchParams(asked)}`), after);
    } catch (failure) {
      this.list.replaceChildren(failed(failure, () => this.ask(after)));
    }
    this.list.removeAttribute('aria-busy');
  }

  fill(page, after) {
    this.from.value = page.from;
    this.to.value = page.to;
    const rows = page.dossiers.map(each => el('tr', {},
      el('th', {scope: 'row'}, each.code ? el('a', {href: pageOf(each.code)}, each.code) : t.unknown),
      el('td', {}, each.statusName || t.unknown, each.cancelled ? el('span', {className: 'mc-note'}, ` ${t.cancelled}`) : null),
      el('td', {}, each.late ? el('span', {className: 'mc-late'}, t.late) : ''),
      el('td', {className: 'mc-number'}, String(each.version)),
      el('td', {className: 'mc-time'}, minute(each.startedAt)), el('td', {className: 'mc-time'}, minute(each.endedAt))));
    this.list.replaceChildren(...(rows.length ? [
      table(t.ended, [[t.code], [t.status], [t.late], [t.version, 'mc-number'], [t.started], [t.endedAt]], rows),
      this.turn(page, after)] : [el('p', {className: 'mc-none'}, t.none)]));
  }

  turn(page, after) {
    const button = (name, enabled, to) => el('button', {type: 'button', className: 'btn btn-default btn-sm', disabled: !enabled,
      onclick: () => this.ask(to)}, name);
    return el('p', {className: 'mc-buttons'}, button(t.newer, after > 0, Math.max(0, after - AT_ONCE)),
      el('span', {}, t.shown(after + 1, after + page.dossiers.length)), button(t.older, page.more, after + AT_ONCE));
  }
}

function failed(failure, again) {
  return el('div', {className: 'mc-failure', role: 'alert'}, el('strong', {}, t.failed), el('p', {}, failure.message),
    el('button', {type: 'button', className: 'btn btn-default btn-sm', onclick: again}, t.retry));
}

export const definitionTab = {
  id: 'mot-cua-definition-history',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 14,
  properties: {label: t.tab},

  async render(node, {api, processDefinitionId}) {
    await new DefinitionHistory(node, await keyOf(processDefinitionId, api)).show();
  }
};
