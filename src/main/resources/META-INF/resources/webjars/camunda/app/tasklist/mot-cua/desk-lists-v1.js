// The task lists: asked of our own server, which knows dossiers and needs a few milliseconds where the engine's query needs a hundred.
// desk-module-v1.js puts them into Tasklist.
import texts from './desk-texts-vi-v1.js';
import {remember} from './desk-cards-v1.js';
import {minute, number} from './format-v1.js';
import {load} from './server-v1.js';

const BETWEEN_COUNTS = 30_000;

export {texts};

// The procedure that a list is narrowed to; the next list begins with all of them.
export const state = {procedure: null};
let shown = null;
const marks = new Map();
let filters = [];
let countedAt = 0;

window.addEventListener('motcua:other-officer', () => {
  state.procedure = null;
  countedAt = 0;
});

export function markOf(filterId) {
  return marks.get(filterId) || null;
}

// Those of Tasklist's filters that are for this officer's roles, each with the number of its tasks; another's stay as they are.
export async function ofOfficer(all) {
  const lists = await counts();
  countedAt = performance.now();
  all.forEach(filter => marks.set(filter.id, filter.properties?.motcua));
  filters = all.filter(filter => !filter.properties?.motcua || lists.has(filter.properties.motcua));
  count(lists);
  return filters;
}

async function counts() {
  return new Map((await load('/api/desk/lists')).map(list => [list.mark, words(list)]));
}

function words({count: counted, more}) {
  return more ? texts.moreThan(number(counted)) : number(counted);
}

function count(lists) {
  filters.forEach(filter => {
    filter.deskCount = lists.get(filter.properties?.motcua);
  });
}

async function countAgain() {
  if (performance.now() - countedAt > BETWEEN_COUNTS) {
    countedAt = performance.now();
    count(await counts());
  }
}

// A page as Tasklist expects it of the engine.
export async function page(mark, {firstResult = 0, maxResults = 15}) {
  if (mark !== shown) {
    shown = mark;
    state.procedure = null;
  }
  const procedure = state.procedure ? `&procedure=${encodeURIComponent(state.procedure)}` : '';
  const [answer] = await Promise.all([
    load(`/api/desk/tasks?list=${mark}&first=${firstResult}&size=${maxResults}${procedure}`),
    countAgain().catch(failure => console.debug(failure))]);
  remember(answer.tasks);
  const current = filters.find(filter => filter.properties?.motcua === mark);
  if (current && !state.procedure) {
    current.deskCount = words(answer);
  }
  return {count: answer.count, _embedded: {task: answer.tasks.map(task)}};
}

function task(card) {
  return {
    id: card.taskId, name: card.name, assignee: card.assignee, created: card.created, due: card.stepDue,
    taskDefinitionKey: card.key, card: {...card, dueText: card.due && minute(card.due), stepDueText: card.stepDue && minute(card.stepDue)}
  };
}

export async function procedures(mark) {
  return (await load(`/api/desk/procedures?list=${mark}`))
    .map(each => ({code: each.code, label: texts.ofProcedure(each.name, each.tasks)}));
}
