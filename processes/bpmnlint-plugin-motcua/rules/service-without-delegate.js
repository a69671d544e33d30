'use strict';

module.exports = require('../lib/rule')('service-without-delegate', require('../lib/work'));
