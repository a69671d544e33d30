'use strict';

module.exports = require('../lib/rule')('process-several', require('../lib/work'));
