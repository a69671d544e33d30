// What happened at the counter: by post, elsewhere, on paper, to whom the result went; its scan; and what the applicant
// has already.
import texts from './texts-vi-v1.js';
import {el, pairs, section, table} from './dom-v1.js';
import {minute} from './format-v1.js';
import {address, load, post} from './server-v1.js';
import {uploadButton} from './upload-v1.js';

const t = texts.counter;
const BEFORE_ACCEPTANCE = new Set([1, 5]);
const AFTER_PROCESSING = new Set([9, 10]);

function last(dossier, kind) {
  return dossier.facts.filter(fact => fact.kind === kind).pop();
}

export function isReEntered(dossier) {
  return last(dossier, 'RE_ENTERED') !== undefined;
}

export function counter(dossier, files) {
  const lines = [...came(dossier), ...went(dossier)];
  const result = scan(dossier, files);
  const place = section(t.title, 'mc-wide', lines.length ? pairs(lines) : null, result);
  // A heading over nothing says nothing: it shows when there is something to show.
  place.hidden = !lines.length && !result;
  if (BEFORE_ACCEPTANCE.has(dossier.status)) {
    alreadyThere(dossier, files, known => {
      place.append(...known);
      place.hidden = false;
    });
  }
  return place;
}

function came(dossier) {
  const lines = [];
  const received = last(dossier, 'RECEIVED');
  const paper = last(dossier, 'RE_ENTERED');
  const late = last(dossier, 'ANSWER_LATE');
  const sent = last(dossier, 'TRANSFERRED');
  if (received?.details.waybill) {
    lines.push([t.waybillIn, received.details.waybill]);
  }
  if (paper) {
    lines.push([t.reEntered, t.paper(paper.details.paperNumber, paper.reason, paper.details.approvedBy)]);
  }
  if (late) {
    lines.push([t.answerLate, t.answerDue(minute(late.at))]);
  }
  if (dossier.receivingAgency.code !== dossier.competentAgency.code) {
    lines.push([t.transfer, sent ? t.transferred(minute(sent.at), minute(sent.details.dueAt)) : t.notTransferred]);
  }
  return lines;
}

function went(dossier) {
  const returned = last(dossier, 'RETURNED');
  if (!returned) {
    return [];
  }
  const {receivedBy, way, waybill, originals, originalsKept} = returned.details;
  const lines = [
    [t.returned, `${t.receivedBy[receivedBy] || ''} · ${t.way[way] || ''}`],
    [t.originals, names(dossier, originals)]];
  if (originalsKept) {
    lines.push([t.originalsKept, names(dossier, originalsKept)]);
  }
  if (waybill) {
    lines.push([t.waybillOut, waybill]);
  }
  return lines;
}

function names(dossier, numbers) {
  return numbers
    ? numbers.split(',').map(n => dossier.papers.find(paper => String(paper.number) === n)?.name || n).join('; ') : texts.nothing;
}

function scan(dossier, files) {
  const granted = last(dossier, 'FINISHED')?.details.result === 'granted';
  if (!granted || !AFTER_PROCESSING.has(dossier.status)) {
    return null;
  }
  const digitised = last(dossier, 'DIGITISED');
  const url = `/api/dossiers/${encodeURIComponent(dossier.code)}/result`;
  const paper = {name: t.result, url, fileName: digitised ? t.result : null};
  return el('p', {}, el('strong', {}, `${t.result}: `),
    digitised ? `${t.digitised(digitised.details.resultCode, minute(digitised.at))} ` : `${t.notDigitised} `,
    digitised ? el('a', {href: address(url), target: '_blank', rel: 'noopener'}, t.open) : null, ' ', uploadButton(paper, files));
}

// Asked only while papers are being checked: each question is written down, and whoever does not receive dossiers gets no
// answer.
function alreadyThere(dossier, files, show) {
  load(`/api/dossiers/${encodeURIComponent(dossier.code)}/known-results`).then(known => {
    if (known.length) {
      show([el('h5', {}, t.known), knownTable(dossier, known, files)]);
    }
  }, () => {});
}

function knownTable(dossier, known, files) {
  const rows = known.map(result => el('tr', {},
    el('th', {scope: 'row'}, result.name),
    el('td', {}, result.resultCode),
    el('td', {className: 'mc-time'}, minute(result.digitisedAt)),
    el('td', {className: 'mc-actions'}, takeOver(dossier, result, files))));
  return table(t.known, [[t.knownName], [t.knownCode], [t.knownAt], [t.knownUse]], rows);
}

function takeOver(dossier, result, files) {
  const select = el('select', {className: 'form-control input-sm', 'aria-label': t.usePaper(result.name)},
    dossier.papers.map(paper => el('option', {value: String(paper.number)}, `${paper.number}. ${paper.name}`)));
  const button = el('button', {type: 'button', className: 'btn btn-default btn-xs', disabled: !dossier.papers.length,
    onclick: () => {
      button.disabled = true;
      post(`/api/dossiers/${encodeURIComponent(dossier.code)}/papers/${select.value}/re-use`, files.token, {result: result.id})
        .then(() => files.saved(result.name), failure => {
          button.disabled = false;
          files.failed(failure.message);
        });
    }}, t.use);
  return el('span', {className: 'mc-take-over'}, select, button);
}
