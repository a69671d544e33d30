'use strict';

module.exports = require('../lib/rule')('timer-twice', require('../lib/timers'));
