'use strict';

module.exports = require('../lib/rule')('layout-name-without-place', require('../lib/layout'));
