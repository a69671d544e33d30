'use strict';

module.exports = require('../lib/rule')('call-business-key', require('../lib/work'));
