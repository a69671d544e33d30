'use strict';

const {attribute, called, camunda, extensions, is, isProcedure, nodes, processes} = require('./model');

const ANSWERS = {'common-intake': 'intakeOutcome', 'common-supplement': 'supplementOutcome', 'common-consult': 'consultOutcome'};
const SAME_DOSSIER = /^\s*[#$]\{\s*execution\.(processBusinessKey|businessKey)\s*}\s*$/;
const NOT_RUN = ['Task', 'ManualTask', 'AdHocSubProcess', 'ComplexGateway'];
const WHAT_IT_DOES = ['delegateExpression', 'expression', 'class', 'type', 'decisionRef'];
const CODE = ['class', 'formHandlerClass', 'variableMappingClass', 'formKey', 'type', 'resource'];

/** Who does a step and with which form, what is called and how, and what the engine would run past. */
function look(definitions, report) {
  const pools = (definitions.rootElements || []).flatMap(each => each.participants || []);
  if (pools.length > 1) {
    report('pools-several', pools[1], pools.length);
  }
  if (processes(definitions).length > 1) {
    report('process-several', processes(definitions)[1], processes(definitions).length);
  }
  processes(definitions).forEach(process => {
    if (process.isExecutable !== true) {
      report('process-not-executable', process);
    }
    if (!camunda(process, 'historyTimeToLive').trim()) {
      report('time-to-live-missing', process);
    }
    nodes(process).forEach(node => step(process, node));
  });

  function step(process, node) {
    const starts = is(node, 'StartEvent') && node.$parent === process && (isProcedure(process) || camunda(node, 'formRef'));
    if (is(node, 'UserTask') && !camunda(node, 'candidateGroups').trim() && !camunda(node, 'assignee').trim()) {
      report('role-missing', node);
    }
    if (is(node, 'UserTask') || starts) {
      form(node);
    }
    if (is(node, 'CallActivity')) {
      call(node);
    }
    if (is(node, ...NOT_RUN)) {
      report('element-not-run', node, node.$type.replace('bpmn:', ''));
    }
    if (is(node, 'ScriptTask')) {
      report('code-element', node, 'scriptTask');
    }
    if (is(node, 'ServiceTask', 'SendTask', 'BusinessRuleTask') && WHAT_IT_DOES.every(name => !camunda(node, name).trim())) {
      report('service-without-delegate', node);
    }
    CODE.filter(name => camunda(node, name)).forEach(name => report('code-attribute', node, name, camunda(node, name)));
  }

  function form(node) {
    if (!camunda(node, 'formRef').trim()) {
      report('form-missing', node);
    } else if (camunda(node, 'formRefBinding') !== 'deployment') {
      report('form-binding', node, camunda(node, 'formRef'), camunda(node, 'formRefBinding'));
    }
  }

  function call(node) {
    const target = called(node);
    if (!target || target.includes('{')) {
      report('call-target-missing', node);
      return;
    }
    const binding = camunda(node, 'calledElementBinding');
    if (target.startsWith('common-') && binding && binding !== 'latest') {
      report('call-binding', node, binding);
    }
    const into = extensions(node, 'in');
    const out = extensions(node, 'out');
    if (!into.some(each => SAME_DOSSIER.test(attribute(each, 'businessKey')))) {
      report('call-business-key', node);
    }
    if (into.concat(out).some(each => attribute(each, 'variables'))) {
      report('call-all-variables', node);
    }
    if (ANSWERS[target] && !out.some(each => attribute(each, 'source') === ANSWERS[target])) {
      report('call-answer-missing', node, target, ANSWERS[target]);
    }
  }
}

module.exports = look;
