'use strict';

module.exports = require('../lib/rule')('withdrawal-asked-wrong', require('../lib/timers'));
