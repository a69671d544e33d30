'use strict';

module.exports = require('../lib/rule')('work-outside-scope', require('../lib/timers'));
