// The form of one repair: for whom, why, a preview of what each dossier would get, and the act itself.
import texts from './repair-texts-vi-v1.js';
import {el, table} from '../../tasklist/mot-cua/dom-v1.js';
import {post} from '../../tasklist/mot-cua/server-v1.js';

export function lines(all, done, left) {
  const t = texts.line;
  return table(t.note, [[t.code], [t.done], [t.note]], all.map(line => el('tr', {},
    el('th', {scope: 'row'}, line.dossier), el('td', {className: line.done ? 'mc-right' : 'mc-wrong'}, line.done ? done : left),
    el('td', {}, line.note))));
}

// A sentence that screen readers hear, and what belongs to it.
export function announcement() {
  const box = el('div', {className: 'mc-said', role: 'status', 'aria-live': 'polite'});
  return {
    box,
    say(sentence, isError, ...more) {
      box.classList.toggle('mc-error', isError);
      box.replaceChildren(...(sentence ? [el('p', {}, sentence), ...more] : []));
    }
  };
}

export function codes(text) {
  return text.split(/[\s,;]+/).map(code => code.trim().toUpperCase()).filter(code => code);
}

// wish: kind, dossiers, step; choices: what can be chosen as its target, or null; done(repair): after it was done.
export function repairForm(title, wish, choices, token, done, close) {
  const said = announcement();
  const moves = wish.kind === 'MOVE';
  const target = choices && el('select', {className: 'form-control'},
    wish.kind === 'REASSIGN' ? el('option', {value: ''}, texts.group) : null,
    choices.map(choice => el('option', {value: choice.id}, `${choice.name} (${choice.id})`)));
  const reason = el('textarea', {className: 'form-control', rows: '2', maxlength: '2000', required: ''});
  const others = el('textarea', {className: 'form-control', rows: '2', spellcheck: 'false'});
  const whole = () => ({...wish, dossiers: [...wish.dossiers, ...codes(others.value)],
    target: (target && target.value) || undefined, reason: reason.value.trim() || undefined});

  async function preview() {
    try {
      const would = await post('/api/repairs?preview=true', token, whole());
      said.say(texts.previewed, false, lines(would, texts.can, texts.cannot));
    } catch (failure) {
      said.say(failure.message, true);
    }
  }

  async function perform(event) {
    event.preventDefault();
    try {
      done(await post('/api/repairs?preview=false', token, whole()));
    } catch (failure) {
      said.say(failure.message, true);
    }
  }

  return el('form', {className: 'mc-act', onsubmit: perform, 'aria-label': title},
    el('h5', {}, title),
    target && el('label', {}, moves ? texts.target : texts.officer, target),
    el('label', {}, texts.reason, reason), el('label', {}, texts.others, others),
    el('div', {className: 'mc-buttons'},
      el('button', {type: 'button', className: 'btn btn-default', onclick: preview}, texts.preview),
      el('button', {type: 'submit', className: 'btn btn-primary'}, moves ? texts.propose : texts.perform),
      el('button', {type: 'button', className: 'btn btn-link', onclick: close}, texts.close)),
    said.box);
}
