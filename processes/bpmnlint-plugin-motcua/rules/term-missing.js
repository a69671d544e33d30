'use strict';

module.exports = require('../lib/rule')('term-missing', require('../lib/metadata'));
