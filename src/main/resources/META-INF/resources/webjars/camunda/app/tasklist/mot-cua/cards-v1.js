// Whose dossier a task of the list is. The name comes from the dossier and stays in this page's memory: the engine has none.
import {el} from './dom-v1.js';
import {load} from './server-v1.js';

const TOGETHER = 40;
const KEPT = 15_000;

const known = new Map();
let asked = new Map();

export function cardOf(taskId) {
  return known.get(taskId)?.card;
}

// One question for a whole page of the list.
function ask(taskId) {
  const kept = known.get(taskId);
  if (kept && performance.now() - kept.at < KEPT) {
    return Promise.resolve(kept.card);
  }
  if (!asked.size) {
    setTimeout(send, TOGETHER);
  }
  return new Promise(resolve => asked.set(taskId, [...(asked.get(taskId) || []), resolve]));
}

async function send() {
  const questions = asked;
  asked = new Map();
  let cards = [];
  try {
    cards = await load(`/api/tasks/dossiers?ids=${[...questions.keys()].map(encodeURIComponent).join(',')}`);
  } catch (failure) {
    console.debug(failure);
  }
  cards.forEach(card => known.set(card.taskId, {card, at: performance.now()}));
  questions.forEach((waiting, taskId) => waiting.forEach(resolve => resolve(cardOf(taskId))));
}

window.addEventListener('motcua:other-officer', () => known.clear());

export default {
  id: 'mot-cua-card',
  pluginPoint: 'tasklist.card',

  async render(node, {taskId}) {
    const line = el('div', {className: 'mc-card', lang: 'vi'});
    node.append(line);
    const card = await ask(taskId);
    if (card) {
      line.append(el('span', {className: card.late ? 'mc-card-code mc-card-late' : 'mc-card-code'}, card.code), ' ',
        el('span', {className: 'mc-card-name'}, card.applicant));
    }
  }
};
