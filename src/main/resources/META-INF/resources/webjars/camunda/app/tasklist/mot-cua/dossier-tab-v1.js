// One dossier on the page, in the tab of a task or by its code: loads it and shows it, or says why it cannot.
import texts from './texts-vi-v1.js';
import {el} from './dom-v1.js';
import {load} from './server-v1.js';
import {withdrawal} from './withdrawal-v1.js';
import {counter} from './counter-v1.js';
import {deliveries} from './deliveries-v1.js';
import {head, timeLeft} from './head-v1.js';
import {clock} from './clock-v1.js';
import {declaration, documents, fee, identity, papers, persons} from './sections-v1.js';

const TICK = 30000;

export class DossierTab {

  constructor(node, path, token) {
    this.path = path;
    this.token = token;
    this.leaving = new AbortController();
    this.content = el('div', {className: 'mc-content'});
    this.announcement = el('p', {className: 'mc-announcement', role: 'status', 'aria-live': 'polite'});
    this.root = el('div', {className: 'mc-dossier', lang: 'vi'}, this.announcement, this.content);
    node.append(this.root);
  }

  isShown() {
    return this.root.isConnected;
  }

  close() {
    this.leaving.abort();
    clearInterval(this.ticking);
  }

  announce(text, isError = false) {
    this.announcement.textContent = text;
    this.announcement.classList.toggle('mc-error', isError);
  }

  async load(announcement = '') {
    this.content.setAttribute('aria-busy', 'true');
    if (!this.content.firstChild) {
      this.content.replaceChildren(el('p', {className: 'mc-loading'}, texts.loading));
    }
    try {
      const dossier = await load(this.path, this.leaving.signal);
      this.show(dossier);
      this.announce(announcement);
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        this.fail(failure.message);
      }
    } finally {
      this.content.removeAttribute('aria-busy');
    }
  }

  show(dossier) {
    const reload = () => this.load();
    const files = {
      token: this.token,
      saved: name => this.load(texts.papers.uploaded(name)),
      failed: sentence => this.announce(`${texts.papers.failed}: ${sentence}`, true)
    };
    const acts = {
      token: this.token,
      done: sentence => this.load(sentence),
      failed: sentence => this.announce(sentence, true)
    };
    const left = timeLeft(dossier);
    this.content.replaceChildren(
      head(dossier, left.element, reload),
      ...persons(dossier), declaration(dossier), identity(dossier), papers(dossier, files),
      counter(dossier, files), clock(dossier, acts), fee(dossier, acts), documents(dossier, acts), deliveries(dossier));
    clearInterval(this.ticking);
    this.ticking = setInterval(() => this.isShown() ? left.update() : clearInterval(this.ticking), TICK);
    this.content.append(withdrawal(dossier, acts));
  }

  fail(sentence) {
    this.announce('');
    this.content.replaceChildren(el('div', {className: 'mc-failure', role: 'alert'},
      el('strong', {}, texts.error.title), el('p', {}, sentence),
      el('button', {type: 'button', className: 'btn btn-default btn-sm', onclick: () => this.load()}, texts.error.retry)));
  }
}
