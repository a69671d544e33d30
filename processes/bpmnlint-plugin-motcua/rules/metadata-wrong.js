'use strict';

module.exports = require('../lib/rule')('metadata-wrong', require('../lib/metadata'));
