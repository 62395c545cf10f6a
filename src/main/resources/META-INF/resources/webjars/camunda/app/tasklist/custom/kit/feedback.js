import { kit, root, isEmpty } from './core.js';

/** Summary of a feedback: who sent it and what it says, and when the task and the answer are due and why. */
kit.directive('feedbackHead', () => ({
  restrict: 'E',
  template: `<div ng-if="kit.ctx.item">
    <div class="kit-returned" ng-if="kit.ctx.item.returned"><strong>Dự thảo được trả lại</strong> bởi {{kit.ctx.item.returned.by}},
      lúc {{kit.ctx.item.returned.at}}.<br><span class="kit-text">{{kit.ctx.item.returned.why}}</span></div>
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
        <dt>Vụ việc</dt><dd><a ng-href="{{kit.root}}/phan-anh/so/{{kit.ctx.item.number}}" target="_blank">{{kit.ctx.item.number}}</a>, {{kit.ctx.item.channel}}, {{kit.ctx.item.receivedAt}}</dd>
        <dt ng-if="kit.ctx.item.forwarding">Chuyển đến từ</dt><dd ng-if="kit.ctx.item.forwarding">{{kit.ctx.item.forwarding}}</dd>
        <dt ng-if="kit.ctx.item.due">Hạn trả lời</dt><dd ng-if="kit.ctx.item.due">{{kit.ctx.item.due.text}}
          <span class="kit-badge is-{{kit.ctx.item.due.urgency}}" ng-if="kit.ctx.item.due.distance">{{kit.ctx.item.due.distance}}</span>
          <span class="kit-hint">{{kit.ctx.item.due.ground}}</span></dd>
        <dt>Người gửi</dt><dd ng-if="!kit.ctx.item.sender" class="kit-hint">Không hiển thị với đơn vị bị phản ánh.</dd>
        <dd ng-if="kit.ctx.item.sender">{{kit.ctx.item.sender.name || 'Không ghi họ tên'}} <span class="kit-hint">({{kit.ctx.item.sender.kind}})</span>
          <div class="kit-hint" ng-if="kit.ctx.item.sender.address">{{kit.ctx.item.sender.address}}</div>
          <div class="kit-hint" ng-if="kit.ctx.item.sender.phone">Điện thoại: {{kit.ctx.item.sender.phone}}</div>
          <div class="kit-hint" ng-if="kit.ctx.item.sender.email">Thư điện tử: {{kit.ctx.item.sender.email}}</div></dd>
        <dt>Loại nội dung</dt><dd>{{kit.ctx.item.contentKind}}</dd>
        <dt ng-if="kit.ctx.item.procedure">Thủ tục, quy định</dt><dd ng-if="kit.ctx.item.procedure">{{kit.ctx.item.procedure}}</dd>
        <dt>Nội dung</dt><dd class="kit-text">{{kit.ctx.item.content}}</dd>
        <dt ng-if="kit.ctx.item.proposal">Kiến nghị</dt><dd class="kit-text" ng-if="kit.ctx.item.proposal">{{kit.ctx.item.proposal}}</dd>
        <dt ng-if="kit.ctx.item.outcome">Phân loại</dt><dd ng-if="kit.ctx.item.outcome">{{kit.ctx.item.outcome}}</dd>
        <dt ng-if="kit.ctx.item.concernedUnit">Đơn vị bị phản ánh</dt><dd ng-if="kit.ctx.item.concernedUnit">{{kit.ctx.item.concernedUnit}}</dd>
        <dt ng-if="kit.ctx.item.leadUnit">Đơn vị chủ trì</dt><dd ng-if="kit.ctx.item.leadUnit">{{kit.ctx.item.leadUnit}}</dd>
        <dt ng-if="kit.ctx.item.links.sentAgainFrom">Gửi lại của</dt><dd ng-if="kit.ctx.item.links.sentAgainFrom">{{kit.ctx.item.links.sentAgainFrom}}</dd>
        <dt ng-if="kit.ctx.item.links.linkedTo">Cùng nội dung với</dt><dd ng-if="kit.ctx.item.links.linkedTo">{{kit.ctx.item.links.linkedTo}}</dd>
      </dl>
    </div></div>`,
  link(scope) { scope.kit.root = root; }
}));

/** The answer as it stands, what joint units and the sender said, files, and everything that happened. */
kit.directive('feedbackRecord', () => ({
  restrict: 'E',
  template: `<div ng-if="kit.ctx.item" class="kit-record">
    <details class="kit-history" ng-if="kit.ctx.item.answer" open><summary>Trả lời: {{kit.ctx.item.answer.decision}}</summary>
      <p class="kit-hint" ng-if="kit.ctx.item.answer.document">Văn bản số {{kit.ctx.item.answer.document}}</p>
      <div class="kit-text">{{kit.ctx.item.answer.text}}</div></details>
    <details class="kit-history" ng-if="kit.ctx.item.jointUnits.length" open><summary>Đơn vị phối hợp</summary>
      <ul><li ng-repeat="u in kit.ctx.item.jointUnits"><strong>{{u.unit}}</strong> <span class="kit-hint" ng-if="u.by">{{u.by}}, {{u.at}}</span>
        <div class="kit-text">{{u.content || 'Chưa có ý kiến'}}</div></li></ul></details>
    <details class="kit-history" ng-if="kit.ctx.item.questions.length" open><summary>Hỏi người gửi ({{kit.ctx.item.questions.length}})</summary>
      <ol><li ng-repeat="q in kit.ctx.item.questions"><div class="kit-text">{{q.text}}</div>
        <div class="kit-text" ng-if="q.answer"><strong>Trả lời ({{q.at}}):</strong> {{q.answer}}</div>
        <div class="kit-hint" ng-if="!q.answer">{{q.closed ? 'Không trả lời trong thời hạn' : 'Chờ đến ' + q.until}}</div></li></ol></details>
    <details class="kit-history" ng-if="kit.ctx.item.files.length" open><summary>Tệp ({{kit.ctx.item.files.length}})</summary>
      <ul class="kit-files"><li ng-repeat="f in kit.ctx.item.files"><a ng-href="{{kit.root}}{{f.url}}" download>{{f.name}}</a>
        <span class="kit-hint">{{f.kindLabel}}, {{f.by}}, {{f.size}}, {{f.at}}<span ng-if="!f.submitted">, chưa nộp</span></span></li></ul></details>
    <details class="kit-history"><summary>Quá trình xử lý</summary>
      <ol><li ng-repeat="h in kit.ctx.item.history"><strong>{{h.what}}</strong>
        <span class="kit-hint">{{h.by}}, {{h.at}}</span><div class="kit-text">{{h.note}}</div>
        <ul ng-if="h.lines.length"><li ng-repeat="l in h.lines"><span class="kit-hint">{{l.label}}:</span> <span class="kit-text">{{l.text}}</span></li></ul></li></ol></details>
  </div>`
}));

/** A choice of one unit. options: name of a list of choices. */
kit.directive('feedbackUnit', () => ({
  restrict: 'E',
  scope: true,
  template: (element, attrs) => `<kit-field name="${attrs.name}" label="${attrs.label}" hint="${attrs.hint || ''}"
      ${'required' in attrs ? 'required' : ''}><select id="kit_${attrs.name}" class="form-control" ng-model="kit.v.${attrs.name}"
      ng-options="u.id as u.label for u in kit.choices.${attrs.options}"><option value="">Chọn đơn vị</option></select></kit-field>`
}));

/** The letter of this step, filled from what is on record, to go on with in Word. kind: which letter. */
kit.directive('feedbackLetter', () => ({
  restrict: 'E',
  template: (element, attrs) => `<p ng-if="kit.ctx.item.sender"><a ng-href="{{kit.root}}/phan-anh/so/{{kit.ctx.item.number}}/van-ban/${attrs.kind}"
    download><span class="glyphicon glyphicon-file"></span> ${attrs.label}</a></p>`
}));

/** How the sender hears of what is decided here. */
kit.directive('feedbackTold', () => ({
  restrict: 'E',
  template: '<p class="kit-note" ng-if="kit.ctx.told">{{kit.ctx.told}}</p>'
}));

/** What the sender is to be told, to be read to him, and where he is reached. */
kit.directive('feedbackNotice', () => ({
  restrict: 'E',
  template: `<div class="kit-note" ng-if="kit.ctx.item.sender"><strong>Liên hệ:</strong> {{kit.ctx.item.sender.name || 'Không ghi họ tên'}}<span
      ng-if="kit.ctx.item.sender.phone">, điện thoại {{kit.ctx.item.sender.phone}}</span><span
      ng-if="kit.ctx.item.sender.address">, địa chỉ {{kit.ctx.item.sender.address}}</span></div>
    <details class="kit-history" open ng-repeat="n in kit.ctx.notices"><summary>{{n.heading}}</summary>
      <p class="kit-text" ng-repeat="line in n.lines track by $index">{{line}}</p></details>
    <p class="kit-hint" ng-repeat="q in kit.ctx.item.questions" ng-if="!q.answer && !q.closed">Người gửi trả lời ngay:
      <a ng-href="{{kit.root}}/phan-anh/so/{{kit.ctx.item.number}}" target="_blank">ghi lời làm rõ ở trang vụ việc</a>.</p>`
}));

/** Begins with what came back, or with the texts masked for the public; what was typed since stays. */
kit.directive('feedbackPrefill', () => ({
  restrict: 'E',
  link(scope) {
    const values = scope.kit.v;
    Object.entries((scope.kit.ctx || {}).suggested || {}).filter(([name]) => isEmpty(values[name]))
      .forEach(([name, value]) => { values[name] = value; });
  }
}));

/** What the public will read, as it will read it. */
kit.directive('feedbackPreview', () => ({
  restrict: 'E',
  template: `<details class="kit-history" open><summary>Xem trước nội dung công khai</summary>
    <h4>{{kit.v.publishedTitle}}</h4><p class="kit-hint">{{kit.ctx.item.number}}<span ng-if="kit.ctx.item.procedure"> - {{kit.ctx.item.procedure}}</span></p>
    <strong>Nội dung phản ánh, kiến nghị</strong><div class="kit-text">{{kit.v.publishedQuestion}}</div>
    <strong>Trả lời</strong><div class="kit-text">{{kit.v.publishedAnswer}}</div></details>`
}));
