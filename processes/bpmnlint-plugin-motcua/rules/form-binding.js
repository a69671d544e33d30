'use strict';

module.exports = require('../lib/rule')('form-binding', require('../lib/work'));
