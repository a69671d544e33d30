'use strict';

module.exports = require('../lib/rule')('layout-outside', require('../lib/layout'));
