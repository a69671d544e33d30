'use strict';

module.exports = require('../lib/rule')('layout-overlap', require('../lib/layout'));
