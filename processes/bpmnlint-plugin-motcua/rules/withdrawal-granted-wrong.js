'use strict';

module.exports = require('../lib/rule')('withdrawal-granted-wrong', require('../lib/timers'));
