// Fills the start form that Tasklist has opened with the person at the counter: from an identity card that was scanned, or from
// the dossier before. It types as a hand would, field by field, whatever draws the form.
import {identityCard} from './visit-scan-v1.js';

const SCHEMA = /\/process-definition\/[^/]+\/deployed-start-form$/;
const OWN = '?mot-cua';
const BETWEEN_ROUNDS = 80;
const MOST_ROUNDS = 120;
// A form that has just appeared may lose what is put in, and so it does when two fields change at once: one field a round, and it
// counts when all have stood for half a second.
const STOOD = 6;

let person = () => null;
let shown = null;
let running = 0;

const dialog = () => document.querySelector('.modal .modal-body');
const byId = id => dialog()?.querySelector(`[id^="fjs-form-"][id$="-${CSS.escape(id)}"]`);

// Dates that were typed and not left yet; a form that is closed in between takes its own along.
const typing = new WeakSet();

function type(input, value) {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value').set.call(input, value);
  input.dispatchEvent(new Event('input', {bubbles: true}));
}

function leave(input) {
  input.dispatchEvent(new FocusEvent('blur', {bubbles: false}));
  input.dispatchEvent(new FocusEvent('focusout', {bubbles: true}));
}

function put(input, value) {
  type(input, value);
  leave(input);
}

// Each answers whether the field held the value, and puts it in where it is empty. What the officer typed stays.
const KINDS = {
  textfield(field, value) {
    const input = byId(field.id);
    if (!input || input.value) {
      return Boolean(input);
    }
    put(input, value);
    return false;
  },
  datetime(field, value) {
    const input = byId(`${field.id}-date`);
    if (!input) {
      return false;
    }
    if (typing.delete(input)) {
      leave(input);
      return false;
    }
    if (!input.value) {
      // The field takes what stands in it when it is left, and knows what was typed only after it has drawn itself: a round later.
      type(input, value.split('-').reverse().join('/'));
      typing.add(input);
      return false;
    }
    return true;
  },
  select(field, value) {
    const input = byId(field.id);
    const label = field.values?.find(option => option.value === value)?.label;
    const option = [...(input?.options ?? [])].find(each => each.textContent === label);
    if (!option || input.selectedIndex > 0) {
      return Boolean(input);
    }
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value').set.call(input, option.value);
    input.dispatchEvent(new Event('change', {bubbles: true}));
    return false;
  },
  checkbox(field, value) {
    const input = byId(field.id);
    if (!input || input.checked === value) {
      return Boolean(input);
    }
    input.click();
    return false;
  }
};

function fields(components, values) {
  return components.flatMap(component => {
    const value = values?.[component.key ?? component.path];
    if (component.components) {
      return fields(component.components, component.path ? value : values);
    }
    return value === undefined || value === null || !KINDS[component.type] ? [] : [{component, value}];
  });
}

function fill(schema, values) {
  const wanted = fields(schema.components, values);
  const run = ++running;
  let stood = 0;
  let round = 0;
  const again = () => {
    if (run !== running || ++round > MOST_ROUNDS || (round > STOOD && !dialog())) {
      dialog()?.setAttribute('aria-busy', 'false');
      return;
    }
    const all = wanted.every(({component, value}) => KINDS[component.type](component, value));
    stood = all ? stood + 1 : 0;
    dialog()?.setAttribute('aria-busy', String(stood < STOOD));
    if (stood < STOOD) {
      setTimeout(again, BETWEEN_ROUNDS);
    }
  };
  again();
}

async function opened(entry) {
  const url = new URL(entry.name);
  if (!SCHEMA.test(url.pathname) || url.search === OWN || entry.responseStatus >= 300) {
    return;
  }
  const response = await fetch(url.pathname + OWN, {credentials: 'same-origin', headers: {Accept: 'application/json'}});
  if (response.ok) {
    shown = await response.json();
    const values = person();
    if (values) {
      fill(shown, values);
    }
  }
}

// A card may be scanned while the form is open: the scanner types it all into the field that has the focus, and Enter.
function scanned(event) {
  const input = event.target;
  if (event.key !== 'Enter' || !shown || !(input instanceof HTMLInputElement) || !dialog()?.contains(input)) {
    return;
  }
  const card = identityCard(input.value);
  if (card) {
    event.preventDefault();
    event.stopPropagation();
    put(input, '');
    fill(shown, {applicant: card});
  }
}

/** @param source answers with the values to fill in, by key of the form, or null */
export function fillStartForms(source) {
  person = source;
  new PerformanceObserver(list => list.getEntries().forEach(entry => opened(entry).catch(failure => console.debug(failure))))
    .observe({type: 'resource'});
  document.addEventListener('keydown', scanned, true);
}
