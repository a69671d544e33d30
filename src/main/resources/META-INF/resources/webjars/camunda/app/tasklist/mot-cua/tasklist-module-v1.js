// An AngularJS module that Tasklist takes in (scripts/config.js, ngDeps). It is an AMD file, not an ES module: only so can
// it change a service before Tasklist uses it.
define(['angular'], function (angular) {
  'use strict';

  // What REST, the engine and its expressions put before the sentence of a rule.
  var PREFIX = new RegExp('^(?:(?:Cannot (?:instantiate process definition|submit task form|complete task|resolve task'
    + '|claim task|create instance) [^ ]*'
    + '|[\\w.$]+(?:Exception|Error)'
    + '|Exception while invoking \\w+'
    + '|Error while evaluating expression: .*?\\. Cause): )+');
  // Every sentence of ours has a letter beyond ASCII; the engine's own messages have none.
  var VIETNAMESE = /[\u00C0-\u1EF9]/;

  var DUE_FIRST = '[{"sortOrder":"asc","sortBy":"dueDate"}]';

  var texts = null;
  import('./texts-vi-v1.js').then(function (module) {
    texts = module.default;
  });

  function sentence(message) {
    var rest = message.replace(PREFIX, '');
    return VIETNAMESE.test(rest) ? rest : null;
  }

  function title(message) {
    return /^Cannot instantiate/.test(message) ? texts.refused.start : texts.refused.task;
  }

  // The sentence stands above the form, the button below it: on a long start form nobody would see that it was refused.
  function bringIntoView() {
    window.setTimeout(function () {
      var alert = document.querySelector('.modal .notifications .alert');
      if (alert) {
        alert.scrollIntoView({block: 'center'});
      }
    }, 100);
  }

  // The same refusal reaches Notifications twice: once from the form, once from the HTTP error. It is shown once.
  function decorate(Notifications) {
    var add = Notifications.add;
    Notifications.add = function (notification) {
      var message = notification.message;
      var text = texts !== null && typeof message === 'string' && notification.type === 'danger' ? sentence(message) : null;
      if (text === null) {
        return add.call(Notifications, notification);
      }
      var shown = Notifications.notifications.slice();
      shown.forEach(function (other) {
        if (other.motcuaText === text) {
          Notifications.clear(other);
        }
      });
      notification.message = text;
      notification.motcuaText = text;
      notification.status = title(message);
      var added = add.call(Notifications, notification);
      bringIntoView();
      return added;
    };
    return Notifications;
  }

  // form-js 1.8.7 keeps an empty list of errors for every row field that was left, and Tasklist takes any entry for an error: the
  // button to start or complete would stay dead on a form without a fault. What counts is an error that the officer can see;
  // the form itself checks all fields again when it is sent, and the server after it.
  function seesErrors($element) {
    return $element[0].querySelector('.fjs-has-errors, .fjs-form-field-error') !== null;
  }

  function onlyVisibleErrors($delegate) {
    var directive = $delegate[0];
    var original = directive.controller;
    directive.controller = ['$scope', '$element', '$attrs', '$controller', '$timeout',
      function ($scope, $element, $attrs, $controller, $timeout) {
        var form = $controller(original, {$scope: $scope, $element: $element, $attrs: $attrs});
        var notify = form.notifyFormValidated;
        form.notifyFormValidated = function (invalid) {
          if (!invalid) {
            notify.call(form, false);
            return;
          }
          // The form draws its errors after it has told of them. Until then the button stays as it is: pressing it leaves the
          // last field, which is checked then, and a button that went dead for that moment would swallow the very click.
          $timeout(function () {
            notify.call(form, seesErrors($element));
          }, 50);
        };
        return form;
      }];
    return $delegate;
  }

  angular.module('motcua.tasklist', [])
    .config(['$provide', function ($provide) {
      $provide.decorator('Notifications', ['$delegate', decorate]);
      $provide.decorator('camTasklistFormDirective', ['$delegate', onlyVisibleErrors]);
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
