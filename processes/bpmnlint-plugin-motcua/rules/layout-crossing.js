'use strict';

module.exports = require('../lib/rule')('layout-crossing', require('../lib/layout'));
