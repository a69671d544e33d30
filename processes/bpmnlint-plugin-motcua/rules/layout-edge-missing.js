'use strict';

module.exports = require('../lib/rule')('layout-edge-missing', require('../lib/layout'));
