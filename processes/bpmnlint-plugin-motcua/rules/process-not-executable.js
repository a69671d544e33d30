'use strict';

module.exports = require('../lib/rule')('process-not-executable', require('../lib/work'));
