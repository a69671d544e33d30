// Talks to our own endpoints by the session of the one logged in. A refusal arrives as problem details with a Vietnamese
// sentence.
import texts from './texts-vi-v1.js';

// /camunda/app/tasklist/mot-cua/x.js -> whatever stands before /camunda
const ROOT = document.querySelector('base').getAttribute('app-root').replace(/\/[^/]*$/, '');

export function address(path) {
  return ROOT + path;
}

export async function load(path, signal) {
  return (await call(path, {signal, cache: 'no-store', headers: {Accept: 'application/json'}})).json();
}

export async function upload(path, file, token) {
  const body = new FormData();
  body.append('file', file);
  const headers = {'X-XSRF-TOKEN': currentToken() || token || '', Accept: 'application/json'};
  await call(path, {method: 'POST', body, headers});
}

export async function post(path, token, body) {
  const headers = {'X-XSRF-TOKEN': currentToken() || token || '', 'Content-Type': 'application/json', Accept: 'application/json'};
  const response = await call(path, {method: 'POST', headers, body: body === undefined ? undefined : JSON.stringify(body)});
  const text = await response.text();
  return text ? JSON.parse(text) : undefined;
}

// The token changes at every log-in, the page's copy of it does not.
function currentToken() {
  const cookie = document.cookie.split('; ').find(pair => pair.startsWith('XSRF-TOKEN='));
  return cookie && decodeURIComponent(cookie.slice('XSRF-TOKEN='.length));
}

async function call(path, options) {
  let response;
  try {
    response = await fetch(address(path), {credentials: 'same-origin', ...options});
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Error(texts.error.network);
  }
  if (!response.ok) {
    throw Object.assign(new Error(await sentence(response)), {status: response.status});
  }
  return response;
}

// Until a first password is changed nothing else is answered; the officer is brought to the page that does it.
export async function mustChangePassword(response) {
  const problem = response.status === 403 ? await response.clone().json().catch(() => null) : null;
  const must = Boolean(problem && String(problem.type).endsWith('security.password.mustChange'));
  if (must) {
    location.assign(address('/mat-khau'));
  }
  return must;
}

async function sentence(response) {
  if (response.status === 401) {
    return texts.error.session;
  }
  const problem = await response.json().catch(() => null);
  return problem && problem.detail ? problem.detail : texts.error.unknown(response.status);
}
