'use strict';

module.exports = require('../lib/rule')('withdrawal-granted-missing', require('../lib/timers'));
