'use strict';

module.exports = require('../lib/rule')('legal-basis-vague', require('../lib/metadata'));
