// One act for many dossiers: signing, concluding, returning, carrying a stack to the next desk.
import texts from './visit-texts-vi-v1.js';
import {el} from './dom-v1.js';
import {minute} from './format-v1.js';
import {address, load, post} from './server-v1.js';
import {print} from './print-v1.js';
import {openDossier} from './visit-dossier-v1.js';

const t = texts.many;
export const PATH = '/nhieu-ho-so';

let sections = 0;

// A list with a box before each line and one button below it.
class Many {

  constructor({words, load: read, columns, act, inputs = [], title = words.title}) {
    Object.assign(this, {words, read, columns, act, inputs});
    const id = `mc-many-${++sections}`;
    this.message = el('p', {className: 'mc-announcement', role: 'status', 'aria-live': 'polite'});
    this.content = el('div', {}, el('p', {className: 'mc-none'}, t.loading));
    this.element = el('section', {className: 'mc-many', 'aria-labelledby': id},
      el('h2', {id}, title), el('p', {className: 'mc-hint'}, words.hint), this.message, this.content);
  }

  say(content, isError = false) {
    this.message.replaceChildren(...[content].flat());
    this.message.classList.toggle('mc-error', isError);
  }

  async load(problems = new Map()) {
    try {
      this.show(await this.read(), problems);
    } catch (failure) {
      this.say(failure.message, true);
    }
  }

  show(lines, problems) {
    if (!lines.length) {
      this.content.replaceChildren(el('p', {className: 'mc-none'}, t.empty));
      return;
    }
    this.boxes = lines.map(line => el('input', {type: 'checkbox', 'aria-label': t.choose(line.code), value: line.code,
      onchange: () => this.count()}));
    this.all = el('input', {type: 'checkbox', onchange: () => {
      this.boxes.forEach(box => { box.checked = this.all.checked; });
      this.count();
    }});
    this.button = el('button', {type: 'button', className: 'btn btn-primary', onclick: () => this.perform()});
    const heads = this.columns.map(([head]) => el('th', {scope: 'col'}, head));
    this.content.replaceChildren(
      el('div', {className: 'mc-scroll', tabIndex: 0, role: 'group', 'aria-label': this.words.title}, el('table', {},
        el('thead', {}, el('tr', {}, el('th', {scope: 'col', className: 'mc-box'},
          el('label', {}, this.all, el('span', {className: 'mc-hidden'}, t.all))), el('th', {scope: 'col'}, t.code), heads)),
        el('tbody', {}, lines.map((line, at) => this.row(line, this.boxes[at], problems.get(line.code)))))),
      el('div', {className: 'mc-many-actions'},
        el('button', {type: 'button', className: 'btn btn-default', onclick: () => {
          this.all.click();
        }}, t.all), this.inputs.map(({label}) => label), this.button));
    this.count();
  }

  row(line, box, problem) {
    return el('tr', {className: problem ? 'mc-different' : ''},
      el('td', {className: 'mc-box'}, box),
      el('th', {scope: 'row'},
        el('button', {type: 'button', className: 'btn btn-link mc-code', onclick: () => openDossier(line.code)}, line.code),
        problem ? el('p', {className: 'mc-problem'}, problem) : null),
      this.columns.map(([, cell]) => el('td', {}, cell(line))));
  }

  chosen() {
    return this.boxes.filter(box => box.checked).map(box => box.value);
  }

  count() {
    const n = this.chosen().length;
    this.all.checked = n === this.boxes.length;
    this.all.indeterminate = n > 0 && n < this.boxes.length;
    this.button.textContent = this.words.button(n);
    this.button.disabled = n === 0;
  }

  async perform() {
    const codes = this.chosen();
    this.button.disabled = true;
    this.say(t.working);
    try {
      const answer = await this.act(codes);
      if (answer instanceof Map) {
        this.say(t.done(codes.length - answer.size, answer.size), answer.size > 0);
        await this.load(answer);
      } else {
        this.say(answer);
        await this.load();
      }
    } catch (failure) {
      this.say(failure.message, true);
      this.button.disabled = false;
    }
  }
}

const problems = lines => new Map(lines.filter(line => !line.done).map(line => [line.code, line.problem]));
const waiting = act => () => load(`/api/counter/waiting?act=${act}`);
const perform = act => async dossiers => problems(await post('/api/counter/acts', null, {act, dossiers}));
const due = line => el('span', {className: line.late ? 'mc-over' : ''},
  minute(line.dueCurrent), line.late ? ` (${t.late})` : null);
const OF_DOSSIER = [[t.applicant, line => line.applicant], [t.procedure, line => line.procedure], [t.step, line => line.step],
  [t.due, due]];

function field(words, id) {
  const input = el('textarea', {id, className: 'form-control', rows: 2, maxlength: 2000});
  return {input, label: el('label', {for: id}, words, input)};
}

function conclude() {
  const conclusion = field(t.conclude.conclusion, 'mc-many-conclusion');
  const measures = field(t.conclude.measures, 'mc-many-measures');
  return new Many({
    words: t.conclude, inputs: [conclusion, measures], load: () => load('/api/lateness?kind=CONCLUSION&most=200'),
    columns: [[t.procedure, line => line.procedureName], [t.step, line => line.name], [t.since, line => minute(line.since)],
      [t.due, due]],
    act: async dossiers => problems(await post('/api/lateness/decisions', null, {dossiers, decision: 'accept',
      reason: conclusion.input.value.trim() || null, measure: measures.input.value.trim() || null}))
  });
}

// One stack for each place that it is carried to.
async function stacks() {
  const lines = await load('/api/hand-over-slips/waiting');
  const places = [...new Set(lines.map(line => line.to))];
  return places.map(to => new Many({
    words: t.handOver, title: `${t.handOver.title} – ${t.handOver.to(to)}`,
    load: async () => (await load('/api/hand-over-slips/waiting')).filter(line => line.to === to),
    columns: [[t.applicant, line => line.applicant], [t.procedure, line => line.procedure], [t.at, line => minute(line.at)]],
    act: async dossiers => {
      const slip = await post('/api/hand-over-slips', null, {dossiers});
      const url = address(slip.href);
      return [`${t.handOver.made(slip.number)} `, el('a', {href: url, target: '_blank', rel: 'noopener', onclick: event => {
        event.preventDefault();
        print(url, () => window.open(url));
      }}, t.handOver.print)];
    }
  }));
}

async function parts(roles) {
  const list = [];
  if (roles.includes('lanh-dao')) {
    list.push(new Many({words: t.sign, load: waiting('sign'), columns: OF_DOSSIER, act: perform('sign')}), conclude());
  }
  if (roles.includes('tra-ket-qua')) {
    list.push(new Many({words: t.return, load: waiting('return'), columns: OF_DOSSIER, act: perform('return')}));
  }
  if (roles.includes('tiep-nhan')) {
    list.push(...await stacks());
  }
  return list;
}

async function show(root) {
  try {
    const list = await parts((await load('/api/me')).roles);
    await Promise.all(list.map(part => part.load()));
    root.replaceChildren(el('h1', {}, t.title), ...list.map(part => part.element),
      ...list.length ? [] : [el('p', {className: 'mc-none'}, t.none)]);
  } catch (failure) {
    root.replaceChildren(el('h1', {}, t.title), el('p', {className: 'mc-announcement mc-error', role: 'alert'}, failure.message));
  }
}

export default {
  id: 'mot-cua-many-page',
  pluginPoint: 'tasklist.route',
  properties: {path: PATH},

  render(node) {
    const root = el('div', {className: 'mc-counter', lang: 'vi'},
      el('h1', {}, t.title), el('p', {className: 'mc-none'}, t.loading));
    node.append(root);
    show(root);
  },

  unmount() {}
};
