'use strict';

// The sentences of the Java check, read from its own file, so that both say the same.

const fs = require('fs');
const path = require('path');

const FILE = path.join(__dirname, '../../../src/main/resources/messages/check.properties');

let sentences;

function load() {
  const found = new Map();
  if (fs.existsSync(FILE)) {
    fs.readFileSync(FILE, 'utf8').split(/\r?\n/).forEach(line => {
      const at = line.indexOf('=');
      if (at > 0 && !line.startsWith('#')) {
        found.set(line.slice(0, at), line.slice(at + 1));
      }
    });
  }
  return found;
}

/** What is wrong and what cures it; the bare id where the repository's texts are not at hand. */
module.exports = function sentence(rule, args) {
  sentences = sentences || load();
  const parts = ['what', 'cure'].map(part => sentences.get(rule + '.' + part)).filter(Boolean);
  return (parts.join(' ') || rule).replace(/''/g, '\'').replace(/\{(\d)}/g, (place, number) => args[number] ?? '');
};
