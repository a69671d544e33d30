'use strict';

const sentence = require('./texts');

const found = new WeakMap();

/** Each look goes over a whole diagram once and finds what several rules are about. */
function lookOnce(look, definitions) {
  const known = found.get(definitions) || new Map();
  found.set(definitions, known);
  if (!known.has(look)) {
    const findings = [];
    look(definitions, (rule, element, ...args) => findings.push({rule, element, args}));
    known.set(look, findings);
  }
  return known.get(look);
}

/** One rule of bpmnlint: of all that a look finds, what stands under its id. */
module.exports = function rule(id, look) {
  return function () {
    return {
      check(node, reporter) {
        if (node.$type === 'bpmn:Definitions') {
          lookOnce(look, node).filter(finding => finding.rule === id).forEach(finding =>
            reporter.report(finding.element.id, sentence(id, finding.args)));
        }
      }
    };
  };
};
