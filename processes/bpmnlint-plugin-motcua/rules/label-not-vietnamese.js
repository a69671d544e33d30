'use strict';

module.exports = require('../lib/rule')('label-not-vietnamese', require('../lib/labels'));
