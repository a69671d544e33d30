'use strict';

const {borderHolds, box, centre, contains, leavesTheRows, meet, overlap, runsThrough} = require('./drawing');
const {flows, is, nodes, processes} = require('./model');

// The same limits as vn.motcua.procedure.check.LayoutRule.
const MOST_PIECES = 3000;
const WIDEST = 3401;
const HIGHEST = 2355;

const BESIDE = ['TextAnnotation', 'DataObjectReference', 'DataStoreReference'];

/** What is drawn, by element: shapes, lines, places of names, and the sheet it is drawn on. */
function picture(definitions) {
  const drawn = {shapes: new Map(), edges: new Map(), labels: new Map(), sheets: new Map(), points: []};
  (definitions.diagrams || []).forEach((diagram, sheet) => (diagram.plane && diagram.plane.planeElement || []).forEach(piece => {
    const element = piece.bpmnElement;
    const shape = box(piece.bounds);
    const label = piece.label && box(piece.label.bounds);
    if (shape) {
      drawn.shapes.set(element, shape);
    }
    if (piece.waypoint && piece.waypoint.length >= 2) {
      drawn.edges.set(element, piece.waypoint);
      drawn.points.push(...piece.waypoint);
    }
    if (label) {
      drawn.labels.set(element, label);
    }
    drawn.sheets.set(element, sheet);
    [shape, label].filter(Boolean).forEach(each =>
      drawn.points.push({x: each.left, y: each.top}, {x: each.right, y: each.bottom}));
  }));
  return drawn;
}

function isInside(element, around) {
  for (let parent = element.$parent; parent; parent = parent.$parent) {
    if (parent === around) {
      return true;
    }
  }
  return false;
}

function leadsTo(from, to, seen = new Set()) {
  if (from === to) {
    return true;
  }
  if (!from || seen.has(from)) {
    return false;
  }
  seen.add(from);
  return (from.outgoing || []).some(flow => leadsTo(flow.targetRef, to, seen));
}

function look(definitions, report) {
  const drawn = picture(definitions);
  const {shapes, edges, labels} = drawn;
  const everything = processes(definitions).flatMap(nodes);
  const steps = everything.filter(each => !is(each, ...BESIDE) && !/Data/.test(each.$type));
  const artifacts = processes(definitions).flatMap(process => [process].concat(everything)).flatMap(each => each.artifacts || []);
  const things = steps.concat(everything.filter(each => is(each, ...BESIDE)), artifacts.filter(each => is(each, ...BESIDE)));
  const lines = processes(definitions).flatMap(flows);
  const together = (one, other) => drawn.sheets.has(one) && drawn.sheets.get(one) === drawn.sheets.get(other);

  const size = things.length + [...edges.values()].reduce((sum, line) => sum + line.length, 0);
  if (size > MOST_PIECES) {
    report('layout-too-large', definitions, size);
    return;
  }
  missing();
  things.filter(thing => shapes.has(thing)).forEach(place);
  lines.filter(flow => edges.has(flow)).forEach(flow => line(flow, edges.get(flow)));
  names();
  page();

  function missing() {
    things.filter(thing => !shapes.has(thing)).forEach(thing => report('layout-shape-missing', thing, thing.id));
    lines.filter(flow => !edges.has(flow)).forEach(flow => report('layout-edge-missing', flow, flow.id));
  }

  function place(one, i, placed) {
    const shape = shapes.get(one);
    if (is(one, 'BoundaryEvent')) {
      const host = shapes.get(one.attachedToRef);
      if (host && !borderHolds(host, centre(shape))) {
        report('layout-boundary', one, one.id, one.attachedToRef.id);
      }
    } else if (shapes.has(one.$parent) && together(one, one.$parent) && !contains(shapes.get(one.$parent), shape)) {
      report('layout-outside', one, one.id, one.$parent.id);
    }
    placed.slice(i + 1).filter(other => together(one, other) && !isInside(one, other) && !isInside(other, one)
      && one.attachedToRef !== other && other.attachedToRef !== one && overlap(shape, shapes.get(other)))
      .forEach(other => report('layout-overlap', one, one.id, other.id));
  }

  function line(flow, points) {
    const ends = [[points[0], flow.sourceRef], [points[points.length - 1], flow.targetRef]];
    ends.filter(([point, node]) => shapes.has(node) && !borderHolds(shapes.get(node), point))
      .forEach(([, node]) => report('layout-undocked', flow, flow.id, node.id));
    things.filter(thing => thing !== flow.sourceRef && thing !== flow.targetRef && !isInside(flow, thing) && together(flow, thing)
      && shapes.has(thing) && runsThrough(points, shapes.get(thing)))
      .forEach(thing => report('layout-through', flow, flow.id, thing.id));
    lines.filter(other => flow.id < other.id && together(flow, other) && edges.has(other) && meet(points, edges.get(other)))
      .forEach(other => report('layout-crossing', flow, flow.id, other.id));
    const source = shapes.get(flow.sourceRef);
    const target = shapes.get(flow.targetRef);
    if (source && target && centre(target).x < centre(source).x
        && !(leadsTo(flow.targetRef, flow.sourceRef) && leavesTheRows(points, source, target))) {
      report('layout-leftwards', flow, flow.id);
    }
  }

  function names() {
    const named = steps.filter(step => /(Event|Gateway)$/.test(step.$type)).concat(lines)
      .filter(each => (each.name || '').trim() && (shapes.has(each) || edges.has(each)));
    named.filter(each => !labels.has(each)).forEach(each => report('layout-name-without-place', each, each.id));
    named.filter(each => labels.has(each)).forEach((one, i, all) => {
      const label = labels.get(one);
      const over = things.filter(thing => shapes.has(thing) && overlap(label, shapes.get(thing))
          && !(is(thing, 'SubProcess', 'Transaction', 'AdHocSubProcess') && contains(shapes.get(thing), label)))
        .concat(lines.filter(flow => edges.has(flow) && runsThrough(edges.get(flow), label)))
        .concat(all.slice(i + 1).filter(other => overlap(label, labels.get(other))));
      over.filter(other => together(one, other)).forEach(other => report('layout-name-covered', one, one.id, other.id));
    });
  }

  function page() {
    const xs = drawn.points.map(point => point.x);
    const ys = drawn.points.map(point => point.y);
    const width = Math.round(Math.max(...xs) - Math.min(...xs));
    const height = Math.round(Math.max(...ys) - Math.min(...ys));
    if (drawn.points.length && (Math.max(width, height) > WIDEST || Math.min(width, height) > HIGHEST)) {
      report('layout-page', definitions, width, height, WIDEST, HIGHEST);
    }
  }
}

module.exports = look;
