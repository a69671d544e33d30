'use strict';

module.exports = require('../lib/rule')('form-missing', require('../lib/work'));
