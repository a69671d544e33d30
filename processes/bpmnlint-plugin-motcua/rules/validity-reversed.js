'use strict';

module.exports = require('../lib/rule')('validity-reversed', require('../lib/metadata'));
