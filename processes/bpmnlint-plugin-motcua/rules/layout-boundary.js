'use strict';

module.exports = require('../lib/rule')('layout-boundary', require('../lib/layout'));
