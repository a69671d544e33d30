'use strict';

// The geometry of a drawing, y downwards; the same as vn.motcua.procedure.check.Drawing.

const TOUCH = 1.5;

function box(bounds) {
  return bounds && {left: bounds.x, top: bounds.y, right: bounds.x + bounds.width, bottom: bounds.y + bounds.height};
}

function centre(shape) {
  return {x: (shape.left + shape.right) / 2, y: (shape.top + shape.bottom) / 2};
}

function overlap(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function contains(around, inner) {
  return around.left <= inner.left && around.top <= inner.top && around.right >= inner.right && around.bottom >= inner.bottom;
}

function within(shape, margin, point) {
  return point.x > shape.left - margin && point.x < shape.right + margin
    && point.y > shape.top - margin && point.y < shape.bottom + margin;
}

function borderHolds(shape, point) {
  return within(shape, TOUCH, point) && !within(shape, -TOUCH, point);
}

function segments(line) {
  return line.slice(1).map((point, i) => [line[i], point]);
}

// Clips the segment to the box (Liang and Barsky); what is left must have a length.
function enters([from, to], shape) {
  const run = [to.x - from.x, to.y - from.y];
  const room = [[shape.left - from.x, shape.right - from.x], [shape.top - from.y, shape.bottom - from.y]];
  let begin = 0;
  let end = 1;
  for (let axis = 0; axis < 2; axis++) {
    const [low, high] = room[axis];
    if (run[axis] === 0) {
      if (low >= 0 || high <= 0) {
        return false;
      }
    } else {
      begin = Math.max(begin, Math.min(low / run[axis], high / run[axis]));
      end = Math.min(end, Math.max(low / run[axis], high / run[axis]));
    }
  }
  return begin < end;
}

function side(from, to, point) {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}

function segmentsMeet([from, to], [otherFrom, otherTo]) {
  const apart = side(from, to, otherFrom) * side(from, to, otherTo) > 0
    || side(otherFrom, otherTo, from) * side(otherFrom, otherTo, to) > 0;
  const boxesApart = Math.max(from.x, to.x) < Math.min(otherFrom.x, otherTo.x)
    || Math.max(otherFrom.x, otherTo.x) < Math.min(from.x, to.x)
    || Math.max(from.y, to.y) < Math.min(otherFrom.y, otherTo.y)
    || Math.max(otherFrom.y, otherTo.y) < Math.min(from.y, to.y);
  return !apart && !boxesApart;
}

function runsThrough(line, shape) {
  return segments(line).some(segment => enters(segment, shape));
}

function meet(one, other) {
  return segments(one).some(segment => segments(other).some(each => segmentsMeet(segment, each)));
}

function leavesTheRows(line, one, other) {
  const above = Math.min(one.top, other.top);
  const below = Math.max(one.bottom, other.bottom);
  return line.some(point => point.y < above || point.y > below);
}

module.exports = {borderHolds, box, centre, contains, leavesTheRows, meet, overlap, runsThrough};
