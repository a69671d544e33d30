'use strict';

const {
  DURATION, boundary, called, camunda, definition, dossier, elements, interrupts, is, isActivity, isProcedure, isTerm, next, nodes,
  only, processes, properties, question, terms, text, timerMethod
} = require('./model');

const STATUTORY = [
  ['dueSoonAt', 'common-late-warning', 'timer-due-soon-missing'],
  ['dueAt', 'common-late-dossier', 'timer-overdue-missing'],
  ['dueAgainAt', 'common-late-again', 'timer-overdue-again-missing']
];
/** What diagrams may ask the clock, and whether the question names a limit. */
const QUESTIONS = {
  dueSoonAt: false, dueAt: false, dueAgainAt: false, answerUntil: false, answerDueAt: false, nextDay: false,
  consultDue: false, consultOverAt: false, stepDue: true, after: true, receptionLimit: true, receptionLimitOverAt: true
};
/** A step is done within a limit, not at one of the dossier's own dates. */
const OF_STEPS = ['stepDue', 'after', 'consultDue', 'receptionLimit'];

/** The statutory timers, the way of a withdrawal, and that every date comes from the clock. */
function look(definitions, report) {
  processes(definitions).filter(isProcedure).filter(process => terms(process).length > 0).forEach(statutory);
  elements(definitions).filter(each => is(each, 'TimerEventDefinition')).forEach(timer);
  processes(definitions).flatMap(nodes).forEach(node => {
    ['dueDate', 'followUpDate'].map(name => camunda(node, name)).filter(value => value.trim())
      .forEach(value => asked(node, value, OF_STEPS, 'due-date-not-from-clock'));
    if (is(node, 'UserTask') && !camunda(node, 'dueDate').trim()
        && !boundary(node).some(event => definition(event, 'TimerEventDefinition'))) {
      report('step-limit-missing', node);
    }
  });

  function statutory(process) {
    const whole = dossier(process);
    if (!whole) {
      report('dossier-scope-missing', process);
    } else {
      outside(process, whole);
      if (!['internal', 'feedback'].includes((properties(process).get('procedure.kind') || 'public').trim())) {
        withdrawal(whole);
      }
    }
    STATUTORY.forEach(([method, diagram, missing]) => {
      const events = nodes(process).filter(event => timerMethod(event) === method);
      if (events.length === 0) {
        report(missing, whole || process, method, diagram);
      } else if (events.length > 1) {
        report('timer-twice', events[1], method);
      }
      events.forEach(event => oneOfThree(event, whole, diagram));
    });
  }

  function outside(process, whole) {
    const seen = new Set();
    const open = process.flowElements.filter(each => is(each, 'StartEvent'));
    while (open.length) {
      const node = open.pop();
      if (!seen.has(node)) {
        seen.add(node);
        open.push(...next(node));
        if (node !== whole && isActivity(node)) {
          report('work-outside-scope', node, whole.name || '');
        }
      }
    }
  }

  function oneOfThree(event, whole, diagram) {
    if (!is(event, 'BoundaryEvent') || whole && event.attachedToRef !== whole) {
      report('timer-wrong-scope', event, whole ? whole.name || '' : '');
    } else if (interrupts(event)) {
      report('timer-interrupting', event);
    }
    if (called(only(event)) !== diagram) {
      report('timer-wrong-target', event, diagram);
    }
  }

  function withdrawal(whole) {
    const message = event => ((definition(event, 'MessageEventDefinition') || {}).messageRef || {}).name;
    const asks = boundary(whole).find(event => message(event) === 'withdrawal-asked');
    const granted = boundary(whole).find(event => message(event) === 'withdrawal-granted');
    if (!asks) {
      report('withdrawal-asked-missing', whole);
    } else if (interrupts(asks) || called(only(asks)) !== 'common-withdrawal') {
      report('withdrawal-asked-wrong', asks);
    }
    if (!granted) {
      report('withdrawal-granted-missing', whole);
    } else if (!interrupts(granted) || !only(granted) || !is(only(granted), 'EndEvent')) {
      report('withdrawal-granted-wrong', granted);
    }
  }

  function timer(element) {
    const event = element.$parent;
    [element.timeDuration, element.timeCycle].filter(Boolean).forEach(time => report('iso-duration', event, text(time)));
    if (element.timeDate) {
      asked(event, text(element.timeDate), Object.keys(QUESTIONS), 'timer-not-from-clock');
    }
  }

  function asked(element, value, methods, rule) {
    const found = question(value);
    if (!found || !methods.includes(found.method)) {
      report(DURATION.test(value) ? 'iso-duration' : rule, element, value.trim());
    } else if (QUESTIONS[found.method] ? !isTerm(found.limit || '') : found.limit !== undefined) {
      report('limit-unreadable', element, found.limit || '');
    }
  }
}

module.exports = look;
