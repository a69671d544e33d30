// An AngularJS module that Tasklist takes in (scripts/config.js, ngDeps): it draws Camunda Forms with our renderer in the place
// of the one that Tasklist ships. It is an AMD file, not an ES module: only so can it change a directive before Tasklist uses it.
define(['angular'], function (angular) {
  'use strict';

  function linkWith(camAPI, Notifications) {
    return function link($scope, $element, $attributes, controller) {
      var form = null;
      var gone = false;
      controller.notifyFormValidated(false);
      $scope.$on('$destroy', function () {
        gone = true;
        if (form) {
          form.close();
        }
      });
      var stop = $scope.$watch('asynchronousFormKey.key', function (key) {
        if (!key) {
          return;
        }
        stop();
        import('./task-form-v1.js').then(function (module) {
          if (!gone) {
            form = new module.TaskForm($element[0], controller, camAPI, function (title, sentence) {
              Notifications.addError({status: title, message: sentence});
            });
            form.open(key);
          }
        }, function (failure) {
          controller.notifyFormInitializationFailed(failure);
        });
      });
    };
  }

  angular.module('motcua.form', []).config(['$provide', function ($provide) {
    $provide.decorator('camTasklistFormCamundaDirective', ['$delegate', 'camAPI', 'Notifications',
      function ($delegate, camAPI, Notifications) {
        var link = linkWith(camAPI, Notifications);
        $delegate[0].link = link;
        $delegate[0].compile = function () {
          return link;
        };
        return $delegate;
      }]);
  }]);
});
