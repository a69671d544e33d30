'use strict';

module.exports = require('../lib/rule')('fact-unverified', require('../lib/labels'));
