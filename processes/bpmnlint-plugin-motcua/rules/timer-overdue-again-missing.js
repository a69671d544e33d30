'use strict';

module.exports = require('../lib/rule')('timer-overdue-again-missing', require('../lib/timers'));
