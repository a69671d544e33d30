'use strict';

module.exports = require('../lib/rule')('timer-overdue-missing', require('../lib/timers'));
