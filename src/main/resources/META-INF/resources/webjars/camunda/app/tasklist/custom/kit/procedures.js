import { kit, root, isEmpty } from './core.js';

/** The list of procedures of a case: kind, what the register knows of each, its parts. Kept as the server reads it. */
kit.directive('publicationLines', ['$http', $http => ({
  restrict: 'E',
  scope: true,
  template: (element, attrs) => `<kit-field name="${attrs.name}" label="${attrs.label}" required>
    <fieldset class="kit-section kit-line" ng-repeat="line in kit.v.${attrs.name}"><legend>Thủ tục {{$index + 1}}
        <button type="button" class="btn btn-link btn-sm" ng-click="drop(line)">Bỏ thủ tục này</button></legend>
      <div class="kit-choice" role="radiogroup" aria-label="Loại của thủ tục {{$index + 1}}"><label ng-repeat="c in kit.choices.kind">
        <input type="radio" name="kind_{{$parent.$index}}" ng-value="c.id" ng-model="line.kind" ng-change="kindChanged(line)"> {{c.label}}</label></div>
      <div ng-if="line.kind && line.kind !== 'NEW'"><label>Thủ tục trong danh mục của Sở</label>
        <select class="form-control" ng-model="line.code" ng-change="take(line)" aria-label="Thủ tục trong danh mục {{$index + 1}}"
          ng-options="p.code as (p.code + ' - ' + p.name) for p in registered"><option value="">Chọn thủ tục</option></select></div>
      <div ng-if="line.kind === 'NEW'"><label>Mã trên Cơ sở dữ liệu quốc gia <span class="kit-hint">bỏ trống nếu chưa có</span></label>
        <input class="form-control" type="text" maxlength="100" ng-model="line.code" aria-label="Mã của thủ tục {{$index + 1}}"></div>
      <label>Tên thủ tục</label><textarea class="form-control" rows="2" maxlength="500" ng-model="line.name"
        ng-readonly="line.kind === 'ABOLISHED'" aria-label="Tên của thủ tục {{$index + 1}}"></textarea>
      <div class="kit-row"><div><label>Lĩnh vực</label><input class="form-control" type="text" maxlength="200" ng-model="line.field"
          aria-label="Lĩnh vực của thủ tục {{$index + 1}}"></div>
        <div><label>Đơn vị phụ trách</label><select class="form-control" ng-model="line.unit" aria-label="Đơn vị phụ trách thủ tục {{$index + 1}}"
          ng-options="u.id as u.label for u in kit.choices.unit"><option value="">Chọn đơn vị</option></select></div></div>
      <label>Căn cứ pháp lý</label><textarea class="form-control" rows="2" maxlength="2000" ng-model="line.legalBasis"
        aria-label="Căn cứ pháp lý của thủ tục {{$index + 1}}"></textarea>
      <div ng-if="line.kind && line.kind !== 'NEW'"><label>{{line.kind === 'AMENDED' ? 'Nội dung sửa đổi, bổ sung, thay thế' : 'Văn bản bãi bỏ'}}</label>
        <textarea class="form-control" rows="2" maxlength="2000" ng-model="line.note" aria-label="Nội dung, văn bản của thủ tục {{$index + 1}}"></textarea></div>
      <details class="kit-history" ng-if="line.kind && line.kind !== 'ABOLISHED'" open><summary>Các bộ phận của thủ tục</summary>
        <div ng-repeat="p in line.parts"><label>{{partOf(p).label}} <span class="required" ng-if="partOf(p).required" title="bắt buộc">*</span></label>
          <textarea class="form-control" rows="2" maxlength="8000" ng-model="p.text"
            aria-label="{{partOf(p).label}} của thủ tục {{$parent.$index + 1}}"></textarea></div></details>
    </fieldset>
    <button type="button" class="btn btn-default btn-sm" ng-click="add()">Thêm thủ tục</button></kit-field>`,
  link(scope, element, attrs) {
    const lines = () => scope.kit.v[attrs.name] || (scope.kit.v[attrs.name] = []);
    const parts = known => scope.kit.choices.part.map(p => ({ part: p.id, text: ((known || []).find(k => k.part === p.id) || {}).text || '' }));
    const empty = () => ({ kind: null, code: null, name: '', field: '', unit: null, legalBasis: '', parts: parts(), note: '' });
    const abolished = line => line.kind === 'ABOLISHED';
    scope.registered = [];
    $http.get(root + '/thu-tuc/api/tat-ca').then(({ data }) => { scope.registered = data; },
      () => { scope.kit.failure = 'Không tải được danh mục thủ tục, hãy mở lại công việc.'; });
    scope.add = () => lines().push(empty());
    scope.drop = line => lines().splice(lines().indexOf(line), 1);
    scope.partOf = part => scope.kit.choices.part.find(p => p.id === part.part) || {};
    scope.take = line => {
      const known = scope.registered.find(p => p.code === line.code);
      if (known) {
        Object.assign(line, { name: known.name, field: known.field || '', unit: known.unit, legalBasis: known.legalBasis || '',
          parts: abolished(line) ? [] : parts(known.parts) });
      }
    };
    scope.kindChanged = line => {
      if (line.kind === 'NEW' && scope.registered.some(p => p.code === line.code)) { line.code = null; }
      if (abolished(line)) { line.parts = []; } else if (!line.parts.length) { line.parts = parts(); }
      if (line.kind === 'NEW') { line.note = ''; }
    };
    if (isEmpty(scope.kit.v[attrs.name])) {
      const before = scope.kit.ctx.listed || [];
      scope.kit.v[attrs.name] = before.length ? before.map(l => Object.assign({}, l, { parts: l.kind === 'ABOLISHED' ? [] : parts(l.parts) }))
        : [empty()];
    }
  }
})]);
