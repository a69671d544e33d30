// What was typed into a form lives in this page's memory only, for a counter machine is shared. It survives looking into another
// tab or task, and logging in again after a session ended; it goes when the page is left, when the officer logs out, and when
// somebody else logs in. Tasklist's own drafts, of forms without a .form, are not kept at all.

const TASKLISTS_OWN = /^(camunda-form:|camForm:)/;
const drafts = new Map();
let officer = {};

/** Whoever is logged in now: a draft is kept only while it is still the same one who typed it. */
export function typist() {
  return officer;
}

export function keep(taskId, data, by) {
  if (taskId && by === officer) {
    drafts.set(taskId, data);
  }
}

export function kept(taskId) {
  return drafts.get(taskId) || {};
}

export function forget(taskId) {
  drafts.delete(taskId);
}

const {setItem, removeItem} = Storage.prototype;
Storage.prototype.setItem = function (key, value) {
  if (this !== window.localStorage || !TASKLISTS_OWN.test(String(key))) {
    setItem.call(this, key, value);
  }
};

// What an earlier version, or another page of this address, left behind.
function purge() {
  Object.keys(window.localStorage).filter(key => TASKLISTS_OWN.test(key))
    .forEach(key => removeItem.call(window.localStorage, key));
}

purge();
window.addEventListener('motcua:other-officer', () => {
  officer = {};
  drafts.clear();
  purge();
});
