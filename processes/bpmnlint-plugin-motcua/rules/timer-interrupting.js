'use strict';

module.exports = require('../lib/rule')('timer-interrupting', require('../lib/timers'));
