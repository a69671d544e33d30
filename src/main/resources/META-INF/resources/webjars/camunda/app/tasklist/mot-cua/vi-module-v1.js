// An AngularJS module that all four applications take in (scripts/config.js, ngDeps): dates and numbers the Vietnamese way in the
// parts that know no locale file. It is an AMD file, as Camunda loads it.
define(['angular'], function (angular) {
  'use strict';

  var NUMBERS = {DECIMAL_SEP: ',', GROUP_SEP: '.'};
  // AngularJS counts the days of a week from Monday as 0.
  var MONDAY = 0;

  function dates(texts) {
    return {
      DAY: texts.DAY, SHORTDAY: texts.SHORTDAY, MONTH: texts.MONTH, STANDALONEMONTH: texts.MONTH, SHORTMONTH: texts.SHORTMONTH,
      AMPMS: texts.AMPMS, FIRSTDAYOFWEEK: MONDAY, fullDate: 'EEEE, dd/MM/yyyy', longDate: 'dd/MM/yyyy', mediumDate: 'dd/MM/yyyy',
      shortDate: 'dd/MM/yyyy', mediumTime: 'HH:mm:ss', shortTime: 'HH:mm', medium: 'HH:mm:ss dd/MM/yyyy',
      short: 'HH:mm dd/MM/yyyy'
    };
  }

  // Cockpit writes its formats down in its program and asks no configuration.
  function formats(provider) {
    provider.setDateFormat('HH:mm:ss DD/MM/YYYY', 'normal');
    provider.setDateFormat('HH:mm:ss DD/MM/YYYY', 'long');
    provider.setDateFormat('HH:mm DD/MM/YYYY', 'abbr');
    provider.setDateFormat('DD/MM/YYYY', 'short');
  }

  angular.module('motcua.vi', [])
    .config(['camDateFormatProvider', function (provider) {
      if (document.querySelector('base').getAttribute('app-name') === 'cockpit') {
        formats(provider);
      }
    }])
    .run(['$injector', '$locale', function ($injector, $locale) {
      function extend(name, values) {
        if ($injector.has(name)) {
          angular.extend($injector.get(name), values);
        }
      }

      extend('uibDatepickerConfig', {formatDayTitle: 'MMMM/yyyy', startingDay: 1, showWeeks: false});
      extend('uibTimepickerConfig', {showMeridian: false});
      angular.extend($locale.NUMBER_FORMATS, NUMBERS);
      import('./locale-texts-vi-v1.js').then(function (module) {
        var texts = module.default.date;
        angular.extend($locale.DATETIME_FORMATS, dates(texts));
        extend('uibDatepickerPopupConfig',
          {currentText: texts.picker.today, clearText: texts.picker.clear, closeText: texts.picker.close});
      });
    }]);
});
