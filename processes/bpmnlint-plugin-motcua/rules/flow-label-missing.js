'use strict';

module.exports = require('../lib/rule')('flow-label-missing', require('../lib/labels'));
