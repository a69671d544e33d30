// What the lists told of each task stays in this page's memory: the dossier behind it, whose name the engine does not have.
// A few pages are kept: a task that was completed is asked for once more after it has left its list.
const MOST = 200;
const known = new Map();

export function cardOf(taskId) {
  return known.get(taskId);
}

export function remember(cards) {
  for (const card of cards) {
    known.delete(card.taskId);
    known.set(card.taskId, card);
  }
  [...known.keys()].slice(0, Math.max(0, known.size - MOST)).forEach(taskId => known.delete(taskId));
}

window.addEventListener('motcua:other-officer', () => known.clear());
