'use strict';

module.exports = require('../lib/rule')('limit-unreadable', require('../lib/timers'));
