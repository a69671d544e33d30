// Says in Vietnamese what Camunda's templates and the viewers of diagrams and decision tables have written in English, where no
// locale file, no option and no service reaches it. Only these places are looked at: nothing that a citizen or an officer typed.
import texts from './locale-texts-vi-v1.js';

const PLACES = '.djs-container, .bjs-container, .dmn-decision-table-container, .dmn-literal-expression-container, '
  + '.bjs-powered-by, .diagram-holder, [cam-widget-bpmn-viewer], [cam-widget-dmn-viewer], .tooltip-inner, th, dd .null-value, .null-value, '
  + '.cam-widget-variables-table td.type, [cam-widget-variables-table] td, [view-pane-sidebar], .section-toggle, button, option';
const ATTRIBUTES = ['title', 'placeholder', 'aria-label'];
const WATCHED = {subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES};

function vietnamese(text) {
  const found = texts.fixed[text.trim()];
  return Object.hasOwn(texts.fixed, text.trim()) ? text.replace(text.trim(), found) : null;
}

function sayText(node) {
  const said = node.parentElement?.closest(PLACES) ? vietnamese(node.data) : null;
  if (said !== null && said !== node.data) {
    node.data = said;
  }
}

function sayAttributes(element) {
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    const said = value ? vietnamese(value) : null;
    if (said !== null && said !== value) {
      element.setAttribute(name, said);
    }
  }
}

function sayAll(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    sayText(root);
    return;
  }
  if (root.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  sayAttributes(root);
  root.querySelectorAll('[title], [placeholder], [aria-label]').forEach(sayAttributes);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    sayText(walker.currentNode);
  }
}

new MutationObserver(changes => changes.forEach(change => {
  if (change.type === 'childList') {
    change.addedNodes.forEach(sayAll);
  } else if (change.type === 'attributes') {
    sayAttributes(change.target);
  } else {
    sayText(change.target);
  }
})).observe(document.documentElement, WATCHED);
sayAll(document.body);

export default [];
