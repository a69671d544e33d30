// Builds elements from values. Text always becomes a text node, so nothing that a citizen typed is ever read as HTML.

const PROPERTIES = new Set(['className', 'hidden', 'disabled', 'type', 'href', 'target', 'rel', 'id', 'scope', 'colSpan',
  'tabIndex', 'accept', 'title', 'dateTime', 'open']);

export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null) {
      continue;
    }
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (PROPERTIES.has(name)) {
      element[name] = value;
    } else {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ''));
  return element;
}

let sections = 0;

export function section(title, className, ...children) {
  const id = `mc-section-${++sections}`;
  return el('section', {className: `mc-section ${className}`, 'aria-labelledby': id},
    el('h4', {id}, title), ...children);
}

export function table(caption, heads, rows, foot = null) {
  const head = el('thead', {}, el('tr', {}, heads.map(([text, className]) => el('th', {scope: 'col', className}, text))));
  return el('div', {className: 'mc-scroll'},
    el('table', {}, el('caption', {className: 'mc-hidden'}, caption), head, el('tbody', {}, rows), foot));
}

export function pairs(list) {
  return el('dl', {className: 'mc-pairs'},
    list.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))));
}
