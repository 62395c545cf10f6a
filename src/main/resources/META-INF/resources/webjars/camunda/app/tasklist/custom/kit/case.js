import { kit, root } from './core.js';

/** Summary of the case, when it is due and why, and who gave it back. */
kit.directive('caseHead', () => ({
  restrict: 'E',
  template: `<div ng-if="kit.ctx.dossier">
    <div class="kit-returned" ng-if="kit.ctx.dossier.returned && kit.ctx.task.key === 'userTask_prepareDossier'">
      <strong>Hồ sơ được trả lại</strong> bởi {{kit.ctx.dossier.returned.by}} ({{kit.ctx.dossier.returned.unit}}),
      lúc {{kit.ctx.dossier.returned.at}}.<br><span class="kit-text">{{kit.ctx.dossier.returned.why}}</span>
    </div>
    <p class="kit-note" ng-repeat="note in kit.ctx.task.notes">{{note}}</p>
    <div class="kit-summary">
      <div class="kit-due is-{{kit.ctx.task.urgency}}" ng-if="kit.ctx.task.due || kit.ctx.task.ground.pause">
        <strong>Hạn: {{kit.ctx.task.due || kit.ctx.task.ground.pause}}</strong><span ng-if="kit.ctx.task.ground.text"> - {{kit.ctx.task.ground.text}}</span>
        <span class="kit-badge" ng-if="kit.ctx.task.due">{{kit.ctx.task.distance}}</span>
        <a ng-if="kit.ctx.task.ground.explanation" ng-href="{{kit.root}}{{kit.ctx.task.ground.explanation}}" target="_blank">Xem cách tính</a>
        <div class="kit-hint" ng-repeat="move in kit.ctx.task.ground.moves track by $index">{{move}}</div>
        <extension-way></extension-way>
      </div>
      <dl>
        <dt>Hồ sơ</dt><dd><a ng-href="{{kit.root}}/ho-so/{{kit.ctx.dossier.number}}" target="_blank">{{kit.ctx.dossier.number}}</a>
          <span ng-if="kit.ctx.dossier.round > 1">(vòng {{kit.ctx.dossier.round}})</span></dd>
        <dt>Thủ tục</dt><dd>{{kit.ctx.dossier.procedureName}}
          <span ng-if="kit.ctx.dossier.procedureCode">({{kit.ctx.dossier.procedureCode}})</span></dd>
        <dt>Loại hồ sơ</dt><dd>{{kit.ctx.dossier.kindLabel}}</dd>
        <dt>Căn cứ pháp lý</dt><dd class="kit-text">{{kit.ctx.dossier.legalBasis}}</dd>
        <dt>Lý do lựa chọn</dt><dd class="kit-text">{{kit.ctx.dossier.reason}}</dd>
        <dt>Đơn vị chủ trì</dt><dd>{{kit.ctx.dossier.leadUnit.name}}</dd>
        <dt ng-if="kit.ctx.dossier.cooperatingUnits.length">Đơn vị phối hợp</dt>
        <dd ng-if="kit.ctx.dossier.cooperatingUnits.length">
          <span ng-repeat="u in kit.ctx.dossier.cooperatingUnits">{{u.name}}{{$last ? '' : '; '}}</span></dd>
        <dt>Hạn toàn hồ sơ</dt><dd>{{kit.ctx.dossier.dueDate}} <span class="kit-badge is-{{kit.ctx.dossier.urgency}}">{{kit.ctx.dossier.dueDistance}}</span>
          <div class="kit-hint" ng-repeat="move in kit.ctx.dossier.dueMoves track by $index">{{move}}</div>
          <span class="kit-hint">ấn định trong hồ sơ</span></dd>
        <dt ng-if="kit.ctx.dossier.cost">Đề xuất</dt>
        <dd ng-if="kit.ctx.dossier.cost">{{kit.ctx.dossier.cost.proposal}}; chi phí tuân thủ
          {{kit.ctx.dossier.cost.now | dong}} → {{kit.ctx.dossier.cost.after | dong}} đồng/năm (giảm {{kit.ctx.dossier.cost.percentCut | decimal}} %)</dd>
      </dl>
    </div></div>`,
  link(scope) { scope.kit.root = root; }
}));

/** Files of the dossier, opinions and everything that happened, round by round. */
kit.directive('caseRecord', () => ({
  restrict: 'E',
  template: `<div ng-if="kit.ctx" class="kit-record">
    <details class="kit-history" ng-if="kit.ctx.dossier.files.length" open><summary>Tệp của hồ sơ ({{kit.ctx.dossier.files.length}})</summary>
      <ul class="kit-files"><li ng-repeat="f in kit.ctx.dossier.files"><a ng-href="{{kit.root}}{{f.url}}" download>{{f.name}}</a>
        <span class="kit-hint">{{f.kindLabel}}, {{f.unitName}}, {{f.size}}, vòng {{f.round}}, {{f.at}}<span ng-if="!f.submitted">, chưa nộp</span></span></li></ul></details>
    <details class="kit-history" ng-if="kit.ctx.dossier.opinions.length" open><summary>Ý kiến các đơn vị</summary>
      <table class="table"><tbody><tr ng-repeat="o in kit.ctx.dossier.opinions"><td>{{o.unitName}}<div class="kit-hint">vòng {{o.round}}</div></td>
        <td><strong>{{o.stanceLabel}}</strong><div class="kit-text">{{o.content}}</div><div class="kit-hint" ng-if="o.by">{{o.by}}, {{o.at}}</div></td>
        <td><span ng-if="o.answerLabel"><strong>{{o.answerLabel}}</strong><div class="kit-text">{{o.answerContent}}</div></span></td></tr></tbody></table></details>
    <details class="kit-history"><summary>Quá trình xử lý</summary>
      <ol><li ng-repeat="h in kit.ctx.dossier.history" ng-class="{'is-return': h.isReturn}"><strong>{{h.what}}</strong>
        <span class="kit-hint">vòng {{h.round}}, {{h.step}}, {{h.by}}, {{h.at}}</span><div class="kit-text">{{h.note}}</div>
        <ul ng-if="h.lines.length"><li ng-repeat="l in h.lines"><span class="kit-hint">{{l.label}}:</span> {{l.text}}</li></ul></li></ol></details>
  </div>`
}));

/** Goes on from what was handed in the last time. */
kit.directive('caseContinue', () => ({
  restrict: 'A',
  link(scope) {
    const previous = scope.kit.ctx && scope.kit.ctx.previous;
    const values = scope.kit.v;
    if (!previous || values.proposal) { return; }
    Object.assign(values, { proposal: previous.proposal, summary: previous.summary, incomeSource: previous.incomeSource,
      parts: previous.parts.map(part => ({ part: part.part, presence: part.presence, note: part.note || '' })) });
    [['costNow', previous.costNow], ['costAfter', previous.costAfter]].forEach(([name, cost]) => Object.assign(values, {
      [name + 'Items']: cost.items, [name + 'Fees']: cost.fees, [name + 'Times']: cost.timesPerYear, [name + 'Subjects']: cost.subjectsPerYear }));
  }
}));
