// An AngularJS module that Tasklist takes in (scripts/config.js, ngDeps). It is an AMD file, not an ES module: only so can
// it change a service before Tasklist uses it.
define(['angular'], function (angular) {
  'use strict';

  // The server answers refusals in Vietnamese; every such sentence has a letter beyond ASCII.
  var VIETNAMESE = /[\u00C0-\u1EF9]/;

  var DUE_FIRST = '[{"sortOrder":"asc","sortBy":"dueDate"}]';

  // The sentence stands above the form, the button below it: on a long start form nobody would see that it was refused.
  function bringIntoView() {
    window.setTimeout(function () {
      var alert = document.querySelector('.modal .notifications .alert');
      if (alert) {
        alert.scrollIntoView({block: 'center'});
      }
    }, 100);
  }

  // The same refusal reaches Notifications twice: once from the form, which says what could not be done, and once from the HTTP
  // error. It is shown once, as the form says it.
  function decorate(Notifications) {
    var add = Notifications.add;
    Notifications.add = function (notification) {
      var message = notification.message;
      if (notification.type !== 'danger' || typeof message !== 'string' || !VIETNAMESE.test(message)) {
        return add.call(Notifications, notification);
      }
      var same = Notifications.notifications.filter(function (other) {
        return other.message === message;
      });
      if (notification.http && same.length > 0) {
        return same[0];
      }
      same.forEach(function (other) {
        Notifications.clear(other);
      });
      var added = add.call(Notifications, notification);
      bringIntoView();
      return added;
    };
    return Notifications;
  }

  angular.module('motcua.tasklist', [])
    .config(['$provide', function ($provide) {
      $provide.decorator('Notifications', ['$delegate', decorate]);
    }])
    .run(['$rootScope', '$location', function ($rootScope, $location) {
      // Tasklist sorts by creation unless the address says otherwise; what is due first matters here.
      $rootScope.$on('$locationChangeSuccess', function () {
        if ($location.path() === '/' && !$location.search().sorting) {
          $location.search('sorting', DUE_FIRST).replace();
        }
      });

      var officer = null;
      function other() {
        officer = null;
        window.dispatchEvent(new Event('motcua:other-officer'));
      }
      $rootScope.$on('authentication.logout.success', other);
      $rootScope.$on('authentication.changed', function (event, authentication) {
        if (authentication && officer !== null && officer !== authentication.name) {
          other();
        }
        officer = authentication ? authentication.name : officer;
      });
    }]);
});
