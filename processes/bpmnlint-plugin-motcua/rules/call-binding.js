'use strict';

module.exports = require('../lib/rule')('call-binding', require('../lib/work'));
