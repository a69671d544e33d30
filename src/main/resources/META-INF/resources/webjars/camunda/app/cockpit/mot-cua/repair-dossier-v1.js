// How one dossier runs, and what can be put right: where it stands, whether its timers stand where the ledger says.
import texts from './repair-texts-vi-v1.js';
import {el, table} from '../../tasklist/mot-cua/dom-v1.js';
import {minute} from '../../tasklist/mot-cua/format-v1.js';
import {load} from '../../tasklist/mot-cua/server-v1.js';
import {announcement, lines, repairForm} from './repair-form-v1.js';
import {repairs} from './repair-list-v1.js';

export class RepairDossier {

  constructor(node, code, token) {
    this.code = code;
    this.token = token;
    this.leaving = new AbortController();
    this.said = announcement();
    this.content = el('div', {}, el('p', {className: 'mc-note', role: 'status'}, texts.loading));
    this.root = el('div', {className: 'mc-repair', lang: 'vi'}, this.said.box, this.content);
    node.append(this.root);
  }

  close() {
    this.leaving.abort();
  }

  async show() {
    try {
      this.view = await load(`/api/repairs/dossiers/${encodeURIComponent(this.code)}`, this.leaving.signal);
      this.draw();
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        this.content.replaceChildren();
        this.said.say(failure.message, true,
          el('button', {type: 'button', className: 'btn btn-default btn-sm', onclick: () => this.again()}, texts.retryLoad));
      }
    }
  }

  again() {
    this.said.say('');
    this.show();
  }

  draw() {
    this.form = el('div');
    const {view} = this;
    this.content.replaceChildren(
      el('h3', {}, texts.dossier(view.code)), el('p', {className: 'mc-note'}, view.procedure),
      ...(view.mayRepair ? [] : [el('p', {className: 'mc-note'}, texts.readOnly)]),
      el('h4', {}, texts.steps), this.steps(), el('h4', {}, texts.timers), this.timers(), this.form,
      el('h4', {}, texts.list),
      repairs(view.repairs, this.token, repair => this.finished(repair), failure => this.said.say(failure, true)));
  }

  steps() {
    const t = texts.step;
    const rows = this.view.steps.map(step => el('tr', {},
      el('th', {scope: 'row'}, step.name),
      el('td', {className: step.failed ? 'mc-wrong' : ''}, step.failed ? texts.failedStep : step.assigneeName || texts.nobody),
      el('td', {className: 'mc-time'}, minute(step.since)), el('td', {className: 'mc-time'}, minute(step.dueAt)),
      el('td', {}, el('div', {className: 'mc-buttons'}, this.acts(step)))));
    return rows.length ? table(texts.steps, [[t.name], [t.who], [t.since], [t.due], [t.acts]], rows)
      : el('p', {className: 'mc-none'}, texts.noSteps);
  }

  // Whether a leader of another agency may give the task to somebody, the server says.
  acts(step) {
    const acts = [];
    if (step.failed && this.view.mayRepair) {
      acts.push(this.button('RETRY', step, null));
    }
    if (!step.failed) {
      acts.push(this.button('REASSIGN', step, step.officers));
    }
    if (this.view.mayRepair && step.targets.length) {
      acts.push(this.button('MOVE', step, step.targets));
    }
    return acts;
  }

  timers() {
    const t = texts.timer;
    const rows = this.view.timers.map(timer => el('tr', {},
      el('th', {scope: 'row'}, timer.name),
      el('td', {className: 'mc-time'}, timer.armed ? minute(timer.armed) : texts.parked),
      el('td', {className: 'mc-time'}, timer.right ? minute(timer.right) : texts.parked),
      el('td', {className: timer.aligned ? 'mc-right' : 'mc-wrong'}, timer.aligned ? texts.aligned : texts.misaligned)));
    return el('div', {}, table(texts.timers, [[t.name], [t.armed], [t.right], [t.state]], rows),
      this.view.mayRepair ? el('p', {className: 'mc-buttons'}, this.button('ALIGN', null, null)) : null);
  }

  button(kind, step, choices) {
    const title = step ? `${texts.act[kind]}: ${step.name}` : texts.act[kind];
    return el('button', {type: 'button', className: 'btn btn-default btn-xs', onclick: event => {
      const opener = event.currentTarget;
      const form = repairForm(title, {kind, dossiers: [this.code], step: step ? step.step : undefined}, choices, this.token,
        repair => this.finished(repair), () => {
          this.form.replaceChildren();
          opener.focus();
        });
      this.form.replaceChildren(form);
      form.querySelector('select, textarea').focus();
    }}, texts.act[kind]);
  }

  finished(repair) {
    const waits = repair.state === 'WAITING';
    this.said.say(waits ? texts.proposed(repair.number) : texts.performed(repair.number), false,
      ...(waits ? [] : [lines(repair.lines, texts.done, texts.notDone)]));
    this.said.box.scrollIntoView({block: 'nearest'});
    this.show();
  }
}
