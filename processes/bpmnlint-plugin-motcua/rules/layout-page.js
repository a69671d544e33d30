'use strict';

module.exports = require('../lib/rule')('layout-page', require('../lib/layout'));
