// One dossier on the page, in the tab of a task or by its code: loads it and shows it, or says why it cannot.
import texts from './texts-vi-v1.js';
import panelTexts from './panel-texts-vi-v1.js';
import {el} from './dom-v1.js';
import {load} from './server-v1.js';
import {acts} from './acts-v1.js';
import {counter} from './counter-v1.js';
import {head, timeLeft} from './head-v1.js';
import {clock} from './clock-v1.js';
import {notes} from './notes-v1.js';
import {declaration, documents, fee, identity, papers, persons} from './sections-v1.js';
import {steps} from './steps-v1.js';
import {talk} from './talk-v1.js';
import {Viewer} from './viewer-v1.js';

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
    this.viewer?.close();
    clearInterval(this.ticking);
  }

  announce(text, isError = false) {
    this.announcement.textContent = text;
    this.announcement.classList.toggle('mc-error', isError);
    if (text) {
      this.announcement.scrollIntoView({block: 'nearest'});
    }
  }

  async load(announcement = '') {
    this.content.setAttribute('aria-busy', 'true');
    if (!this.content.firstChild) {
      this.content.replaceChildren(el('p', {className: 'mc-loading'}, texts.loading));
    }
    try {
      const dossier = await load(this.path, this.leaving.signal);
      // An act may end the task through which the dossier was opened; its code stays.
      this.path = `/api/dossiers/${encodeURIComponent(dossier.code)}/view`;
      this.show(dossier, await this.parts(dossier));
      this.announce(announcement);
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        this.fail(failure.message);
      }
    } finally {
      this.content.removeAttribute('aria-busy');
    }
  }

  // All before anything is drawn, so that nothing moves afterwards; a part that cannot be had says so in its place.
  async parts({code}) {
    const part = name => load(`/api/dossiers/${encodeURIComponent(code)}/${name}`, this.leaving.signal).catch(failure => {
      if (failure.name === 'AbortError') {
        throw failure;
      }
      return {problem: failure.message};
    });
    const [allowed, way, said, sent] = await Promise.all(['acts', 'steps', 'notes', 'deliveries'].map(part));
    return {allowed: allowed.problem ? null : allowed, way, said, sent};
  }

  show(dossier, {allowed, way, said, sent}) {
    const reload = () => this.load();
    const files = {
      token: this.token,
      saved: name => this.load(texts.papers.uploaded(name)),
      failed: sentence => this.announce(`${texts.papers.failed}: ${sentence}`, true)
    };
    const doing = {
      token: this.token,
      done: sentence => this.load(sentence),
      failed: sentence => this.announce(sentence, true)
    };
    this.viewer?.close();
    this.viewer = new Viewer(dossier);
    const left = timeLeft(dossier);
    const sections = [
      steps(way, allowed?.tasks), ...persons(dossier), declaration(dossier), identity(dossier),
      papers(dossier, files, this.viewer), documents(dossier, doing, this.viewer), talk(dossier, sent, this.viewer),
      notes(dossier, said, Boolean(allowed?.note), doing), counter(dossier, files), clock(dossier, doing), fee(dossier, doing)];
    this.content.replaceChildren(
      ...[head(dossier, left.element, reload), acts(dossier, allowed, doing), contents(sections)].filter(Boolean), ...sections);
    clearInterval(this.ticking);
    this.ticking = setInterval(() => this.isShown() ? left.update() : clearInterval(this.ticking), TICK);
  }

  fail(sentence) {
    this.announce('');
    this.content.replaceChildren(el('div', {className: 'mc-failure', role: 'alert'},
      el('strong', {}, texts.error.title), el('p', {}, sentence),
      el('button', {type: 'button', className: 'btn btn-default btn-sm', onclick: () => this.load()}, texts.error.retry)));
  }
}

// Buttons, not links: Tasklist takes an address with # for a page of its own.
function contents(sections) {
  return el('nav', {className: 'mc-wide mc-contents', 'aria-label': panelTexts.nav},
    sections.filter(section => !section.hidden).map(section => {
      const heading = section.querySelector('h4');
      heading.tabIndex = -1;
      return el('button', {type: 'button', className: 'btn btn-link btn-xs', onclick: () => {
        section.scrollIntoView({block: 'start'});
        heading.focus({preventScroll: true});
      }}, heading.textContent);
    }));
}
