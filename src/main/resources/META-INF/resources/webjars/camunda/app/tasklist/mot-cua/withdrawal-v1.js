// The counter passes on that a citizen wishes to withdraw. Offered to the counter that received the dossier, while there is no
// result yet; somebody else examines the wish.
import texts from './texts-vi-v1.js';
import {el, section} from './dom-v1.js';
import {load, post} from './server-v1.js';

const BEFORE_RESULT = new Set([1, 2, 4, 5, 6]);
const CHANNELS = ['1', '2', '3'];

export function withdrawal(dossier, acts) {
  const place = section(texts.withdrawal.title, 'mc-wide');
  place.hidden = true;
  if (BEFORE_RESULT.has(dossier.status)) {
    load('/api/me').then(me => {
      if (me.roles.includes('tiep-nhan') && me.agency === dossier.receivingAgency.code) {
        place.append(wish(dossier, acts));
        place.hidden = false;
      }
    }, () => {});
  }
  return place;
}

function wish(dossier, {token, done, failed}) {
  const t = texts.withdrawal;
  const channel = el('select', {className: 'form-control input-sm', 'aria-label': t.channel},
    CHANNELS.map(each => el('option', {value: each}, texts.channel[each])));
  const reason = el('textarea', {className: 'form-control', rows: 2, maxlength: 2000, 'aria-label': t.reason, placeholder: t.reason});
  const button = el('button', {type: 'button', className: 'btn btn-default btn-sm', onclick: () => {
    button.disabled = true;
    post(`/api/dossiers/${encodeURIComponent(dossier.code)}/withdrawal`, token,
      {channel: Number(channel.value), reason: reason.value}).then(() => done(t.done), failure => {
      button.disabled = false;
      failed(failure.message);
    });
  }}, t.ask);
  return el('details', {}, el('summary', {}, t.open), el('div', {className: 'mc-wish'}, channel, reason, button));
}
