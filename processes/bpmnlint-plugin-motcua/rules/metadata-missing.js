'use strict';

module.exports = require('../lib/rule')('metadata-missing', require('../lib/metadata'));
