'use strict';

module.exports = require('../lib/rule')('timer-wrong-scope', require('../lib/timers'));
