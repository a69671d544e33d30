// Tasklist keeps drafts of forms, with all that a citizen said, in the browser's storage: at "Save", and whenever a session
// ends. A counter machine is shared, so drafts live in this page's memory instead. They survive logging in again after a
// session ended, and go when the page is left, when the officer logs out, and when somebody else logs in.

const DRAFT = /^(camunda-form:|camForm:)/;
const drafts = new Map();
const {getItem, setItem, removeItem} = Storage.prototype;

function isDraft(storage, key) {
  return storage === window.localStorage && DRAFT.test(String(key));
}

Storage.prototype.getItem = function (key) {
  return isDraft(this, key) ? drafts.get(String(key)) ?? null : getItem.call(this, key);
};
Storage.prototype.setItem = function (key, value) {
  if (isDraft(this, key)) {
    // Start forms of all procedures share one key, "camunda-form:undefined": one citizen's words would fill the next one's
    // form.
    if (!String(key).endsWith(':undefined')) {
      drafts.set(String(key), String(value));
    }
  } else {
    setItem.call(this, key, value);
  }
};
Storage.prototype.removeItem = function (key) {
  drafts.delete(String(key));
  removeItem.call(this, key);
};

// What an earlier version, or another page of this address, left behind.
function purge() {
  Object.keys(window.localStorage).filter(key => DRAFT.test(key)).forEach(key => removeItem.call(window.localStorage, key));
}

// Looking into another tab or task takes the form down, and a refusal may: what was typed is kept first, by Tasklist's own
// "Save", whose button is hidden (styles/user-styles.css) and which is disabled while nothing was typed.
document.addEventListener('click', event => {
  if (event.isTrusted && event.target.closest('.nav-tabs, .tasks-list, .form-actions')) {
    document.querySelector('.form-actions > button[ng-click="save($event)"]:not([disabled])')?.click();
  }
}, true);

purge();
window.addEventListener('motcua:other-officer', () => {
  drafts.clear();
  purge();
});
