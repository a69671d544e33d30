'use strict';

module.exports = require('../lib/rule')('layout-leftwards', require('../lib/layout'));
