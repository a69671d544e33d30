'use strict';

module.exports = require('../lib/rule')('timer-not-from-clock', require('../lib/timers'));
