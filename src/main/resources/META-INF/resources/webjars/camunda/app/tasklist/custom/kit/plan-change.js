import { kit, root } from './core.js';

/** What changes: tasks added, moved, dropped, line by line. */
kit.directive('planChangeItems', () => ({
  restrict: 'E',
  scope: true,
  template: `<kit-field name="items" label="Nội dung thay đổi" required>
    <fieldset class="kit-section" ng-repeat="i in kit.v.items"><legend>Dòng {{$index + 1}}
        <button type="button" class="btn btn-link" title="Bỏ dòng này" ng-click="kit.v.items.splice($index, 1)"><span class="glyphicon glyphicon-trash"></span></button></legend>
      <div class="kit-choice" role="radiogroup" aria-label="Loại thay đổi, dòng {{$index + 1}}"><label ng-repeat="k in kit.choices.kind"><input type="radio" name="kind_{{$parent.$index}}" ng-value="k.id" ng-model="i.kind"> {{k.label}}</label></div>
      <div ng-if="i.kind === 'MOVE' || i.kind === 'DROP'"><select class="form-control" ng-model="i.task" aria-label="Nhiệm vụ, dòng {{$index + 1}}"
        ng-options="t.id as t.label for t in tasks(i)"><option value="">Chọn nhiệm vụ</option></select></div>
      <div ng-if="i.kind === 'MOVE'"><span class="kit-hint">Hạn hiện tại: {{date(i)}}. Hạn mới:</span>
        <input class="form-control" maxlength="10" placeholder="ngày/tháng/năm" ng-model="i.date" aria-label="Hạn mới, dòng {{$index + 1}}"></div>
      <div ng-if="i.kind === 'ADD'" class="plan-add">
        <select class="form-control" ng-model="i.section" aria-label="Nhóm, dòng {{$index + 1}}" ng-options="s.id as s.label for s in kit.choices.section | filter:ofYear"><option value="">Chọn nhóm</option></select>
        <input class="form-control" maxlength="20" placeholder="Số mục" ng-model="i.item" aria-label="Số mục, dòng {{$index + 1}}">
        <textarea class="form-control" rows="2" maxlength="1000" placeholder="Nội dung nhiệm vụ" ng-model="i.content" aria-label="Nội dung nhiệm vụ, dòng {{$index + 1}}"></textarea>
        <input class="form-control" maxlength="300" placeholder="Thời gian, ghi như kế hoạch: Trước 30/09/2024, Quý III/2024, Thường xuyên…" ng-model="i.time" aria-label="Thời gian, dòng {{$index + 1}}">
        <input class="form-control" maxlength="1000" placeholder="Kết quả dự kiến" ng-model="i.expectedResult" aria-label="Kết quả dự kiến, dòng {{$index + 1}}">
        <p class="kit-hint">Chủ trì</p><div class="kit-choice is-many"><label ng-repeat="u in kit.choices.unit"><input type="checkbox" ng-checked="i.leadUnits.includes(u.id)" ng-click="toggle(i.leadUnits, u.id)"> {{u.label}}</label></div>
        <p class="kit-hint">Phối hợp</p><div class="kit-choice is-many"><label ng-repeat="u in kit.choices.unit"><input type="checkbox" ng-checked="i.cooperatingUnits.includes(u.id)" ng-click="toggle(i.cooperatingUnits, u.id)"> {{u.label}}</label></div></div>
    </fieldset>
    <button type="button" class="btn btn-default btn-sm" ng-click="add()">Thêm thay đổi</button></kit-field>`,
  link(scope) {
    const values = scope.kit.v;
    const given = scope.kit.ctx && scope.kit.ctx.items;
    const line = item => Object.assign({ kind: null, task: null, date: '', section: null, item: '', content: '', leadUnits: [],
      cooperatingUnits: [], time: '', expectedResult: '' }, item);
    values.items = values.items || (given || []).map(line);
    scope.add = () => values.items.push(line({}));
    scope.ofYear = choice => scope.kit.ctx || choice.year === values.year;
    scope.tasks = item => scope.kit.choices.task.filter(t => scope.ofYear(t) && (item.kind === 'DROP' || t.date));
    scope.date = item => (scope.kit.choices.task.find(t => t.id === item.task) || {}).date || '';
    scope.toggle = (list, id) => { list.includes(id) ? list.splice(list.indexOf(id), 1) : list.push(id); };
  }
}));

/** What was proposed, why, and why it came back. */
kit.directive('planChangeHead', () => ({
  restrict: 'E',
  scope: true,
  template: `<div><div class="kit-returned" ng-if="kit.ctx.change.returned && kit.ctx.task.key === 'userTask_correctChange'"><strong>Đề nghị được trả lại</strong> bởi {{kit.ctx.change.returned.by}}, lúc {{kit.ctx.change.returned.at}}.<br>
      <span class="kit-text">{{kit.ctx.change.returned.why}}</span></div>
    <div class="kit-summary">
      <div class="kit-due is-{{kit.ctx.task.urgency}}" ng-if="kit.ctx.task.due"><strong>Hạn: {{kit.ctx.task.due}}</strong><span ng-if="kit.ctx.task.ground.text"> - {{kit.ctx.task.ground.text}}</span> <span class="kit-badge">{{kit.ctx.task.distance}}</span></div>
      <dl><dt>Kế hoạch</dt><dd><a ng-href="{{root}}/ke-hoach/{{kit.ctx.plan.year}}" target="_blank">{{kit.ctx.plan.title}}</a></dd>
        <dt>Đề nghị</dt><dd>{{kit.ctx.change.number}}, {{kit.ctx.change.proposedBy}}, {{kit.ctx.change.proposedAt}}</dd>
        <dt>Lý do</dt><dd class="kit-text">{{kit.ctx.change.reason}}</dd>
        <dt ng-if="kit.ctx.change.document">Căn cứ</dt><dd ng-if="kit.ctx.change.document">{{kit.ctx.change.document}}</dd></dl>
      <ul><li ng-repeat="l in kit.ctx.change.lines track by $index">{{l}}</li></ul></div></div>`,
  link(scope) {
    scope.root = root;
    if (scope.kit.ctx.task.key === 'userTask_correctChange' && !scope.kit.v.reason) {
      Object.assign(scope.kit.v, { reason: scope.kit.ctx.change.reason, document: scope.kit.ctx.change.document });
    }
  }
}));
