// The counter's own pages in Tasklist: where they are, who is shown the way to them, and their keys. Loaded by scripts/config.js.
import texts from './visit-texts-vi-v1.js';
import {el} from './dom-v1.js';
import {load} from './server-v1.js';
import manyPage, {PATH as MANY} from './many-page-v1.js';
import startPage, {PATH as START, focusSearch, watch} from './visit-page-v1.js';
import {hasSlips, panel, printSlips, setRoles} from './visit-list-v1.js';

const RECEIVES = 'tiep-nhan';
const WORKS_ON_MANY = ['lanh-dao', 'tra-ket-qua', RECEIVES];

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = new URL('./visit-v1.css', import.meta.url).href;
document.head.append(style);

let roles = [];

function open() {
  if (location.hash.split('?')[0] === `#${START}`) {
    focusSearch();
  } else {
    location.hash = `#${START}`;
  }
}

function printNow() {
  const offered = document.querySelector('.mc-slip:not([hidden]) .btn-primary');
  if (panel.isConnected && hasSlips()) {
    printSlips();
  } else if (offered) {
    offered.click();
  } else {
    return false;
  }
  return true;
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) {
    return;
  }
  if (event.key === 'F2' && roles.includes(RECEIVES) && !document.querySelector('.modal')) {
    event.preventDefault();
    open();
  } else if (event.key === 'F9' && printNow()) {
    event.preventDefault();
  }
});

window.addEventListener('motcua:other-officer', () => {
  roles = [];
});

watch();

function way(id, priority, path, text, icon, mayGo, more = {}) {
  return {
    id,
    pluginPoint: 'tasklist.navbar.action',
    priority,

    render(node) {
      load('/api/me').then(me => {
        roles = me.roles;
        setRoles(roles);
        if (me.agency && mayGo(me.roles)) {
          node.append(el('a', {href: `#${path}`, className: 'mc-find-open', ...more},
            el('span', {className: `glyphicon glyphicon-${icon}`, 'aria-hidden': 'true'}), ` ${text}`));
        }
      }, () => {});
    },

    unmount() {}
  };
}

const startWay = way('mot-cua-counter', 110, START, texts.start.open, 'inbox', those => those.includes(RECEIVES),
  {title: texts.start.openKey, 'aria-keyshortcuts': 'F2'});
const manyWay = way('mot-cua-many', 95, MANY, texts.many.open, 'check',
  those => WORKS_ON_MANY.some(role => those.includes(role)));

export default [startPage, manyPage, startWay, manyWay];
