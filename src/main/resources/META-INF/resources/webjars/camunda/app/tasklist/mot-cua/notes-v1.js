// What officers tell each other about the dossier. Added, never changed.
import texts from './panel-texts-vi-v1.js';
import {el, section} from './dom-v1.js';
import {minute} from './format-v1.js';
import {post} from './server-v1.js';

const t = texts.notes;
const MOST = 4000;
const ID = 'mc-note-words';

export function notes(dossier, list, mayAdd, doing) {
  if (list.problem) {
    return section(t.title, 'mc-wide', el('p', {className: 'mc-note'}, list.problem));
  }
  return section(t.title, 'mc-wide',
    list.length ? el('ul', {className: 'mc-notes'}, list.map(note)) : el('p', {className: 'mc-none'}, t.none),
    mayAdd ? form(dossier, doing) : null);
}

function note(each) {
  return el('li', {},
    el('p', {className: 'mc-note-words'}, each.words),
    el('p', {className: 'mc-note'}, `${t.by(each.authorName, each.agencyName)} · `,
      el('time', {dateTime: each.writtenAt}, minute(each.writtenAt))));
}

function form(dossier, {token, done, failed}) {
  const words = el('textarea', {id: ID, rows: 2, maxlength: MOST, required: '', className: 'form-control',
    'aria-describedby': `${ID}-hint`});
  const button = el('button', {type: 'submit', className: 'btn btn-default btn-sm'}, t.save);
  return el('form', {className: 'mc-note-form', onsubmit: async event => {
    event.preventDefault();
    button.disabled = true;
    try {
      await post(`/api/dossiers/${encodeURIComponent(dossier.code)}/notes`, token, {words: words.value});
      done(t.saved);
    } catch (failure) {
      button.disabled = false;
      failed(failure.message);
    }
  }}, el('label', {for: ID}, t.add), words, el('p', {className: 'mc-note', id: `${ID}-hint`}, t.hint), button);
}
