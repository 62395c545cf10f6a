import { kit, root, isEmpty } from './core.js';

/** Which report, until when the task is due and why, and why it came back. */
kit.directive('reportHead', () => ({
  restrict: 'E',
  template: `<div>
    <div class="kit-returned" ng-if="kit.ctx.report.returned && kit.ctx.task.key === 'userTask_collateReport'"><strong>Báo cáo được trả lại</strong>
      bởi {{kit.ctx.report.returned.by}}, lúc {{kit.ctx.report.returned.at}}.<br><span class="kit-text">{{kit.ctx.report.returned.note}}</span></div>
    <div class="kit-summary">
      <div class="kit-due is-{{kit.ctx.task.urgency}}" ng-if="kit.ctx.task.due">
        <strong>Hạn: {{kit.ctx.task.due}}</strong><span ng-if="kit.ctx.task.ground.text"> - {{kit.ctx.task.ground.text}}</span>
        <span class="kit-badge">{{kit.ctx.task.distance}}</span>
        <a ng-if="kit.ctx.task.ground.explanation" ng-href="{{kit.root}}{{kit.ctx.task.ground.explanation}}" target="_blank">Xem cách tính</a>
        <div class="kit-hint" ng-if="kit.ctx.task.ground.putOff">{{kit.ctx.task.ground.putOff}}</div>
        <div class="kit-hint" ng-if="kit.ctx.given.communications !== undefined">Các số dưới đây điền sẵn từ số đơn vị đã gửi trong các quý.</div>
      </div>
      <dl>
        <dt>Báo cáo</dt><dd><a ng-href="{{kit.root}}/bao-cao/{{kit.ctx.report.number}}" target="_blank">{{kit.ctx.report.number}}</a>: {{kit.ctx.report.title}}</dd>
        <dt>Kỳ báo cáo</dt><dd>{{kit.ctx.report.window}}</dd>
        <dt>Hạn Sở gửi</dt><dd>{{kit.ctx.report.due}} <span class="kit-badge is-{{kit.ctx.report.urgency}}">{{kit.ctx.report.distance}}</span></dd>
        <dt ng-if="kit.ctx.report.tables[0].rows.length && kit.ctx.task.key !== 'userTask_giveFigures'">Tệp</dt><dd ng-if="kit.ctx.report.tables[0].rows.length && kit.ctx.task.key !== 'userTask_giveFigures'">
          <a ng-href="{{kit.root}}/bao-cao/{{kit.ctx.report.number}}/tep/DOCX" download>Báo cáo (.docx)</a> ·
          <a ng-href="{{kit.root}}/bao-cao/{{kit.ctx.report.number}}/tep/XLSX" download>Số liệu (.xlsx)</a></dd>
      </dl>
    </div></div>`,
  link(scope) {
    scope.kit.root = root;
    const values = scope.kit.v;
    const report = scope.kit.ctx.report;
    if (scope.kit.ctx.task.key === 'userTask_collateReport') {
      ['results', 'unfinished', 'proposals', 'nextPeriod'].forEach(name => {
        if (isEmpty(values[name])) { values[name] = report.texts[name] || report.suggested[name] || ''; }
      });
    }
    Object.entries(scope.kit.ctx.given).forEach(([name, amount]) => { if (isEmpty(values[name])) { values[name] = amount; } });
  }
}));

/** A figure that a unit gives. */
kit.directive('reportNumber', () => ({
  restrict: 'E',
  scope: true,
  template: (element, attrs) => `<kit-field name="${attrs.name}" label="${attrs.label}" required><input id="kit_${attrs.name}"
    class="form-control kit-money" kit-number inputmode="numeric" autocomplete="off" ng-model="kit.v.${attrs.name}"></kit-field>`
}));

/** What the units gave, and which did not. */
kit.directive('reportParts', () => ({
  restrict: 'E',
  template: `<details class="kit-history" open><summary>Các đơn vị gửi số liệu</summary><table class="table"><tbody>
    <tr ng-repeat="p in kit.ctx.report.parts"><td>{{p.name}}<div class="kit-hint">{{p.by}}</div></td>
      <td><span class="kit-badge is-{{p.urgency}}">{{p.state}}</span></td>
      <td><div class="kit-text">{{p.texts.results}}</div><div class="kit-text" ng-if="p.texts.difficulties"><span class="kit-hint">Khó khăn:</span> {{p.texts.difficulties}}</div>
        <div class="kit-text" ng-if="p.texts.proposals"><span class="kit-hint">Đề xuất:</span> {{p.texts.proposals}}</div></td></tr></tbody></table></details>`
}));

const changed = (scope, table, row, cell) => (scope.kit.v.changes || []).find(c => c.table === table.key && c.row === row.key && c.column === cell.column);

/** The figures, beside the period before and the same a year before; where the office may change them, each with its reason. */
kit.directive('reportFigures', () => ({
  restrict: 'E',
  scope: true,
  template: (element, attrs) => `<kit-field name="changes" label="Số liệu" hint="${'editable' in attrs ? 'Bấm bút để sửa một số; mỗi số sửa phải có lý do và được đánh dấu trong báo cáo.' : ''}">
    <details class="kit-history" ng-repeat="t in kit.ctx.report.tables" open><summary>{{t.title}}</summary>
      <p class="kit-hint" ng-if="!t.rows.length">Không có số liệu trong kỳ.</p>
      <div class="kit-table" ng-repeat="r in t.rows"><table class="table"><thead><tr><th>{{r.key ? r.label : 'Nội dung'}}</th><th class="kit-money">Kỳ này</th>
        <th class="kit-money">Kỳ trước</th><th class="kit-money">Cùng kỳ năm trước</th>${'editable' in attrs ? '<th></th>' : ''}</tr></thead>
      <tbody><tr ng-repeat="c in r.cells"><td>{{t.heads[$index].label}}<div class="kit-hint" ng-if="t.heads[$index].target">mục tiêu của kế hoạch: {{t.heads[$index].target}}</div>
          <div class="kit-hint" ng-if="c.change">sửa tay, sổ ghi {{c.change.counted}}: {{c.change.reason}} ({{c.change.by}})</div>
          ${'editable' in attrs ? `<div class="kit-row" ng-if="changed(t, r, c)"><input class="form-control kit-money" kit-number inputmode="numeric" ng-model="changed(t, r, c).amount"
            aria-label="Số sửa: {{t.heads[$index].label}}"><textarea class="form-control" rows="2" ng-model="changed(t, r, c).reason" placeholder="Lý do sửa" aria-label="Lý do sửa: {{t.heads[$index].label}}"></textarea></div>` : ''}</td>
        <td class="kit-money"><a ng-if="c.counted" ng-href="{{kit.root}}/bao-cao/{{kit.ctx.report.number}}/so-lieu/{{t.key}}/{{c.column}}?dong={{encoded(r.key)}}" target="_blank">{{c.text}}</a><span ng-if="!c.counted">{{c.text}}</span></td>
        <td class="kit-money kit-hint">{{c.before || '–'}}</td><td class="kit-money kit-hint">{{c.yearBefore || '–'}}</td>
        ${'editable' in attrs ? `<td><button type="button" class="btn btn-link btn-sm" ng-if="c.countedAmount !== null" ng-click="toggle(t, r, c)" title="{{changed(t, r, c) ? 'Bỏ sửa' : 'Sửa số này'}}"
          aria-label="{{(changed(t, r, c) ? 'Bỏ sửa: ' : 'Sửa: ') + t.heads[$index].label}}"><span class="glyphicon" ng-class="changed(t, r, c) ? 'glyphicon-remove' : 'glyphicon-pencil'"></span></button></td>` : ''}</tr></tbody></table></div>
    </details></kit-field>`,
  link(scope, element, attrs) {
    scope.encoded = encodeURIComponent;
    if (!('editable' in attrs)) { return; }
    const values = scope.kit.v;
    if (!values.changes) {
      values.changes = [];
      scope.kit.ctx.report.tables.forEach(table => table.rows.forEach(row => row.cells.filter(cell => cell.change).forEach(cell =>
        values.changes.push({ table: table.key, row: row.key, column: cell.column, amount: cell.amount, reason: cell.change.reason }))));
    }
    scope.changed = (table, row, cell) => changed(scope, table, row, cell);
    scope.toggle = (table, row, cell) => {
      const line = changed(scope, table, row, cell);
      if (line) {
        values.changes.splice(values.changes.indexOf(line), 1);
      } else {
        values.changes.push({ table: table.key, row: row.key, column: cell.column, amount: cell.amount, reason: '' });
      }
    };
  }
}));

/** Where figures do not agree, and what is said of it. */
kit.directive('reportChecks', () => ({
  restrict: 'E',
  scope: true,
  template: `<kit-field name="explanations" label="Kiểm tra số liệu">
    <p class="kit-hint" ng-if="!failing.length">Số liệu khớp: {{kit.ctx.report.checks.length}} phép kiểm tra đều đạt.</p>
    <div class="kit-answer" ng-repeat="c in failing"><p><strong>{{c.label}}</strong>: {{c.detail}}
        <span class="kit-badge is-late" ng-if="!c.accounted">không khớp</span><span class="kit-badge is-ok" ng-if="c.accounted">đã rõ nguyên nhân</span></p>
      <p class="kit-text" ng-if="!editable && c.explanation">Giải trình: {{c.explanation}}</p>
      <textarea class="form-control" rows="2" ng-if="editable" ng-model="line(c).text" aria-label="Giải trình: {{c.label}}" placeholder="Giải trình vì sao số liệu không khớp"></textarea></div>
    <details class="kit-history" ng-if="editable && holding.length"><summary>Giải trình thêm khi sửa số làm phép kiểm tra khác không khớp</summary>
      <div class="kit-answer" ng-repeat="c in holding"><p>{{c.label}}: {{c.detail}}</p>
      <textarea class="form-control" rows="1" ng-model="line(c).text" aria-label="Giải trình: {{c.label}}"></textarea></div></details></kit-field>`,
  link(scope) {
    const checks = scope.kit.ctx.report.checks;
    scope.editable = scope.kit.ctx.task.key === 'userTask_collateReport';
    scope.failing = checks.filter(c => !c.holds);
    scope.holding = checks.filter(c => c.holds);
    if (!scope.editable) { return; }
    const values = scope.kit.v;
    values.explanations = values.explanations || checks.map(c => ({ check: c.key, text: c.explanation || '' }));
    scope.line = check => values.explanations.find(e => e.check === check.key) || {};
  }
}));

/** What has changed in reports that were sent, with the cases. */
kit.directive('reportDifferences', () => ({
  restrict: 'E',
  template: `<details class="kit-history" ng-if="kit.ctx.report.differences.length" open><summary>Thay đổi so với báo cáo đã gửi</summary>
    <table class="table"><tbody><tr ng-repeat="d in kit.ctx.report.differences"><td>{{d.earlierLabel}}</td><td>{{d.column}}<div class="kit-hint">{{d.table}} {{d.row}}</div></td>
      <td><div ng-if="d.added.length">Thêm: {{d.added.join(', ')}}</div><div ng-if="d.gone.length">Bớt: {{d.gone.join(', ')}}</div></td></tr></tbody></table></details>`
}));

/** What the office has written. */
kit.directive('reportTexts', () => ({
  restrict: 'E',
  template: `<div class="kit-summary"><dl>
    <dt>Kết quả thực hiện</dt><dd class="kit-text">{{kit.ctx.report.texts.results}}</dd>
    <dt>Tồn tại, hạn chế</dt><dd class="kit-text">{{kit.ctx.report.texts.unfinished || '–'}}</dd>
    <dt>Đề xuất, kiến nghị</dt><dd class="kit-text">{{kit.ctx.report.texts.proposals || '–'}}</dd>
    <dt>Nhiệm vụ kỳ tới</dt><dd class="kit-text">{{kit.ctx.report.texts.nextPeriod}}</dd></dl></div>`
}));

/** Everything that happened to the report so far. */
kit.directive('reportHistory', () => ({
  restrict: 'E',
  template: `<details class="kit-history"><summary>Quá trình xử lý</summary>
    <ol><li ng-repeat="h in kit.ctx.report.history" ng-class="{'is-return': h.isReturn}"><strong>{{h.what}}</strong>
      <span class="kit-hint">{{h.by}}, {{h.at}}</span><div class="kit-text">{{h.note}}</div></li></ol></details>`
}));
