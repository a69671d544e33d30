'use strict';

const {isProcedure, isTerm, processes, properties} = require('./model');

const NEEDED = ['procedure.code', 'procedure.name', 'procedure.legalBasis', 'procedure.field', 'procedure.level', 'procedure.validFrom'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The legal metadata that every procedure states. */
function look(definitions, report) {
  processes(definitions).filter(isProcedure).forEach(process => {
    const stated = properties(process);
    const value = name => (stated.get(name) || '').trim();
    NEEDED.filter(name => !value(name)).forEach(name => report('metadata-missing', process, name, ''));
    const cases = new Set([...stated.keys()].map(name => /^case\.([A-Za-z0-9-]{1,64})\.\w+$/.exec(name)).filter(Boolean)
      .map(match => match[1]));
    if (cases.size === 0) {
      report('metadata-missing', process, 'case.*.name', '');
    }
    cases.forEach(key => {
      const term = 'case.' + key + '.term';
      if (!stated.has('case.' + key + '.name')) {
        report('case-incomplete', process, key);
      }
      if (!value(term)) {
        report('term-missing', process, term, '');
      } else if (!isTerm(value(term))) {
        report('metadata-wrong', process, term, value(term));
      }
    });
    const from = value('procedure.validFrom');
    const to = value('procedure.validTo');
    if (DAY.test(from) && DAY.test(to) && to < from) {
      report('validity-reversed', process, from, to);
    }
    const basis = value('procedure.legalBasis');
    if (basis && !/Điều \d|\d+\/[\p{Lu}\d]/u.test(basis)) {
      report('legal-basis-vague', process, basis);
    }
  });
}

module.exports = look;
