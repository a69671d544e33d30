// A leader gives the tasks of an officer who is away to a colleague. Shown to leaders only.
import texts from './texts-vi-v1.js';
import {el, table} from './dom-v1.js';
import {minute} from './format-v1.js';
import {load, post} from './server-v1.js';

const t = texts.absence;
const list = el('div', {});
const message = el('p', {className: 'mc-announcement', role: 'status', 'aria-live': 'polite'});
const fields = {
  officer: el('select', {id: 'mc-absence-officer', className: 'form-control'}),
  substitute: el('select', {id: 'mc-absence-substitute', className: 'form-control'}),
  from: el('input', {type: 'datetime-local', id: 'mc-absence-from', className: 'form-control'}),
  until: el('input', {type: 'datetime-local', id: 'mc-absence-until', className: 'form-control'}),
  reason: el('input', {type: 'text', id: 'mc-absence-reason', className: 'form-control', maxlength: 1000})
};
const dialog = el('dialog', {className: 'mc-find mc-absence', lang: 'vi', 'aria-label': t.title},
  el('h4', {}, t.title), message,
  el('form', {method: 'dialog', onsubmit: enter},
    Object.entries(fields).map(([key, input]) => el('label', {for: input.id}, t[key], input)),
    el('button', {type: 'submit', className: 'btn btn-primary'}, t.enter),
    el('button', {type: 'button', className: 'btn btn-link', onclick: () => dialog.close()}, t.close)),
  list);
let token = null;

function say(sentence, isError = false) {
  message.textContent = sentence;
  message.classList.toggle('mc-error', isError);
}

function enter(event) {
  event.preventDefault();
  // The province has one zone; the browser's own may be another.
  const zoned = input => input.value && `${input.value}:00+07:00`;
  post('/api/absences', token, {officer: fields.officer.value, substitute: fields.substitute.value,
    from: zoned(fields.from) || null, until: zoned(fields.until) || null, reason: fields.reason.value})
    .then(() => say(t.entered), failure => say(failure.message, true)).then(show);
}

function end(id) {
  post(`/api/absences/${encodeURIComponent(id)}/end`, token, {})
    .then(() => say(t.ended), failure => say(failure.message, true)).then(show);
}

async function show() {
  try {
    const rows = (await load('/api/absences')).map(each => el('tr', {},
      el('th', {scope: 'row'}, each.officerName), el('td', {}, each.substituteName),
      el('td', {className: 'mc-time'}, `${minute(each.from)} – ${minute(each.endedAt || each.until)}`),
      el('td', {className: 'mc-number'}, String(each.movedTasks)), el('td', {}, each.reason),
      el('td', {className: 'mc-actions'}, each.endedAt ? t.over
        : el('button', {type: 'button', className: 'btn btn-default btn-xs', onclick: () => end(each.id)}, t.end))));
    list.replaceChildren(rows.length ? table(t.title,
      [[t.officer], [t.substitute], [t.period], [t.moved, 'mc-number'], [t.reason], [t.state]], rows)
      : el('p', {className: 'mc-none'}, t.none));
  } catch (failure) {
    say(failure.message, true);
  }
}

window.addEventListener('motcua:other-officer', () => dialog.close());

export default {
  id: 'mot-cua-absence',
  pluginPoint: 'tasklist.navbar.action',
  priority: 80,

  render(node, {api}) {
    token = api?.CSRFToken;
    load('/api/absences/colleagues').then(colleagues => {
      if (!colleagues.length) {
        return;
      }
      for (const select of [fields.officer, fields.substitute]) {
        select.replaceChildren(...colleagues.map(each => el('option', {value: each.id}, `${each.name} (${each.id})`)));
      }
      document.body.append(dialog);
      node.append(el('a', {href: '', className: 'mc-find-open', onclick: event => {
        event.preventDefault();
        say('');
        dialog.showModal();
        show();
      }}, el('span', {className: 'glyphicon glyphicon-user'}), ` ${t.open}`));
    }, () => {});
  },

  unmount() {
    dialog.close();
  }
};
