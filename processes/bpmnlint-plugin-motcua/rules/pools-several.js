'use strict';

module.exports = require('../lib/rule')('pools-several', require('../lib/work'));
