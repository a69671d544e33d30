'use strict';

// How diagrams are read here: what the engine's own attributes say, and what follows what.

const DURATION = /^\s*R?\d*\/?P/;

function is(element, ...types) {
  return types.some(type => element.$type === 'bpmn:' + type);
}

/** An attribute of the engine, whether or not its vocabulary is loaded; an empty text when it is not there. */
function camunda(element, name) {
  const value = element.get('camunda:' + name);
  return value === undefined || value === null ? '' : String(value);
}

function text(expression) {
  return expression && expression.body ? expression.body.trim() : '';
}

/** Everything in a diagram, from the outermost element inwards. */
function elements(definitions) {
  const found = [];
  (function walk(element) {
    found.push(element);
    [].concat(element.rootElements || [], element.flowElements || [], element.eventDefinitions || []).forEach(walk);
  })(definitions);
  return found;
}

function processes(definitions) {
  return (definitions.rootElements || []).filter(element => is(element, 'Process'));
}

/** Extension elements of one kind, such as "in" or "properties". */
function extensions(element, kind) {
  const values = element.extensionElements && element.extensionElements.values || [];
  return values.filter(value => value.$type === 'camunda:' + kind);
}

function attribute(extension, name) {
  const value = extension[name] !== undefined ? extension[name] : (extension.$attrs || {})[name];
  return value === undefined || value === null ? '' : String(value);
}

/** Extension properties by name. */
function properties(process) {
  const found = new Map();
  extensions(process, 'properties').forEach(list => (list.values || list.$children || [])
    .forEach(property => found.set(attribute(property, 'name'), attribute(property, 'value'))));
  return found;
}

function documentation(element) {
  return (element.documentation || []).map(each => each.text || '').join(' ');
}

function isActivity(element) {
  return /Task$|^bpmn:(CallActivity|SubProcess|Transaction|AdHocSubProcess)$/.test(element.$type);
}

function isGateway(element) {
  return /Gateway$/.test(element.$type);
}

function definition(event, kind) {
  return (event.eventDefinitions || []).find(each => is(each, kind));
}

/** What a timer or a step asks the clock: {method, limit}; null for anything else. */
function question(expression) {
  // Behind the limit a step of another agency names what that agency does.
  const asked = /^[#$]\{\s*clock\.(\w+)\(\s*execution\s*(?:,\s*(?:'([^']*)'|"([^"]*)"))?\s*(?:,\s*(?:'[^']*'|"[^"]*")\s*)?\)\s*}$/
    .exec(expression.trim());
  return asked && {method: asked[1], limit: asked[2] === undefined ? asked[3] : asked[2]};
}

/** The method of the clock that dates a timer event; an empty text for anything else. */
function timerMethod(event) {
  const timer = definition(event, 'TimerEventDefinition');
  const asked = timer && question(text(timer.timeDate));
  return asked ? asked.method : '';
}

function interrupts(event) {
  return event.cancelActivity !== false;
}

function boundary(activity) {
  return (activity.$parent.flowElements || []).filter(each => is(each, 'BoundaryEvent') && each.attachedToRef === activity);
}

function next(node) {
  return (node.outgoing || []).map(flow => flow.targetRef).filter(Boolean);
}

/** The only node that follows, when there is one only. */
function only(node) {
  const after = next(node);
  return after.length === 1 ? after[0] : null;
}

function called(node) {
  return node && is(node, 'CallActivity') ? node.calledElement || '' : '';
}

/** Nodes of all kinds in a process, however deep. */
function nodes(around) {
  return (around.flowElements || []).filter(each => !is(each, 'SequenceFlow'))
    .flatMap(each => [each].concat(nodes(each)));
}

function flows(around) {
  return (around.flowElements || []).flatMap(each => is(each, 'SequenceFlow') ? [each] : flows(each));
}

/** A diagram that a citizen or an agency can ask for; what others call has no legal metadata. */
function isProcedure(process) {
  return [...properties(process).keys()].some(name => name.startsWith('procedure.')) || !/^common-/.test(process.id || '');
}

/** The sub-process that is the whole dossier: the one that takes it in, else the first. */
function dossier(process) {
  const inner = (process.flowElements || []).filter(each => is(each, 'SubProcess', 'Transaction') && !each.triggeredByEvent);
  return inner.find(scope => nodes(scope).some(node => called(node) === 'common-intake')) || inner[0] || null;
}

/** Terms of the cases that bind the agency; "until 23:00" binds the one who notifies. */
function terms(process) {
  return [...properties(process)].filter(([name, value]) => /^case\..+\.term$/.test(name) && isTerm(value) && !/^until /.test(value.trim()))
    .map(([, value]) => value.trim());
}

function isTerm(value) {
  return /^\s*(same day|until \d{1,2}:\d{2}|\d+(\.\d{1,2})?\s+(working\s+)?(day|hour)s?)\s*$/.test(value);
}

module.exports = {
  DURATION, attribute, boundary, called, camunda, definition, documentation, dossier, elements, extensions, flows, interrupts,
  is, isActivity, isGateway, isProcedure, isTerm, next, nodes, only, processes, properties, question, terms, text, timerMethod
};
