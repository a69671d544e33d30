// An AngularJS module that Tasklist takes in (scripts/config.js, ngDeps): the officer's lists instead of the engine's, and what a task looks
// like in them. An AMD file, not an ES module: only so can it change a service before Tasklist uses it.
define(['angular'], function (angular) {
  'use strict';

  // Texts and server calls are ES modules, as everywhere else.
  var lists = import('./desk-lists-v1.js');

  var FILTERS = '<nav class="list-unstyled mc-lists" aria-label="{{ desk.texts.lists }}">'
    + '<div ng-repeat="filter in filters track by filter.id" class="item task-filter" ng-class="{active: isFocused(filter)}"'
    + ' ng-click="focus(filter)"><h4 class="name"><a href title="{{ filter.properties.description }}"'
    + ' aria-current="{{ isFocused(filter) }}">{{ filter.name }}'
    + ' <span class="counter" ng-if="filter.deskCount !== undefined">{{ filter.deskCount }}</span></a></h4></div></nav>';

  var TASKS = '<div class="mc-desk" lang="vi" ng-keydown="handleKeydown($event)">'
    + '<div class="mc-desk-head"><label for="mc-desk-procedure">{{ desk.texts.procedure }}</label>'
    + '<select id="mc-desk-procedure" class="form-control input-sm" ng-model="desk.state.procedure" ng-change="desk.changed()"'
    + ' ng-focus="desk.procedures()" ng-keydown="$event.stopPropagation()"'
    + ' ng-options="each.code as each.label for each in desk.choice"><option value="">{{ desk.texts.allProcedures }}</option></select></div>'
    + '<p class="mc-desk-note" role="alert" ng-if="state.$error">{{ desk.texts.failed }} {{ error.message }}</p>'
    + '<p class="mc-desk-note" ng-if="!tasks && !state.$error">{{ desk.texts.loading }}</p>'
    + '<p class="mc-desk-note" ng-if="tasks && !totalItems && !state.$error">'
    + '{{ desk.state.procedure ? desk.texts.noneOfProcedure : desk.texts.none }}</p>'
    + '<p class="mc-desk-note" ng-if="tasks && totalItems && !tasks.length">{{ desk.texts.beyond }}'
    + ' <button type="button" class="btn btn-link" ng-click="resetPage()">{{ desk.texts.firstPage }}</button></p>'
    + '<ol class="tasks-list list-unstyled" ng-if="tasks.length">'
    + '<li class="task" ng-repeat="task in tasks track by task.id" ng-class="{active: currentTaskId === task.id}">'
    + '<div class="clickable mc-task" ng-class="\'mc-light-\' + task.card.light" ng-click="focus($event, task)">'
    + '<h4 class="task"><a ng-href="{{ getHrefUrl(task) }}" ng-click="focus($event, task)"'
    + ' aria-current="{{ currentTaskId === task.id }}">{{ task.name || task.taskDefinitionKey }}</a></h4>'
    + '<div class="mc-task-time" ng-if="task.card.code"><span class="mc-light" aria-hidden="true"></span>'
    + '{{ task.card.time || desk.texts.light[task.card.light] }}</div>'
    + '<div class="mc-task-dossier" ng-if="task.card.code"><span class="mc-card-code">{{ task.card.code }}</span> '
    + '<span class="mc-card-name">{{ task.card.applicant }}</span></div>'
    + '<div class="mc-task-dossier" ng-if="task.card && !task.card.code">{{ desk.texts.onItsWay }}</div>'
    + '<div class="mc-task-procedure" title="{{ task.card.procedureName }}">{{ task.card.procedureName }}</div>'
    + '<div class="mc-task-meta"><span ng-if="task.card.dueText">{{ desk.texts.due }} {{ task.card.dueText }}</span>'
    + '<span ng-if="task.card.code && !task.card.dueText">{{ desk.texts.noDue }}</span>'
    + '<span class="mc-task-officer">{{ task.card.assigneeName || desk.texts.nobody }}</span></div>'
    + '<view ng-repeat="plugin in cardPlugins" class="tasklist-card-plugin" vars="cardPluginVars" provider="plugin"></view>'
    + '</div></li></ol>'
    + '<ul uib-pagination ng-show="totalItems > pageSize" total-items="totalItems" items-per-page="pageSize" max-size="5"'
    + ' class="pagination-sm" boundary-links="true" ng-model="pageNum" ng-change="pageChange()" next-text="&rsaquo;" last-text="&raquo;"'
    + ' previous-text="&lsaquo;" first-text="&laquo;"></ul></div>';

  // The filters of the engine give the lists their names and places; what stands in them is ours.
  function ofOfficers($delegate, $q) {
    var filter = $delegate.resource('filter');
    var list = filter.list;
    var getTasks = filter.getTasks;
    filter.list = function () {
      var asked = list.apply(filter, arguments);
      return $q.when(asked).then(function (all) {
        return lists.then(function (module) {
          return module.ofOfficer(all);
        }).catch(function () {
          return all;
        });
      });
    };
    filter.getTasks = function (query, done) {
      function original() {
        getTasks.call(filter, query, done);
      }
      $q.when(lists).then(function (module) {
        var mark = module.markOf(query.id);
        if (!mark) {
          return original();
        }
        return $q.when(module.page(mark, query)).then(function (page) {
          done(null, page);
        }, function (failure) {
          // Without a session the engine's own answer brings up the log-in page.
          if (failure.status === 401) {
            original();
          } else {
            done(failure);
          }
        });
      });
    };
    return $delegate;
  }

  function withTemplate(template, extend) {
    return function ($delegate) {
      var directive = $delegate[0];
      var original = directive.controller;
      directive.template = template;
      directive.controller = ['$scope', '$element', '$attrs', '$controller', function ($scope, $element, $attrs, $controller) {
        $scope.desk = {};
        lists.then(function (module) {
          $scope.desk.texts = module.texts;
          $scope.desk.state = module.state;
          extend($scope, module);
          $scope.$applyAsync();
        });
        return $controller(original, {$scope: $scope, $element: $element, $attrs: $attrs});
      }];
      return $delegate;
    };
  }

  function tasks($scope, module) {
    $scope.desk.choice = [];
    $scope.desk.changed = function () {
      $scope.resetPage();
    };
    $scope.desk.procedures = function () {
      var mark = module.markOf($scope.query.id);
      if (mark) {
        module.procedures(mark).then(function (found) {
          $scope.desk.choice = found;
          $scope.$applyAsync();
        }, function () {});
      }
    };
    // When the list is another, and as many as there are now each time somebody comes to the box.
    $scope.$watch('query.id', function () {
      $scope.desk.procedures();
    });
  }

  angular.module('motcua.desk', [])
    .config(['$provide', function ($provide) {
      $provide.decorator('camAPI', ['$delegate', '$q', ofOfficers]);
      $provide.decorator('camTasksDirective', ['$delegate', withTemplate(TASKS, tasks)]);
      $provide.decorator('camTasklistFiltersDirective', ['$delegate', withTemplate(FILTERS, function () {})]);
    }]);
});
