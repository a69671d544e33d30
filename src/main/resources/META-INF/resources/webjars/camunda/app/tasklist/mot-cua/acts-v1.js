// What the officer may do with the dossier beside the form of a task: a button an act, its few questions below the row. The
// server names what is allowed; nothing else is drawn.
import texts from './panel-texts-vi-v1.js';
import words from './texts-vi-v1.js';
import {el} from './dom-v1.js';
import {post} from './server-v1.js';

const t = texts.acts;
const CHANNELS = ['1', '2', '3'];
let forms = 0;

export function acts(dossier, allowed, doing) {
  if (!allowed) {
    return null;
  }
  const place = el('div', {className: 'mc-act-place'});
  const bar = el('div', {className: 'mc-acts', role: 'group', 'aria-label': t.label});
  const offered = [
    supplement(allowed), consult(allowed), hand(t.pass, allowed.tasks.filter(task => task.own)),
    hand(t.reassign, allowed.tasks.filter(task => !task.own)), foresee(allowed), withdraw(allowed)
  ].filter(Boolean);
  bar.append(...offered.map(act => opener(act, bar, place, dossier, doing)));
  return el('div', {className: 'mc-wide'}, offered.length ? [bar, place] : el('p', {className: 'mc-none'}, t.none));
}

function opener(act, bar, place, dossier, doing) {
  const id = `mc-act-${++forms}`;
  const button = el('button', {type: 'button', className: 'btn btn-default btn-sm', 'aria-expanded': 'false', 'aria-controls': id,
    onclick: () => {
      const opens = button.getAttribute('aria-expanded') === 'false';
      bar.querySelectorAll('[aria-expanded="true"]').forEach(other => other.setAttribute('aria-expanded', 'false'));
      place.replaceChildren();
      if (opens) {
        button.setAttribute('aria-expanded', 'true');
        place.append(form(act, id, button, dossier, doing));
        place.querySelector('select, input, textarea, button').focus();
      }
    }}, act.words.open);
  return button;
}

function form(act, id, button, dossier, {token, done, failed}) {
  const fields = act.fields();
  const send = el('button', {type: 'submit', className: 'btn btn-primary btn-sm'}, act.words.send);
  const submit = async event => {
    event.preventDefault();
    send.disabled = true;
    try {
      const {path, body, sentence} = act.request(fields);
      await post(`/api/dossiers/${encodeURIComponent(dossier.code)}/${path}`, token, body);
      done(sentence);
    } catch (failure) {
      send.disabled = false;
      failed(failure.message);
      send.focus();
    }
  };
  const close = () => {
    button.click();
    button.focus();
  };
  return el('form', {id, className: 'mc-act', 'aria-label': act.words.open, onsubmit: submit,
    onkeydown: event => {
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        close();
      }
    }},
    el('p', {className: 'mc-note'}, act.explain || act.words.explain),
    Object.values(fields).map(field => field.place),
    el('div', {className: 'mc-act-buttons'}, send,
      el('button', {type: 'button', className: 'btn btn-link btn-sm', onclick: close}, t.cancel)));
}

function field(label, input, className = '') {
  input.id = `mc-field-${++forms}`;
  return {input, get value() { return input.value; }, place: el('div', {className: `mc-field ${className}`},
    el('label', {for: input.id}, label), input)};
}

function select(label, options, className) {
  return field(label, el('select', {className: 'form-control input-sm'},
    options.map(([value, text]) => el('option', {value}, text))), className);
}

function line(label, most = 1000) {
  return field(label, el('input', {type: 'text', required: '', maxlength: most, className: 'form-control input-sm'}));
}

function area(label, needed, least = 1) {
  const input = el('textarea', {rows: 2, maxlength: 2000, className: 'form-control'});
  if (needed) {
    input.required = true;
    input.minLength = least;
  }
  return field(label, input, 'mc-field-wide');
}

function supplement({supplement: step}) {
  return step && {words: t.supplement, explain: t.supplement.explain(step), fields: () => ({}),
    request: () => ({path: 'supplement-request', body: {}, sentence: t.supplement.done})};
}

function consult({consultations}) {
  return consultations.length ? {words: t.consult,
    fields: () => ({
      agency: select(t.consult.agency, consultations.map(each => [each.function, t.consult.option(each)]), 'mc-field-wide'),
      question: area(t.consult.question, true, 5)
    }),
    request: ({agency, question}) => ({path: 'consultations', sentence: t.consult.done,
      body: {function: agency.value, question: question.value}})} : null;
}

function hand(say, all) {
  const tasks = all.filter(task => task.colleagues.length);
  const find = id => tasks.find(task => task.id === id);
  return tasks.length ? {words: say,
    fields: () => {
      const task = select(say.task, tasks.map(each => [each.id, say.option ? say.option(each) : each.name]));
      const officer = select(say.officer, []);
      const offer = () => officer.input.replaceChildren(...find(task.value).colleagues.map(colleague =>
        el('option', {value: colleague.id}, `${colleague.name} (${colleague.id})`)));
      task.input.addEventListener('change', offer);
      offer();
      return {task, officer, reason: line(t.reason)};
    },
    request: ({task, officer, reason}) => ({
      path: `tasks/${encodeURIComponent(task.value)}/officer`, body: {officer: officer.value, reason: reason.value},
      sentence: say.done(find(task.value).name, find(task.value).colleagues.find(each => each.id === officer.value).name)
    })} : null;
}

function foresee({foreseenDays: most}) {
  const say = t.foresee;
  return most ? {words: say,
    fields: () => ({
      causeClass: select(say.cause, Object.entries(say.causes)),
      days: field(say.days(most),
        el('input', {type: 'number', min: 1, max: most, step: 1, required: '', className: 'form-control input-sm'})),
      reason: area(say.reason, true, 5), measure: area(say.measure, false)
    }),
    request: ({causeClass, days, reason, measure}) => ({path: 'lateness/foreseen', sentence: say.done, body: {
      causeClass: causeClass.value, days: Number(days.value), reason: reason.value, measure: measure.value || null
    }})} : null;
}

function withdraw({withdrawal}) {
  const say = t.withdraw;
  return withdrawal ? {words: say,
    fields: () => ({
      channel: select(say.channel, CHANNELS.map(each => [each, words.channel[each]])), reason: area(say.reason, true)}),
    request: ({channel, reason}) => ({path: 'withdrawal', sentence: say.done,
      body: {channel: Number(channel.value), reason: reason.value}})} : null;
}
