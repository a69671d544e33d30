'use strict';

module.exports = require('../lib/rule')('code-element', require('../lib/work'));
