'use strict';

module.exports = require('../lib/rule')('due-date-not-from-clock', require('../lib/timers'));
