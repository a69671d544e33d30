'use strict';

const {documentation, is, isActivity, nodes, processes} = require('./model');

// The same as vn.motcua.procedure.check.VietnameseLabel.
const VIETNAMESE_LETTER = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/;
const SYLLABLE = new RegExp('^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?'
  + '(?:oai|oay|oeo|uya|uyu|uye|yeu|ieu|uay|uoi|uou|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])'
  + '(?:ng|nh|ch|[cmnpt])?$');
const AT_HOME = new Set(['email', 'zalo', 'internet', 'web', 'online', 'fax', 'scan', 'file', 'video']);
const EVENTS = ['IntermediateCatchEvent', 'IntermediateThrowEvent', 'BoundaryEvent', 'EndEvent'];

function reads(label) {
  const text = label.normalize('NFC');
  if (VIETNAMESE_LETTER.test(text.toLowerCase())) {
    return true;
  }
  return text.split(/[^\p{L}\p{N}]+/u).every(word => isNeutral(word) || SYLLABLE.test(word.toLowerCase()));
}

function isNeutral(word) {
  return word.length < 2 || /\p{Lu}/u.test(word.slice(1)) || /\d/.test(word) || AT_HOME.has(word.toLowerCase());
}

function look(definitions, report) {
  processes(definitions).forEach(process => {
    label(process, true);
    nodes(process).forEach(node => {
      const decides = is(node, 'ExclusiveGateway', 'InclusiveGateway') && (node.outgoing || []).length > 1;
      const opens = is(node, 'StartEvent') && node.$parent === process;
      label(node, decides || opens || isActivity(node) || is(node, ...EVENTS));
      if (decides) {
        node.outgoing.forEach(flow => answer(node, flow));
      }
    });
    [process].concat(nodes(process)).filter(each => /chưa xác minh/i.test(documentation(each)))
      .forEach(each => report('fact-unverified', each, documentation(each)));
  });

  function label(element, seen) {
    const name = (element.name || '').trim();
    if (!name && seen) {
      report('label-missing', element);
    } else if (!reads(name)) {
      report('label-not-vietnamese', element, name);
    }
  }

  function answer(gateway, flow) {
    if (!(flow.name || '').trim()) {
      report('flow-label-missing', flow, gateway.name || '');
    } else if (!reads(flow.name)) {
      report('label-not-vietnamese', flow, flow.name);
    }
  }
}

module.exports = look;
