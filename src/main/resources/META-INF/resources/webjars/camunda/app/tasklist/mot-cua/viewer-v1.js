// Looks at papers, letters and the result without leaving the page. The server draws a PDF page by page: Tasklist's page is caged
// by its content security policy, where a browser opens none itself.
import texts from './panel-texts-vi-v1.js';
import words from './texts-vi-v1.js';
import {el, pairs} from './dom-v1.js';
import {value} from './format-v1.js';
import {address, load} from './server-v1.js';

const t = texts.viewer;
const WIDTHS = [300, 400, 500, 600, 700, 850, 1000, 1400, 2000];
const WIDEST = WIDTHS[WIDTHS.length - 1];
const MARGIN = 24;
const QUARTER = 90;

// Where the pages of a paper's scan are found, and the scan itself beside them.
export function paperUrl(paper) {
  return paper.url.replace(/\/file$/, '');
}

export function viewButton(name, url, viewer) {
  return el('button', {type: 'button', className: 'btn btn-default btn-xs', 'aria-label': t.viewNamed(name),
    onclick: () => viewer.open(url)}, t.view);
}

let shown = null;

// What was looked at goes with the officer who looked.
window.addEventListener('motcua:other-officer', () => shown?.close());

export class Viewer {

  constructor(dossier) {
    this.dossier = dossier;
    this.items = items(dossier);
    this.turned = 0;
  }

  open(url) {
    shown = this;
    this.build();
    document.body.append(this.dialog);
    this.dialog.showModal();
    // As wide as there is room for; a dense screen gets as many dots as it has.
    this.zoom = Math.max(0, WIDTHS.findLastIndex(width => width <= this.scroll.clientWidth - MARGIN));
    this.show(this.items.find(item => item.url === url));
    this.scroll.focus();
  }

  close() {
    this.dialog?.close();
  }

  build() {
    const button = (text, onclick) => el('button', {type: 'button', className: 'btn btn-default btn-sm', onclick}, text);
    this.title = el('h4', {id: 'mc-viewer-title'});
    this.counted = el('span', {className: 'mc-viewer-count', role: 'status'});
    this.previous = button(t.previous, () => this.turnTo(this.page - 1));
    this.next = button(t.next, () => this.turnTo(this.page + 1));
    this.smaller = button(t.smaller, () => this.enlarge(-1));
    this.larger = button(t.larger, () => this.enlarge(1));
    this.tab = el('a', {target: '_blank', rel: 'noopener', className: 'btn btn-default btn-sm'}, t.tab);
    this.scroll = el('div', {className: 'mc-viewer-page', tabIndex: 0, role: 'region', 'aria-labelledby': 'mc-viewer-title'});
    this.list = el('nav', {className: 'mc-viewer-list', 'aria-label': t.list});
    this.dialog = el('dialog', {className: 'mc-viewer mc-dossier', lang: 'vi', 'aria-label': t.label, onclose: () => this.leave(),
      onkeydown: event => this.key(event)},
      el('header', {}, this.title, el('div', {className: 'mc-viewer-tools'},
        this.previous, this.counted, this.next, this.smaller, this.larger,
        button(t.turn, () => this.turn()), this.tab, button(t.close, () => this.close()))),
      el('div', {className: 'mc-viewer-body'}, this.list, this.scroll, compare(this.dossier)));
  }

  leave() {
    this.dialog.remove();
    this.item = null;
    shown = null;
  }

  key(event) {
    const step = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    if (step && event.target === this.scroll) {
      event.preventDefault();
      this.turnTo(this.page + step);
    }
  }

  async show(item) {
    Object.assign(this, {item, page: 1, pages: 0, turned: 0});
    this.title.textContent = item.name;
    this.tab.href = address(item.file);
    this.list.replaceChildren(...lists(this.items, item, other => this.show(other)));
    this.say(t.loading);
    try {
      const {pages} = await load(`${item.url}/pages`);
      if (this.item === item) {
        this.pages = pages;
        this.turnTo(1);
      }
    } catch (failure) {
      if (this.item === item) {
        this.fail(failure.message);
      }
    }
  }

  turnTo(page) {
    if (page < 1 || page > this.pages) {
      return;
    }
    this.page = page;
    this.scroll.scrollTo(0, 0);
    this.draw();
  }

  enlarge(step) {
    this.zoom = Math.min(WIDTHS.length - 1, Math.max(0, this.zoom + step));
    this.draw();
  }

  turn() {
    this.turned = (this.turned + QUARTER) % (4 * QUARTER);
    this.draw();
  }

  draw() {
    if (!this.pages) {
      return;
    }
    const {item, page, pages} = this;
    const width = WIDTHS[this.zoom];
    const url = `${item.url}/pages/${page}?width=${Math.min(WIDEST, Math.round(width * window.devicePixelRatio))}`;
    const picture = el('img', {alt: t.alt(item.name, page, pages), width, className: 'mc-viewer-picture',
      src: address(url), onerror: () => load(url).catch(failure => this.fail(failure.message))});
    picture.style.rotate = `${this.turned}deg`;
    this.scroll.classList.toggle('mc-viewer-lying', this.turned % (2 * QUARTER) !== 0);
    this.scroll.setAttribute('aria-busy', 'true');
    picture.addEventListener('load', () => this.scroll.removeAttribute('aria-busy'));
    this.scroll.replaceChildren(picture);
    this.counted.textContent = t.page(page, pages);
    this.buttons();
  }

  // A button that goes dead under the finger would drop the focus to nowhere.
  buttons() {
    for (const [button, dead] of [[this.previous, this.page <= 1], [this.next, this.page >= this.pages],
      [this.smaller, this.zoom <= 0], [this.larger, this.zoom >= WIDTHS.length - 1]]) {
      button.setAttribute('aria-disabled', String(dead));
    }
  }

  say(text) {
    this.counted.textContent = '';
    this.buttons();
    this.scroll.replaceChildren(el('p', {className: 'mc-none'}, text));
  }

  fail(sentence) {
    this.say('');
    this.scroll.replaceChildren(el('div', {className: 'mc-failure', role: 'alert'},
      el('strong', {}, t.failed), el('p', {}, sentence)));
  }
}

function items({code, papers, documents, facts}) {
  const kept = papers.filter(paper => paper.fileName)
    .map(paper => ({kind: t.papers, name: paper.name, url: paperUrl(paper), file: paper.url}));
  const result = facts.some(fact => fact.kind === 'DIGITISED')
    ? [{kind: t.letters, name: t.result, url: `/api/dossiers/${encodeURIComponent(code)}/result`,
      file: `/api/dossiers/${encodeURIComponent(code)}/result`}] : [];
  const letters = documents.filter(each => each.issuedAt).map(each => ({kind: t.letters, name: each.title, url: each.url,
    file: each.url}));
  return [...kept, ...result, ...letters];
}

function lists(all, current, show) {
  return [t.papers, t.letters].flatMap(kind => {
    const mine = all.filter(item => item.kind === kind);
    return mine.length ? [el('h5', {}, kind), el('ul', {}, mine.map(item => el('li', {},
      el('button', {type: 'button', className: 'btn btn-link btn-sm', 'aria-current': item === current ? 'true' : null,
        onclick: () => show(item)}, item.name))))] : [];
  });
}

// What the applicant said, beside what the paper says.
function compare({applicant, declaration}) {
  const person = ['fullName', 'personalNumber', 'birthDate', 'address'].filter(key => applicant[key])
    .map(key => [words.person[key], value(applicant[key])]);
  return el('aside', {className: 'mc-viewer-compare', 'aria-label': t.compare},
    el('h5', {}, t.compare), pairs([...person, ...declaration.map(field => [field.label, value(field.value)])]));
}
