// What of the fee was paid, how, and what is still to pay; and the way to have the rest paid online.
import texts from './texts-vi-v1.js';
import {el} from './dom-v1.js';
import {minute, number} from './format-v1.js';
import {post} from './server-v1.js';

// A line that lowers the fee says by what rule.
export function why(line) {
  const rule = texts.fee.rules[line.rule];
  return rule ? el('span', {className: 'mc-none'}, ` (${rule})`) : null;
}

export function money(dossier, actions) {
  const t = texts.fee;
  const data = dossier.fee;
  return el('div', {},
    data.receipts.map(receipt),
    data.owed > 0 ? el('p', {}, el('strong', {}, t.owed(number(data.owed)))) : null,
    data.overpaid > 0 ? el('p', {}, el('strong', {className: 'mc-over'}, t.overpaid(number(data.overpaid)))) : null,
    data.toRefund > 0 ? el('p', {}, el('strong', {className: 'mc-over'}, t.toRefund(number(data.toRefund)))) : null,
    online(dossier, actions));
}

function receipt(given) {
  const t = texts.fee;
  const parts = [t.receipt(given.number, minute(given.issuedAt)), `${number(given.amount)} đ`,
    given.online ? t.online : t.cashier(given.cashier)];
  return el('p', {}, parts.join(' · '),
    given.ended ? el('strong', {className: 'mc-over'}, ` (${t.ended[given.ended]})`) : null);
}

function online(dossier, {token, done, failed}) {
  const t = texts.fee;
  if (!dossier.fee.onlineAvailable || dossier.fee.owed === 0) {
    return null;
  }
  if (dossier.fee.payUrl) {
    return el('p', {}, t.waiting, ' ',
      el('a', {href: dossier.fee.payUrl, target: '_blank', rel: 'noopener noreferrer'}, t.payPage));
  }
  const button = el('button', {type: 'button', className: 'btn btn-default btn-xs'}, t.order);
  button.addEventListener('click', () => {
    button.disabled = true;
    post(`/api/dossiers/${encodeURIComponent(dossier.code)}/payments`, token, {}).then(() => done(t.ordered), failure => {
      button.disabled = false;
      failed(failure.message);
    });
  });
  return el('p', {}, button);
}
