import { kit, root, isEmpty } from './core.js';

/** The name of a procedure, typed or taken from the register; with its code in another field. code: name of that field. */
kit.directive('kitProcedure', ['$http', '$timeout', ($http, $timeout) => ({
  restrict: 'E',
  scope: true,
  template: (element, attrs) => `<kit-text name="${attrs.name}" label="${attrs.label}" max="500" rows="2" required
      hint="${attrs.hint || ''}"></kit-text>
    <ul class="kit-matches" aria-label="Thủ tục trong danh mục"><li ng-repeat="p in found"><button type="button" class="btn btn-link btn-sm"
      ng-click="choose(p)">{{p.name}}</button> <span class="kit-hint">{{p.code}}, {{p.unitName}}</span></li></ul>`,
  link(scope, element, attrs) {
    let waiting;
    scope.found = [];
    scope.choose = procedure => {
      scope.kit.v[attrs.name] = procedure.name;
      scope.kit.v[attrs.code] = procedure.code;
      scope.found = [];
    };
    scope.$watch(() => scope.kit.v[attrs.name], (text, before) => {
      $timeout.cancel(waiting);
      if (!text || text === before || text.length < 3) { scope.found = []; return; }
      waiting = $timeout(() => $http.get(root + '/thu-tuc/api/tim', { params: { tim: text } })
        .then(({ data }) => { scope.found = data.filter(p => p.name !== text || p.code !== scope.kit.v[attrs.code]).slice(0, 5); },
          () => { scope.found = []; }), 300);
    });
  }
})]);

/** The approved dossier that is published; brings title and lead unit along. */
kit.directive('publicationReview', () => ({
  restrict: 'E',
  scope: true,
  template: `<kit-field name="review" label="Hồ sơ rà soát đã được phê duyệt" hint="Bỏ trống khi công bố theo văn bản khác.">
    <select id="kit_review" class="form-control" ng-model="kit.v.review" ng-change="bring()"
      ng-options="d.id as d.label for d in kit.choices.review"><option value="">Không theo hồ sơ rà soát</option></select></kit-field>`,
  link(scope) {
    scope.bring = () => {
      const chosen = scope.kit.choices.review.find(d => d.id === scope.kit.v.review);
      if (chosen) { Object.entries(chosen.more).forEach(([field, value]) => { scope.kit.v[field] = value; }); }
    };
  }
}));

/** A choice of one unit. options: name of a list of choices. */
kit.directive('publicationUnit', () => ({
  restrict: 'E',
  scope: true,
  template: (element, attrs) => `<kit-field name="${attrs.name}" label="${attrs.label}" hint="${attrs.hint || ''}"
      ${'required' in attrs ? 'required' : ''}><select id="kit_${attrs.name}" class="form-control" ng-model="kit.v.${attrs.name}"
      ng-options="u.id as u.label for u in kit.choices.${attrs.options}"><option value="">Chọn đơn vị</option></select></kit-field>`
}));

/** Who leads, and the document that prescribes the procedures: what a case needs to begin, by hand or by itself. */
kit.directive('publicationDocument', () => ({
  restrict: 'E',
  template: `<publication-unit name="leadUnit" label="Đơn vị chủ trì" options="leadUnit" required hint="Đơn vị lập danh mục, nội dung thủ tục."></publication-unit>
    <kit-text name="legalDocument" label="Văn bản quy định thủ tục" max="500" rows="2" required
              hint="Số, ký hiệu, trích yếu văn bản quy phạm pháp luật có quy định thủ tục."></kit-text>
    <kit-date name="promulgatedOn" label="Ngày ban hành văn bản" required></kit-date>
    <kit-date name="effectiveOn" label="Ngày văn bản có hiệu lực" required
              hint="Quyết định công bố phải được ban hành chậm nhất 05 ngày trước ngày này (Điều 15 Nghị định 63/2010/NĐ-CP)."></kit-date>
    <kit-field name="shortened" label="Ban hành theo trình tự, thủ tục rút gọn" required
               hint="Khi đó quyết định công bố được ban hành chậm nhất 03 ngày sau ngày ban hành văn bản.">
      <div class="kit-choice" role="radiogroup">
        <label><input type="radio" name="shortened" ng-value="true" ng-model="kit.v.shortened"> Có</label>
        <label><input type="radio" name="shortened" ng-value="false" ng-model="kit.v.shortened"> Không</label>
      </div>
    </kit-field>
    <kit-text name="note" label="Ghi chú" max="2000" rows="2"></kit-text>`
}));

/** Summary of a case of publication: when the task and the Chair's decision are due and why, and who gave it back. */
kit.directive('publicationHead', () => ({
  restrict: 'E',
  template: `<div ng-if="kit.ctx.publication">
    <div class="kit-returned" ng-if="kit.ctx.publication.returned && kit.ctx.task.key === 'userTask_prepareList'">
      <strong>Hồ sơ được trả lại</strong> bởi {{kit.ctx.publication.returned.by}} ({{kit.ctx.publication.returned.unit}}),
      lúc {{kit.ctx.publication.returned.at}}.<br><span class="kit-text">{{kit.ctx.publication.returned.why}}</span></div>
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
        <dt>Hồ sơ</dt><dd><a ng-href="{{kit.root}}/cong-bo/{{kit.ctx.publication.number}}" target="_blank">{{kit.ctx.publication.number}}</a>
          <span ng-if="kit.ctx.publication.round > 1">(vòng {{kit.ctx.publication.round}})</span></dd>
        <dt>Nội dung</dt><dd>{{kit.ctx.publication.title}}</dd>
        <dt ng-if="kit.ctx.publication.review">Hồ sơ rà soát</dt><dd ng-if="kit.ctx.publication.review">
          <a ng-href="{{kit.root}}/ho-so/{{kit.ctx.publication.review}}" target="_blank">{{kit.ctx.publication.review}}</a></dd>
        <dt>Văn bản quy định</dt><dd>{{kit.ctx.publication.legalDocument}}, ban hành ngày {{kit.ctx.publication.promulgatedOn}}<span
          ng-if="kit.ctx.publication.shortened"> theo trình tự, thủ tục rút gọn</span></dd>
        <dt>Có hiệu lực từ</dt><dd>{{kit.ctx.publication.effectiveOn || 'chờ bổ sung'}}</dd>
        <dt ng-if="kit.ctx.publication.due">Hạn quyết định công bố</dt><dd ng-if="kit.ctx.publication.due">{{kit.ctx.publication.due.text}}
          <span class="kit-badge is-{{kit.ctx.publication.due.urgency}}">{{kit.ctx.publication.due.distance}}</span>
          <span class="kit-hint">{{kit.ctx.publication.due.ground}}</span></dd>
        <dt ng-if="kit.ctx.publication.decision">Quyết định công bố</dt><dd ng-if="kit.ctx.publication.decision">{{kit.ctx.publication.decision | capital}}</dd>
        <dt>Đơn vị chủ trì</dt><dd>{{kit.ctx.publication.leadUnit}}</dd>
      </dl>
    </div></div>`,
  link(scope) {
    scope.kit.root = root;
    Object.entries(scope.kit.ctx.given).forEach(([name, known]) => { if (isEmpty(scope.kit.v[name])) { scope.kit.v[name] = known; } });
  }
}));

/** Files of the case and everything that happened, round by round. */
kit.directive('publicationRecord', () => ({
  restrict: 'E',
  template: `<div ng-if="kit.ctx.publication" class="kit-record">
    <details class="kit-history" ng-if="kit.ctx.publication.files.length" open><summary>Tệp của hồ sơ ({{kit.ctx.publication.files.length}})</summary>
      <ul class="kit-files"><li ng-repeat="f in kit.ctx.publication.files"><a ng-href="{{kit.root}}{{f.url}}" download>{{f.name}}</a>
        <span class="kit-hint">{{f.kindLabel}}, {{f.unitName}}, {{f.size}}, vòng {{f.round}}, {{f.at}}<span ng-if="!f.submitted">, chưa nộp</span></span></li></ul></details>
    <details class="kit-history"><summary>Quá trình xử lý</summary>
      <ol><li ng-repeat="h in kit.ctx.publication.history" ng-class="{'is-return': h.isReturn}"><strong>{{h.what}}</strong>
        <span class="kit-hint">vòng {{h.round}}, {{h.step}}, {{h.by}}, {{h.at}}</span><div class="kit-text">{{h.note}}</div>
        <ul ng-if="h.lines.length"><li ng-repeat="l in h.lines"><span class="kit-hint">{{l.label}}:</span> {{l.text}}</li></ul></li></ol></details>
  </div>`
}));

const PROCEDURE = `<dl><dt>Lĩnh vực</dt><dd>{{l.field}}</dd><dt>Đơn vị phụ trách</dt><dd>{{l.unitName}}</dd>
  <dt>Căn cứ pháp lý</dt><dd class="kit-text">{{l.legalBasis}}</dd>
  <dt ng-if="l.note">Nội dung, văn bản</dt><dd class="kit-text" ng-if="l.note">{{l.note}}</dd>
  <dt ng-repeat-start="p in l.parts">{{p.label}}</dt><dd ng-repeat-end class="kit-text">{{p.text}}</dd>
  <dt ng-if="l.internal">Quy trình nội bộ</dt><dd ng-if="l.internal">{{l.internal}}</dd></dl>`;

/** The procedures as they were listed, to be read. expired: only those of which something is taken down. */
kit.directive('publicationListed', () => ({
  restrict: 'E',
  scope: true,
  template: `<h4>Danh mục thủ tục</h4><details class="kit-history" ng-repeat="l in lines()"><summary>{{l.kindLabel}}: {{l.code}} {{l.name}}</summary>
    ${PROCEDURE}</details>`,
  link(scope, element, attrs) {
    scope.lines = () => scope.kit.ctx.publication.lines.filter(l => !('expired' in attrs) || l.kind !== 'NEW');
  }
}));

/** The one procedure the task is about. */
kit.directive('publicationProcedure', () => ({
  restrict: 'E',
  template: `<details class="kit-history" open ng-repeat="l in [kit.ctx.line]"><summary>Thủ tục: {{l.code}} {{l.name}}</summary>
    ${PROCEDURE}</details>`
}));

/** The papers that are made of the list, to go on with in Word. website: also what is pasted into a page. */
kit.directive('publicationPapers', () => ({
  restrict: 'E',
  template: (element, attrs) => `<p class="kit-papers">`
    + [['SUBMISSION', 'Tờ trình'], ['DECISION', 'Dự thảo quyết định công bố'], ['LIST', 'Danh mục']].map(([kind, label]) =>
      `<a ng-href="${root}/cong-bo/{{kit.ctx.publication.number}}/van-ban/${kind}" download><span class="glyphicon glyphicon-file"></span> ${label} (.docx)</a> `).join('')
    + ('website' in attrs ? `<a ng-href="${root}/cong-bo/{{kit.ctx.publication.number}}/trang-thong-tin.html" download><span class="glyphicon glyphicon-globe"></span> Đoạn HTML để dán</a>` : '')
    + '</p>'
}));

/** Codes for those that still go by one of our own. */
kit.directive('publicationCodes', () => ({
  restrict: 'E',
  scope: true,
  template: (element, attrs) => `<kit-field ng-if="local.length" name="${attrs.name}" label="${attrs.label}"
      hint="Bỏ trống thủ tục chưa được cấp mã; ghi sau ở trang danh mục thủ tục.">
    <div ng-repeat="given in kit.v.${attrs.name}"><label>{{nameOf(given)}}</label>
      <input class="form-control" type="text" maxlength="100" placeholder="như 1.000288" ng-model="given.code"
        aria-label="Mã của {{nameOf(given)}}"></div></kit-field>`,
  link(scope, element, attrs) {
    scope.local = scope.kit.ctx.publication.lines.filter(l => l.localCode && l.kind !== 'ABOLISHED');
    scope.nameOf = given => (scope.local.find(l => l.id === given.line) || {}).name;
    if (scope.local.length && !scope.kit.v[attrs.name]) { scope.kit.v[attrs.name] = scope.local.map(l => ({ line: l.id, code: '' })); }
  }
}));
