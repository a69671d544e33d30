'use strict';

module.exports = require('../lib/rule')('withdrawal-asked-missing', require('../lib/timers'));
