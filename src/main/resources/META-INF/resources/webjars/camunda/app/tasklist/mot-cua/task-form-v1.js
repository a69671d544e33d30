// A start form or the form of a task in Tasklist: gets it and its values, draws it, sends what was typed, and takes scans to the
// dossier's papers. Tasklist's own controller still owns the buttons around it.
import {drawForm, shortened} from './form-renderer-v1/renderer.js';
import * as drafts from './drafts-v2.js';
import {surroundingsOf} from './form-lists-v1.js';
import {upload} from './server-v1.js';
import texts from './form-texts-vi-v1.js';

const FILE = /^files::/;

for (const name of ['form-renderer-v1/renderer.css', 'form-fields-v1.css']) {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = new URL(`./${name}`, import.meta.url).href;
  document.head.append(style);
}

export class TaskForm {
  /** @param warn shows a title and a sentence above the page */
  constructor(element, controller, api, warn) {
    this.warn = warn;
    this.element = element;
    this.controller = controller;
    this.tasks = api.resource('task');
    this.definitions = api.resource('process-definition');
    this.taskId = controller.getParams().taskId;
    this.typist = drafts.typist();
    this.variables = {};
  }

  async open(key) {
    try {
      const response = await fetch(`${key}?noCache=${Date.now()}`, {credentials: 'same-origin'});
      if (!response.ok) {
        throw new Error(texts.form.broken);
      }
      const schema = await response.json();
      await this.load();
      await this.draw(schema);
    } catch (failure) {
      console.debug(failure);
      this.controller.notifyFormInitializationFailed({message: texts.form.broken});
    }
  }

  async load() {
    if (this.taskId) {
      this.variables = await this.tasks.formVariables({id: this.taskId, deserializeValues: false});
    }
  }

  async draw(schema) {
    const values = Object.fromEntries(Object.entries(this.variables).map(([name, variable]) => [name, plain(variable)]));
    this.element.lang = 'vi';
    this.form = await drawForm({
      container: this.element, schema, data: {...values, ...drafts.kept(this.taskId)}, surroundings: surroundingsOf(this.taskId)
    });
    this.form.on('submit', () => this.asked || this.controller.attemptComplete());
    this.controller.registerSaveHandler(() => this.keep());
    this.controller.registerCompletionHandler(done => this.complete(done));
    this.controller.notifyFormInitialized();
  }

  /** What stands in the form now, with all that is wrong shown in it. */
  read() {
    this.asked = true;
    try {
      return this.form.submit();
    } finally {
      this.asked = false;
    }
  }

  async complete(done) {
    try {
      const {data, errors, files} = this.read();
      if (Object.keys(errors).length) {
        this.showFaults();
        throw new Error(texts.form.faults(this.labels(errors)));
      }
      const result = await this.send(data, files);
      this.completed = true;
      drafts.forget(this.taskId);
      done(null, result);
    } catch (failure) {
      done(failure);
    }
  }

  async send(data, files) {
    const variables = Object.fromEntries(
      Object.entries(data).map(([name, value]) => [name, this.sent(name, named(value, files))]));
    if (this.taskId) {
      return this.tasks.submitForm({id: this.taskId, variables});
    }
    const {processDefinitionId} = this.controller.getParams();
    const result = await this.definitions.submitForm({id: processDefinitionId, variables});
    await this.attach(result.businessKey, data.papers || [], files);
    return result;
  }

  /** A structure travels as JSON; one that is a variable already keeps its type. */
  sent(name, value) {
    if (value === null || typeof value !== 'object') {
      return {value};
    }
    const {type = 'Json', valueInfo = null} = this.variables[name] || {};
    return {type, valueInfo, value: JSON.stringify(value)};
  }

  /** The dossier is there now, so its papers get their scans; what fails is said, and can be done again in the tab Hồ sơ. */
  async attach(code, papers, files) {
    const lost = [];
    for (const [at, paper] of papers.entries()) {
      const scans = Object.values(paper).filter(isFile).flatMap(key => files.get(key) || []);
      for (const scan of scans) {
        await upload(`/api/dossiers/${encodeURIComponent(code)}/papers/${at + 1}/file`, scan).catch(() => lost.push(scan.name));
      }
    }
    if (lost.length) {
      this.warn(texts.form.notSaved, texts.file.notSaved(code, lost.join('; ')));
    }
  }

  labels(errors) {
    const registry = this.form.get('formFieldRegistry');
    return Object.keys(errors).map(id => registry.get(id)).map(field => `"${field.label || field.dateLabel || field.key}"`);
  }

  /** After the form has drawn what is wrong, the first of it has the cursor. */
  showFaults() {
    setTimeout(() => {
      this.element.querySelector('.fjs-has-errors :is(input:not([type=hidden], .mc-hidden), select, textarea, button)')?.focus();
    }, 200);
  }

  keep() {
    if (this.form && this.taskId) {
      drafts.keep(this.taskId, this.read().data, this.typist);
    }
  }

  close() {
    if (this.form) {
      if (!this.completed) {
        this.keep();
      }
      this.form.destroy();
    }
  }
}

function plain({type, value, valueInfo}) {
  const json = type === 'Json' || valueInfo?.serializationDataFormat === 'application/json';
  if (json && typeof value === 'string') {
    return JSON.parse(value);
  }
  return type === 'Date' && value ? value.slice(0, 10) : value;
}

function isFile(value) {
  return typeof value === 'string' && FILE.test(value);
}

/** The values with the names of files in the place of the keys under which the page holds them. */
function named(value, files) {
  if (isFile(value)) {
    const [file] = files.get(value) || [];
    return file ? shortened(file.name) : null;
  }
  if (Array.isArray(value)) {
    return value.map(each => named(each, files));
  }
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, named(each, files)]));
  }
  return value;
}
