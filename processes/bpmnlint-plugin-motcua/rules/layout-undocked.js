'use strict';

module.exports = require('../lib/rule')('layout-undocked', require('../lib/layout'));
