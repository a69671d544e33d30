'use strict';

module.exports = require('../lib/rule')('element-not-run', require('../lib/work'));
