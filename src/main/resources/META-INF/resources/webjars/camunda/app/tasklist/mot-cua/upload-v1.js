// Puts the scanned file of one paper on the server. Checked here only to answer at once; the server looks into the file
// itself.
import texts from './texts-vi-v1.js';
import {el} from './dom-v1.js';
import {upload} from './server-v1.js';

const MEGABYTE = 1024 * 1024;
const LIMIT = 20 * MEGABYTE;
const TYPES = ['application/pdf', 'image/jpeg', 'image/png'];

export function uploadButton(paper, {token, saved, failed}) {
  const t = texts.papers;
  const input = el('input',
    {type: 'file', accept: TYPES.join(','), className: 'mc-hidden', tabIndex: -1, 'aria-hidden': 'true'});
  const button = el('button', {type: 'button', className: 'btn btn-default btn-xs', 'aria-label': t.uploadNamed(paper.name),
    onclick: () => input.click()}, paper.fileName ? t.replace : t.upload);
  const refused = failure => {
    button.disabled = false;
    button.textContent = paper.fileName ? t.replace : t.upload;
    failed(failure.message);
  };
  input.addEventListener('change',
    () => send(input, button, paper, token).then(sent => sent && saved(paper.name), refused));
  return el('span', {}, button, input);
}

async function send(input, button, paper, token) {
  const file = input.files[0];
  input.value = '';
  if (!file) {
    return false;
  }
  if (!TYPES.includes(file.type)) {
    throw new Error(texts.papers.wrongType);
  }
  if (file.size > LIMIT) {
    throw new Error(texts.papers.tooLarge(Math.ceil(file.size / MEGABYTE)));
  }
  button.disabled = true;
  button.textContent = texts.papers.uploading;
  await upload(paper.url, file, token);
  return true;
}
