import { kit, root } from './core.js';

/*
 * The web apps' own code for forms tells nobody but its caller what the server said of a refused one, so the kit listens
 * in here. Their file fields are not used: one left alone erases the stored file, too large a file stops without a word.
 */
kit.run(['CamForm', CamForm => {
  const submit = CamForm.prototype.submit;
  CamForm.prototype.submit = function (callback) {
    return submit.call(this, (error, result) => {
      const shown = error && this.onRefused && this.onRefused(error);
      if (callback) { callback(shown ? new Error('Hãy sửa những nội dung được đánh dấu trong biểu mẫu.') : error, result); }
    });
  };
}]);

/** What people have no right to is not offered: links and pencils that would only be refused. */
kit.run(['$rootScope', '$http', ($rootScope, $http) => {
  const show = (name, allowed) => window.document.body.classList.toggle(name, allowed);
  const onPerson = (event, person) => {
    const apps = (person && person.authorizedApps) || [];
    show('may-open-cockpit', apps.includes('cockpit'));
    show('may-make-filters', apps.includes('admin'));
    show('may-assign', false);
    if (!person) { return forgetDrafts(); }
    $http.get(root + '/camunda/api/engine/engine/default/authorization/check', { params: {
      permissionName: 'TASK_ASSIGN', resourceName: 'ProcessDefinition', resourceType: 6, resourceId: 'procedureReview'
    } }).then(({ data }) => show('may-assign', data.authorized));
  };
  $rootScope.$on('authentication.changed', onPerson);
  $rootScope.$watch('authentication', person => person && onPerson(null, person));
}]);

/** The next person at this machine finds nothing of the last one's. */
const forgetDrafts = () => Object.keys(window.sessionStorage).filter(key => key.startsWith('kstthc:'))
  .forEach(key => window.sessionStorage.removeItem(key));

const VIETNAMESE_DATES = {
  DAY: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  SHORTDAY: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
  MONTH: Array.from({ length: 12 }, (_, i) => 'Tháng ' + (i + 1)),
  STANDALONEMONTH: Array.from({ length: 12 }, (_, i) => 'Tháng ' + (i + 1)),
  SHORTMONTH: Array.from({ length: 12 }, (_, i) => 'Thg ' + (i + 1)),
  FIRSTDAYOFWEEK: 0
};
kit.config(['$provide', $provide => $provide.decorator('$locale', ['$delegate', locale => {
  Object.assign(locale.DATETIME_FORMATS, VIETNAMESE_DATES);
  return locale;
}])]);
kit.run(['uibDatepickerConfig', config => { config.startingDay = 1; }]);

/** A date that is not final says so on the card too; each year is asked about once. */
kit.factory('provisionalDates', ['$http', $http => {
  const asked = {};
  return year => asked[year] || (asked[year] =
    $http.get(root + '/lich-lam-viec/api/nam/' + year + '/tam-tinh').then(({ data }) => data));
}]);
kit.config(['ViewsProvider', views => views.registerDefaultView('tasklist.card', {
  id: 'provisional-date',
  priority: 300,
  template: '<div class="provisional-date" ng-if="provisional">Hạn tạm tính: lịch làm việc {{ provisional }} chưa được duyệt</div>',
  // no arrow: the web app makes it with new
  controller: ['$scope', 'provisionalDates', function (scope, provisionalDates) {
    scope.$watch('task.due', due => {
      scope.provisional = null;
      if (due) {
        const [year, month, day] = due.slice(0, 10).split('-');
        provisionalDates(year).then(({ wholeYear, days }) => {
          scope.provisional = wholeYear ? 'năm ' + year
            : days.includes([year, month, day].join('-')) && 'ngày ' + [day, month, year].join('/');
        });
      }
    });
  }]
})]);
