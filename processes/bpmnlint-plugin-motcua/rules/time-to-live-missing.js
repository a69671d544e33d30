'use strict';

module.exports = require('../lib/rule')('time-to-live-missing', require('../lib/work'));
