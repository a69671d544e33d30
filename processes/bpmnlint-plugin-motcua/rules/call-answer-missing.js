'use strict';

module.exports = require('../lib/rule')('call-answer-missing', require('../lib/work'));
