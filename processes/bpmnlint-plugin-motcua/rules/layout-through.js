'use strict';

module.exports = require('../lib/rule')('layout-through', require('../lib/layout'));
