'use strict';

module.exports = require('../lib/rule')('dossier-scope-missing', require('../lib/timers'));
