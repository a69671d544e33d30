// What the fields of a form ask the server for: agencies, places, the papers of the task's dossier. Lists are asked once a page.
import {load, upload} from './server-v1.js';
import texts from './form-texts-vi-v1.js';

const MEGABYTE = 1024 * 1024;
const LIMIT = 20 * MEGABYTE;
const TYPES = ['application/pdf', 'image/jpeg', 'image/png'];

const once = path => {
  let asked = null;
  return () => {
    asked ??= load(path).catch(failure => {
      asked = null;
      console.debug(failure);
      return [];
    });
    return asked;
  };
};
const agencies = once('/api/form-lists/agencies');
const places = once('/api/form-lists/places');

/** @param taskId undefined for a start form, which has no dossier yet */
export function surroundingsOf(taskId) {
  const known = new Set();
  return {
    texts,
    types: TYPES,
    places,
    async agencies() {
      const list = await agencies();
      list.forEach(agency => known.add(agency.code));
      return list;
    },
    isAgency: code => known.size === 0 || known.has(code),
    async papers() {
      return taskId ? (await load(`/api/tasks/${encodeURIComponent(taskId)}/dossier`)).papers : null;
    },
    send: (paper, file) => upload(paper.url, file),
    refuse
  };
}

/** The sentence that says why this file can be no scan, or null. */
function refuse(file) {
  if (!TYPES.includes(file.type)) {
    return texts.file.wrongType;
  }
  if (file.size === 0) {
    return texts.file.empty;
  }
  return file.size > LIMIT ? texts.file.tooLarge(Math.ceil(file.size / MEGABYTE)) : null;
}
