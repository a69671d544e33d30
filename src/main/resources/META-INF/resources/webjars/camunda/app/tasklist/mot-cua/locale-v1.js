// Makes one of Camunda's web applications Vietnamese before its first page is drawn. Each application's scripts/config.js, which
// is fetched anew at every visit, begins with it.

import texts from './locale-texts-vi-v1.js';

// Camunda keeps the texts in the browser under this name and shows the kept ones first: after an upgrade people would read old
// words until their second visit, and bare keys at their first. So the present file is put there before Camunda looks.
const STORE = 'camunda-web';

const locales = {availableLocales: ['vi'], fallbackLocale: 'vi'};

// The day before the month, the hour before the day, as on paper here.
const dateFormat = {monthName: 'MMMM', day: 'DD', abbr: 'HH:mm DD/MM/YYYY', normal: 'HH:mm DD/MM/YYYY',
  long: 'HH:mm:ss DD/MM/YYYY', short: 'DD/MM/YYYY'};

/** What every application's configuration holds; its welcome message would send people to an English page. */
export async function prepare(application) {
  const app = {vendor: texts.vendor, name: texts.name[application]};
  document.documentElement.lang = 'vi';
  document.title = `${app.vendor} ${app.name}`;
  document.querySelector('meta[name=description]')?.setAttribute('content', document.title);
  await refresh(application);
  return {locales, dateFormat, app, disableWelcomeMessage: true};
}

async function refresh(application) {
  const root = document.querySelector('base').getAttribute('app-root');
  const folder = `${root}/app/${application}/locales/`;
  // Without an answer Camunda's own loading goes on, with what the browser kept.
  const response = await fetch(`${folder}vi.json?bust=${window.bust}`, {cache: 'no-cache'}).catch(() => null);
  if (response?.ok) {
    keep(`${folder}_locales_data_vi_${window.bust}`, await response.text());
  }
}

function keep(key, text) {
  const kept = JSON.parse(localStorage.getItem(STORE) || '{}');
  const application = key.split('_locales_data_')[0];
  Object.keys(kept).filter(name => name.startsWith(`${application}_locales_data_`)).forEach(name => delete kept[name]);
  kept[key] = text;
  localStorage.setItem(STORE, JSON.stringify(kept));
}
