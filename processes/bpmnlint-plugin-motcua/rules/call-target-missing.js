'use strict';

module.exports = require('../lib/rule')('call-target-missing', require('../lib/work'));
