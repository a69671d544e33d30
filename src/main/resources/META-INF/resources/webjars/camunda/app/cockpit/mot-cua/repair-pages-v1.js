// Where repairs are found: a page with a dossier by its code, what was repaired and what waits; a tab of each running instance.
import texts from './repair-texts-vi-v1.js';
import {el} from '../../tasklist/mot-cua/dom-v1.js';
import {load} from '../../tasklist/mot-cua/server-v1.js';
import {RepairDossier} from './repair-dossier-v1.js';
import {announcement} from './repair-form-v1.js';
import {repairs} from './repair-list-v1.js';
import {RepairMigration} from './repair-migration-v1.js';

const PAGE = '#/sua-chua';

async function codeOf(processInstanceId, api) {
  const response = await fetch(`${api.engineApi}/process-instance/${encodeURIComponent(processInstanceId)}`,
    {credentials: 'same-origin', headers: {Accept: 'application/json'}});
  return (await response.json()).businessKey;
}

const open = new Set();

function closeWhatLeft() {
  for (const dossier of [...open]) {
    if (!dossier.root.isConnected) {
      dossier.close();
      open.delete(dossier);
    }
  }
}

function show(node, code, api) {
  const dossier = new RepairDossier(node, code, api.CSRFToken);
  open.add(dossier);
  return dossier.show();
}

export const instanceTab = {
  id: 'mot-cua-repair',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 40,
  properties: {label: texts.tab},

  async render(node, {api, processInstanceId}) {
    await show(node, await codeOf(processInstanceId, api), api);
  },

  unmount: closeWhatLeft
};

function finder(code) {
  const field = el('input', {type: 'text', className: 'form-control', maxlength: '60', required: '', autocomplete: 'off',
    spellcheck: 'false'});
  field.value = code;
  return el('form', {className: 'mc-finder', onsubmit: event => {
    event.preventDefault();
    window.location.hash = `${PAGE}/${encodeURIComponent(field.value.trim().toUpperCase())}`;
  }}, el('label', {}, texts.find, field), el('button', {type: 'submit', className: 'btn btn-primary'}, texts.open));
}

// A designer reads no dossiers, and so no repairs of them.
async function overview(node, api) {
  const said = announcement();
  const list = el('section');
  node.append(said.box, list);
  const draw = async () => {
    const all = await load('/api/repairs');
    list.replaceChildren(el('h4', {}, texts.list), repairs(all, api.CSRFToken, draw, sentence => said.say(sentence, true)));
  };
  await draw().catch(() => {});
  await new RepairMigration(node, api).show().catch(() => {});
}

function page(id, path) {
  return {
    id,
    pluginPoint: 'cockpit.route',
    properties: {path},

    render(node, {api}) {
      const code = decodeURIComponent((/^#\/sua-chua\/([^/?]+)/.exec(window.location.hash) || ['', ''])[1]);
      const box = el('div', {className: 'mc-repair', lang: 'vi'},
        el('h3', {}, texts.title), el('p', {className: 'mc-note'}, texts.intro), finder(code));
      node.append(el('div', {className: 'mc-repair-page'}, box));
      if (code) {
        show(box, code, api);
      } else {
        overview(box, api);
      }
    },

    unmount: closeWhatLeft
  };
}

export const pages = [page('mot-cua-sua-chua', '/sua-chua'), page('mot-cua-sua-chua-ma', '/sua-chua/:code')];

export const menu = {
  id: 'mot-cua-sua-chua-menu',
  pluginPoint: 'cockpit.navigation',
  priority: 50,
  path: PAGE,

  render(node) {
    node.append(el('a', {href: PAGE, lang: 'vi'}, texts.menu));
  }
};
