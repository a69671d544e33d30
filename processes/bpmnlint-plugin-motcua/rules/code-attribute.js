'use strict';

module.exports = require('../lib/rule')('code-attribute', require('../lib/work'));
