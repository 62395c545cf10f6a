import { kit, root } from './core.js';

/** What somebody came from: a case's page says it in the address, of which Tasklist keeps nothing; a task's form says it here. */
let from = 'case:' + new URLSearchParams(window.location.hash.split('?')[1] || '').get('case');

/** The tasks and cases of one's unit that have a date; the one from which somebody came is chosen already. */
kit.directive('extensionSubject', () => ({
  restrict: 'E',
  scope: true,
  template: `<kit-field name="subject" label="Việc, hồ sơ cần gia hạn" required
      hint="{{kit.choices.subject.length ? '' : 'Đơn vị bạn không có việc nào đang có hạn.'}}">
    <select id="kit_subject" class="form-control" ng-model="kit.v.subject"
      ng-options="d.id as d.label for d in kit.choices.subject"><option value="">Chọn việc hoặc hồ sơ</option></select></kit-field>`,
  link(scope) {
    const known = subject => scope.kit.choices.subject.some(choice => choice.id === subject);
    if (known(from)) { scope.kit.v.subject = from; }
    if (!known(scope.kit.v.subject)) { delete scope.kit.v.subject; }
  }
}));

/** What was asked for, for whoever decides. */
kit.directive('extensionHead', () => ({
  restrict: 'E',
  template: `<div class="kit-summary">
    <div class="kit-due is-{{kit.ctx.task.urgency}}" ng-if="kit.ctx.task.due"><strong>Hạn quyết định: {{kit.ctx.task.due}}</strong><span
      ng-if="kit.ctx.task.ground.text"> - {{kit.ctx.task.ground.text}}</span> <span class="kit-badge">{{kit.ctx.task.distance}}</span></div><dl>
    <dt>Hồ sơ</dt><dd><a ng-href="{{kit.root}}{{kit.ctx.extension.casePage}}" target="_blank">{{kit.ctx.extension.caseNumber}}</a>: {{kit.ctx.extension.caseName}}</dd>
    <dt>Việc</dt><dd>{{kit.ctx.extension.title}}</dd>
    <dt>Hạn hiện tại</dt><dd><span ng-if="kit.ctx.current">{{kit.ctx.current}} <span class="kit-badge">{{kit.ctx.distance}}</span></span>
      <span ng-if="!kit.ctx.current">không có (đã xong, hoặc đang tạm dừng chờ bổ sung)</span></dd>
    <dt>Đề nghị hạn mới</dt><dd><strong>{{kit.ctx.extension.asked}}</strong></dd>
    <dt>Lý do</dt><dd class="kit-text">{{kit.ctx.extension.reason}}</dd>
    <dt ng-if="kit.ctx.extension.basis">Căn cứ</dt><dd ng-if="kit.ctx.extension.basis" class="kit-text">{{kit.ctx.extension.basis}}</dd>
    <dt ng-if="kit.ctx.extension.documentNumber">Văn bản đề nghị</dt><dd ng-if="kit.ctx.extension.documentNumber">{{kit.ctx.extension.documentNumber}}</dd>
    <dt>Người đề nghị</dt><dd>{{kit.ctx.extension.by}}, {{kit.ctx.extension.at}} ({{kit.ctx.extension.number}})</dd>
  </dl></div>`,
  link(scope) {
    scope.kit.root = root;
    scope.kit.v.newDueDate = scope.kit.v.newDueDate || scope.kit.ctx.extension.askedDate;
  }
}));

/** What became of requests for this task, and the way to one. */
kit.directive('extensionWay', () => ({
  restrict: 'E',
  template: `<div ng-repeat="e in kit.ctx.dossier.extensions | filter:{subject: 'task:' + kit.taskId}:true" class="kit-hint">
      Đề nghị gia hạn đến {{e.asked}} ({{e.number}}, {{e.by}}, {{e.at}}): {{e.stateLabel}}<span ng-if="e.granted"> đến {{e.granted}}</span><span
      ng-if="e.decision"> ({{e.decision}})</span><span ng-if="e.note">: {{e.note}}</span></div>
    <a ng-if="kit.ctx.task.mine && kit.ctx.task.due" href="#/?processStart=deadlineExtension" ng-click="comeFrom(kit.taskId)">Xin gia hạn</a>`,
  link(scope) { scope.comeFrom = taskId => { from = 'task:' + taskId; }; }
}));
