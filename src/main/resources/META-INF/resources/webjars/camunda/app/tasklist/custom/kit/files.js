import { kit } from './core.js';

/** Files of this task: put in one at a time, looked at by the server at once. */
kit.directive('caseUploads', ['$http', $http => ({
  restrict: 'E',
  template: `<div class="kit-files" ng-if="kit.ctx.uploads.length">
    <div class="kit-field" ng-repeat="u in kit.ctx.uploads" data-field="{{u.kind}}" ng-class="{'has-error': kit.errors[u.kind].length}">
      <label>{{u.label}} <span class="required" ng-if="u.required">*</span></label>
      <ul><li ng-repeat="f in of(u.kind)"><a ng-href="{{kit.root}}{{f.url}}" download>{{f.name}}</a>
        <span class="kit-hint">{{f.size}}, {{f.by}}, {{f.at}}<span ng-if="f.round < kit.ctx.dossier.round">, vòng {{f.round}}</span></span>
        <button type="button" class="btn btn-link btn-sm" ng-if="f.mine && kit.ctx.task.mine" ng-click="remove(f)">Bỏ tệp</button></li></ul>
      <label class="btn btn-default btn-sm kit-pick" ng-if="kit.ctx.task.mine">
        <span class="glyphicon glyphicon-paperclip"></span> {{of(u.kind).length ? 'Chọn tệp khác' : 'Chọn tệp'}}
        <input type="file" class="sr-only" aria-label="{{u.label}}" accept=".pdf,.doc,.docx,.xls,.xlsx,.odt,.png,.jpg,.jpeg" onchange-file="put(u, file)"></label>
      <progress ng-if="busy[u.kind] !== undefined" max="100" value="{{busy[u.kind]}}" aria-label="Đang gửi tệp"></progress>
      <div class="kit-error" ng-repeat="e in kit.errors[u.kind] track by $index">{{e}}</div>
    </div>
    <p class="kit-hint" ng-if="kit.ctx.task.mine">Mỗi tệp tối đa {{kit.ctx.largestFileMegabytes}} MB: PDF, Word, Excel, ODT, ảnh PNG hoặc JPG. Tệp được gửi ngay khi chọn; chọn lại để thay.</p>
    <p class="kit-hint" ng-if="!kit.ctx.task.mine">Hãy nhận việc để nộp tệp.</p>
  </div>`,
  link(scope) {
    const files = scope.kit.api + 'cong-viec/' + scope.kit.taskId + '/tep/';
    const fail = (kind, answer) => {
      const body = answer.data || {};
      scope.kit.errors[kind] = body.fields ? body.fields.map(e => e.message)
        : [body.message || 'Không gửi được tệp, hãy thử lại.'];
    };
    scope.busy = {};
    const ofOneRound = kind => scope.kit.ctx.uploads.some(u => u.kind === kind && u.ofOneRound);
    scope.of = kind => (scope.kit.ctx.files || scope.kit.ctx.dossier.files).filter(f => f.kind === kind && (f.mine || !ofOneRound(kind)));
    scope.put = (upload, file) => {
      scope.kit.errors[upload.kind] = [];
      const megabytes = scope.kit.ctx.largestFileMegabytes;
      if (file.size > megabytes * 1024 * 1024) {
        scope.kit.errors[upload.kind] = [`Tệp "${file.name}" lớn quá ${megabytes} MB.`];
        return;
      }
      scope.busy[upload.kind] = 0;
      $http.put(files + upload.kind, file, {
        params: { ten: file.name }, transformRequest: angular.identity, headers: { 'Content-Type': 'application/octet-stream' },
        uploadEventHandlers: { progress: e => scope.$evalAsync(() => { scope.busy[upload.kind] = Math.round(100 * e.loaded / e.total); }) }
      }).then(({ data }) => scope.kit.setContext(data), answer => fail(upload.kind, answer))
        .finally(() => { delete scope.busy[upload.kind]; });
    };
    scope.remove = file => $http.delete(files + file.id).then(({ data }) => scope.kit.setContext(data), answer => fail(file.kind, answer));
  }
})]);

kit.directive('onchangeFile', () => ({
  restrict: 'A',
  link(scope, element, attrs) {
    element.on('change', () => {
      const file = element[0].files[0];
      if (file) { scope.$apply(() => scope.$eval(attrs.onchangeFile, { file })); }
      element.val('');
    });
  }
}));
