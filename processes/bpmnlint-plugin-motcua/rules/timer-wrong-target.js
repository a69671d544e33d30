'use strict';

module.exports = require('../lib/rule')('timer-wrong-target', require('../lib/timers'));
