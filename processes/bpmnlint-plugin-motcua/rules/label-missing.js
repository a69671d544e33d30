'use strict';

module.exports = require('../lib/rule')('label-missing', require('../lib/labels'));
