import { kit, root } from './core.js';

/*
 * The web apps' own code for forms tells nobody but its caller what the server said of a refused one, so the kit listens
 * in here. It also erases a stored file when its field is left alone, and stops without a word when a file is too large:
 * no form here uses such fields; one that does some day finds both mended.
 */
kit.run(['CamForm', CamForm => {
  const submit = CamForm.prototype.submit;
  CamForm.prototype.submit = function (callback) {
    const isFile = field => field.element[0].type === 'file';
    for (const field of this.fields.filter(isFile)) {
      const input = field.element[0];
      const largest = parseInt(input.getAttribute('cam-max-filesize'), 10) || 5000000;
      if (input.files.length && input.files[0].size > largest) {
        return callback(new Error(`Tệp "${input.files[0].name}" lớn quá ${Math.round(largest / 1e6)} MB`));
      }
    }
    const all = this.fields;
    this.fields = all.filter(field => {
      const untouched = isFile(field) && !field.element[0].files.length;
      if (untouched) { delete this.variableManager.variables[field.variableName]; }
      return !untouched;
    });
    return submit.call(this, (error, result) => {
      this.fields = all;
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
