// Where the dossier's documents went: a line a document and channel. Hidden while nothing was sent.
import texts from './texts-vi-v1.js';
import {el, section, table} from './dom-v1.js';
import {minute} from './format-v1.js';
import {load} from './server-v1.js';

const GONE_WRONG = new Set(['FAILED', 'UNCLEAR']);

export function deliveries(dossier) {
  const place = section(texts.deliveries.title, 'mc-wide');
  place.hidden = true;
  load(`/api/dossiers/${encodeURIComponent(dossier.code)}/deliveries`).then(lines => {
    place.hidden = !lines.length;
    place.append(list(lines));
  }).catch(failure => {
    place.hidden = false;
    place.append(el('p', {className: 'mc-note'}, failure.message));
  });
  return place;
}

function list(lines) {
  const t = texts.deliveries;
  const rows = lines.map(line => el('tr', {className: GONE_WRONG.has(line.state) ? 'mc-different' : ''},
    el('th', {scope: 'row'}, `${line.title} (${t.number(line.number)})`),
    el('td', {}, line.channelName, line.address ? el('span', {className: 'mc-note'}, ` ${line.address}`) : null),
    el('td', {}, line.stateName, line.problemText ? el('span', {className: 'mc-note'}, ` ${line.problemText}`) : null),
    el('td', {className: 'mc-time'}, minute(line.at))));
  return table(t.title, [[t.document], [t.channel], [t.state], [t.at]], rows);
}
