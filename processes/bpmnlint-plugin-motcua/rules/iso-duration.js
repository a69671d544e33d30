'use strict';

module.exports = require('../lib/rule')('iso-duration', require('../lib/timers'));
