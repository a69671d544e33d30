'use strict';

module.exports = require('../lib/rule')('step-limit-missing', require('../lib/timers'));
