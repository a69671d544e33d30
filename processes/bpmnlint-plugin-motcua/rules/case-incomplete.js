'use strict';

module.exports = require('../lib/rule')('case-incomplete', require('../lib/metadata'));
