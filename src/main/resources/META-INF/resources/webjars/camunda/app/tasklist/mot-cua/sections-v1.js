// The sections of the tab, each from its part of the answer of /api/tasks/{id}/dossier.
import texts from './texts-vi-v1.js';
import {el, pairs, section, table} from './dom-v1.js';
import {minute, number, value} from './format-v1.js';
import {address, post} from './server-v1.js';
import {print} from './print-v1.js';
import {uploadButton} from './upload-v1.js';
import {money, why} from './money-v1.js';
import {paperUrl, viewButton} from './viewer-v1.js';

const PERSON = ['fullName', 'personalNumber', 'birthDate', 'sex', 'address', 'phone', 'email'];

function none(text) {
  return el('p', {className: 'mc-none'}, text);
}

function personValue(key, raw) {
  return key === 'sex' && raw ? texts.sex[raw] || raw : value(raw);
}

export function persons(dossier) {
  const person = (title, data, note) => section(title, 'mc-half',
    note ? none(note)
      : pairs(PERSON.filter(key => data[key]).map(key => [texts.person[key], personValue(key, data[key])])));
  return [
    person(texts.person.applicant, dossier.applicant),
    person(texts.person.submitter, dossier.submitter, dossier.submitter ? null : texts.person.same)
  ];
}

export function declaration(dossier) {
  const list = fields => pairs(fields.map(field => [field.label, value(field.value)]));
  return section(texts.declaration.title, 'mc-wide',
    dossier.declaration.length ? list(dossier.declaration) : none(texts.declaration.none),
    dossier.entries.length ? [el('h5', {}, texts.declaration.entries), list(dossier.entries)] : null);
}

// A look-up in vain stands first, the answer that came later beside it.
export function identity(dossier) {
  const t = texts.identity;
  const people = dossier.identities.map(look => el('div', {className: 'mc-look-up'},
    el('p', {}, el('strong', {}, texts.person[look.role] || look.role), look.again ? ` (${t.again})` : '', ': ',
      el('span', {className: `mc-outcome mc-${look.outcome}`}, t[look.outcome] || look.outcome),
      el('span', {className: 'mc-note'}, ` · ${t.at(minute(look.at))}`)),
    look.notes.map(note => el('p', {className: 'mc-note'}, note)),
    look.pending ? el('p', {className: 'mc-note'}, t.pending(look.pending.attempts, minute(look.pending.nextAttemptAt))) : null,
    look.fields.length ? comparison(look, dossier[look.role] || dossier.applicant) : null));
  return section(t.title, 'mc-wide', people.length ? people : none(t.none));
}

// The register gives values only where they differ or one side has none; without any, they are what was declared.
function comparison(look, person) {
  const t = texts.identity;
  const rows = look.fields.map(field => {
    const alike = field.declared == null && field.registered == null ? person[field.key] : null;
    const [declared, registered] = [field.declared ?? alike, field.registered ?? alike];
    return el('tr', {className: field.agreement === 'DIFFERS' ? 'mc-different' : ''},
      el('th', {scope: 'row'}, texts.person[field.key] || field.key),
      el('td', {}, personValue(field.key, declared)),
      el('td', {}, personValue(field.key, registered)),
      el('td', {}, t.agreement[field.agreement] || field.agreement));
  });
  return table(t.title, [[t.field, 'mc-c-field'], [t.declared], [t.registered], [t.result, 'mc-c-result']], rows);
}

export function papers(dossier, files, viewer) {
  const t = texts.papers;
  if (!dossier.papers.length) {
    return section(t.title, 'mc-wide', none(t.none));
  }
  const rows = dossier.papers.map(paper => el('tr', {},
    el('td', {className: 'mc-number'}, String(paper.number)),
    el('th', {scope: 'row'}, paper.name),
    el('td', {}, texts.form[paper.form] || paper.form),
    el('td', {className: 'mc-number'}, number(paper.count)),
    el('td', {className: 'mc-actions'}, paperFile(paper, viewer), dossier.mayChange ? uploadButton(paper, files) : null)));
  return section(t.title, 'mc-wide',
    table(t.title, [[t.number, 'mc-number'], [t.name], [t.form], [t.count, 'mc-number'], [t.file]], rows),
    dossier.mayChange ? el('p', {className: 'mc-note'}, t.hint) : null);
}

function paperFile(paper, viewer) {
  if (!paper.fileName) {
    return el('span', {className: 'mc-note'}, texts.papers.noFile);
  }
  return [viewButton(paper.name, paperUrl(paper), viewer),
    el('a', {href: address(paper.url), target: '_blank', rel: 'noopener', title: paper.fileName,
      'aria-label': texts.papers.openNamed(paper.name)}, texts.papers.open)];
}

export function fee(dossier, actions) {
  const t = texts.fee;
  if (!dossier.fee) {
    return section(t.title, 'mc-wide', none(t.none));
  }
  const rows = dossier.fee.lines.map(line => el('tr', {},
    el('th', {scope: 'row'}, line.text, why(line)),
    el('td', {className: 'mc-number'}, number(line.quantity)),
    el('td', {className: 'mc-number'}, number(line.unitPrice)),
    el('td', {className: 'mc-number'}, number(line.amount)),
    el('td', {}, value(line.legalBasis))));
  const heads = [[t.text], [t.quantity, 'mc-number'], [t.unitPrice, 'mc-number'], [t.amount, 'mc-number'], [t.basis]];
  const total = el('tfoot', {}, el('tr', {}, el('th', {scope: 'row', colSpan: 3}, t.total),
    el('td', {className: 'mc-number'}, number(dossier.fee.total)), el('td', {})));
  return section(t.title, 'mc-wide',
    table(t.title, heads, rows, total),
    money(dossier, actions));
}

export function documents(dossier, printing, viewer) {
  const t = texts.documents;
  if (!dossier.documents.length) {
    return section(t.title, 'mc-wide', none(t.none));
  }
  const rows = dossier.documents.map(paper => el('tr', {className: paper.replacedBy ? 'mc-replaced' : ''},
    el('th', {scope: 'row'}, paper.title, documentNotes(paper).map(note =>
      el('span', {className: 'mc-note'}, ` (${note})`))),
    el('td', {className: 'mc-time'}, value(paper.number)),
    el('td', {className: 'mc-time'}, paper.issuedAt ? minute(paper.issuedAt) : t.waiting),
    el('td', {className: 'mc-actions'}, paper.issuedAt ? openAndPrint(paper, printing, viewer) : make(paper, printing))));
  return section(t.title, 'mc-wide', table(t.title, [[t.name], [t.number], [t.issued], [t.actions]], rows));
}

// A receipt keeps its number when it is printed anew, so then the number says nothing.
function documentNotes(paper) {
  const t = texts.documents;
  return [
    paper.replacedBy && (paper.replacedBy === paper.number ? t.replaced : t.replacedBy(paper.replacedBy)),
    paper.replaces && (paper.replaces === paper.number ? paper.reason : t.replaces(paper.replaces, paper.reason)),
    t.signing[paper.signing]
  ].filter(Boolean);
}

function openAndPrint(paper, printing, viewer) {
  const t = texts.documents;
  return [
    viewButton(paper.title, paper.url, viewer),
    el('a', {href: address(paper.url), target: '_blank', rel: 'noopener', className: 'btn btn-default btn-xs',
      'aria-label': t.openNamed(paper.title)}, t.open),
    el('button', {type: 'button', className: 'btn btn-default btn-xs', 'aria-label': t.printNamed(paper.title),
      onclick: () => print(address(paper.url), () => printing.failed(t.popup))}, t.print)];
}

function make(paper, printing) {
  const t = texts.documents;
  const button = el('button', {type: 'button', className: 'btn btn-default btn-xs', 'aria-label': t.makeNamed(paper.title),
    onclick: async () => {
      button.disabled = true;
      try {
        const made = await post(paper.url, printing.token);
        printing.done(t.made(made.title, made.number));
      } catch (failure) {
        button.disabled = false;
        printing.failed(failure.message);
      }
    }}, t.make);
  return button;
}
