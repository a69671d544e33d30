'use strict';

module.exports = require('../lib/rule')('layout-name-covered', require('../lib/layout'));
