'use strict';

module.exports = require('../lib/rule')('timer-due-soon-missing', require('../lib/timers'));
