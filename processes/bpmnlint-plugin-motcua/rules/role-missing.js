'use strict';

module.exports = require('../lib/rule')('role-missing', require('../lib/work'));
