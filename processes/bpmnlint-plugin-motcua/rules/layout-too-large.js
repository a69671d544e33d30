'use strict';

module.exports = require('../lib/rule')('layout-too-large', require('../lib/layout'));
