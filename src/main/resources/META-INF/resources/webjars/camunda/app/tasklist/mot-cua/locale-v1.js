// Makes one of Camunda's web applications Vietnamese before its first page is drawn. Each application's scripts/config.js, which
// is fetched anew at every visit, begins with it.

// Camunda keeps the texts in the browser under this name and shows the kept ones first: after an upgrade people would read old
// words until their second visit, and bare keys at their first. So the present file is put there before Camunda looks.
const STORE = 'camunda-web';

export const locales = {availableLocales: ['vi'], fallbackLocale: 'vi'};

// The day before the month, the hour before the day, as on paper here.
export const dateFormat = {monthName: 'MMMM', day: 'DD', abbr: 'HH:mm DD/MM/YYYY', normal: 'HH:mm DD/MM/YYYY',
  long: 'HH:mm:ss DD/MM/YYYY', short: 'DD/MM/YYYY'};

// What Camunda asks about deletions and the like starts with the careful answer; the rest is Camunda's own default.
export const common = {locales, dateFormat, app: {vendor: 'Một Cửa'}, disableWelcomeMessage: true};

export async function prepare(application, title) {
  document.documentElement.lang = 'vi';
  document.title = title;
  document.querySelector('meta[name=description]')?.setAttribute('content', title);
  const root = document.querySelector('base').getAttribute('app-root');
  const folder = `${root}/app/${application}/locales/`;
  const response = await fetch(`${folder}vi.json?bust=${window.bust}`, {cache: 'no-cache'});
  if (response.ok) {
    keep(`${folder}_locales_data_vi_${window.bust}`, await response.text());
  }
}

function keep(key, text) {
  const kept = JSON.parse(localStorage.getItem(STORE) || '{}');
  Object.keys(kept).filter(name => name.includes('_locales_data_') && name.startsWith(key.split('_locales_data_')[0]))
    .forEach(name => delete kept[name]);
  kept[key] = text;
  localStorage.setItem(STORE, JSON.stringify(kept));
}
