// Running dossiers go over to another version of their diagram: tried out, proposed, approved by a second person.
import texts from './repair-texts-vi-v1.js';
import {el, table} from '../../tasklist/mot-cua/dom-v1.js';
import {minute} from '../../tasklist/mot-cua/format-v1.js';
import {load, post} from '../../tasklist/mot-cua/server-v1.js';
import {announcement, codes} from './repair-form-v1.js';
import {decisionButtons} from './repair-list-v1.js';

const t = texts.migration;

async function definitions(api) {
  const response = await fetch(`${api.engineApi}/process-definition?latestVersion=true&sortBy=name&sortOrder=asc&maxResults=2000`,
    {credentials: 'same-origin', headers: {Accept: 'application/json'}});
  return response.ok ? response.json() : [];
}

export class RepairMigration {

  constructor(node, api) {
    this.api = api;
    this.said = announcement();
    this.list = el('div');
    this.root = el('section', {hidden: true}, el('h4', {}, t.title), this.said.box, this.list);
    node.append(this.root);
  }

  // Whoever may read no migration gets no section.
  async show() {
    const [me, all] = await Promise.all([load('/api/me'), load('/api/migrations')]);
    if (me.roles.includes('thiet-ke') && !this.form) {
      this.form = await this.wish();
      this.said.box.before(this.form);
    }
    this.draw(all);
    this.root.hidden = false;
  }

  async wish() {
    const known = await definitions(this.api);
    const definition = el('select', {className: 'form-control', required: ''},
      known.map(each => el('option', {value: each.key}, `${each.name || each.key} (${each.key}, ${each.version})`)));
    const version = el('input', {type: 'number', className: 'form-control', min: '1', max: '1000000'});
    const dossiers = el('textarea', {className: 'form-control', rows: '2', spellcheck: 'false'});
    const reason = el('textarea', {className: 'form-control', rows: '2', maxlength: '2000', required: ''});
    const whole = () => ({definition: definition.value, to: version.value ? Number(version.value) : undefined,
      dossiers: codes(dossiers.value), reason: reason.value.trim() || undefined});
    const send = (preview, said) => post(`/api/migrations?preview=${preview}`, this.api.CSRFToken, whole())
      .then(said, failure => this.said.say(failure.message, true));
    return el('form', {className: 'mc-act', 'aria-label': t.title, onsubmit: event => {
      event.preventDefault();
      send(false, migration => {
        this.said.say(t.proposed(migration.number), false);
        this.show();
      });
    }},
    el('label', {}, t.definition, definition), el('label', {}, t.version, version), el('label', {}, t.dossiers, dossiers),
    el('label', {}, texts.reason, reason),
    el('div', {className: 'mc-buttons'},
      el('button', {type: 'button', className: 'btn btn-default', onclick: () => send(true, preview => this.tried(preview))}, t.tryOut),
      el('button', {type: 'submit', className: 'btn btn-primary'}, t.propose)));
  }

  tried(preview) {
    this.said.say(t.tried(preview), false, ...preview.faults.map(fault => el('p', {}, fault)), left(preview.left));
  }

  draw(all) {
    const h = t.head;
    const decided = () => this.show();
    const failed = sentence => this.said.say(sentence, true);
    const rows = all.map(each => el('tr', {}, el('th', {scope: 'row'}, String(each.number)),
      el('td', {}, t.to(each.definition, each.toVersion)), el('td', {}, each.reason),
      el('td', {}, `${each.proposedBy}, `, el('span', {className: 'mc-time'}, minute(each.proposedAt))),
      el('td', {}, texts.state[each.state],
        each.decidedBy ? el('div', {className: 'mc-note'}, texts.decidedBy(each.decidedBy)) : null,
        each.state === 'WAITING' ? decisionButtons(
          `/api/migrations/${each.number}/decision`, this.api.CSRFToken, decided, failed) : null),
      el('td', {}, each.state === 'WAITING' ? null : t.result(each), left(each.left))));
    this.list.replaceChildren(rows.length
      ? table(t.list, [[h.number], [h.definition], [h.reason], [h.by], [h.state], [h.result]], rows)
      : el('p', {className: 'mc-none'}, t.none));
  }
}

function left(all) {
  return all.length ? el('details', {}, el('summary', {}, t.left),
    el('ul', {}, all.map(each => el('li', {}, `${each.dossierCode}: ${each.reason}`)))) : '';
}
