'use strict';

module.exports = require('../lib/rule')('call-all-variables', require('../lib/work'));
