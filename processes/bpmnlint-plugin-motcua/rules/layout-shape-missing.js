'use strict';

module.exports = require('../lib/rule')('layout-shape-missing', require('../lib/layout'));
