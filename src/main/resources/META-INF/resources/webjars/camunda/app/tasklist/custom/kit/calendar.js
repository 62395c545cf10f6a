import { kit, root } from './core.js';

const HEADER = 'date,kind,name,basis,status';
const WRITTEN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const WEEKDAYS = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];

/** What is asked for, by whom, until when the task is due, and why it came back. */
kit.directive('calendarHead', () => ({
  restrict: 'E',
  template: `<div>
    <div class="kit-returned" ng-if="returned()"><strong>Đề nghị được trả lại</strong> bởi {{returned().by}}, lúc {{returned().at}}.<br>
      <span class="kit-text">{{returned().note}}</span></div>
    <div class="kit-summary">
      <div class="kit-due is-{{kit.ctx.task.urgency}}" ng-if="kit.ctx.task.due">
        <strong>Hạn: {{kit.ctx.task.due}}</strong><span ng-if="kit.ctx.task.ground.text"> - {{kit.ctx.task.ground.text}}</span>
        <span class="kit-badge">{{kit.ctx.task.distance}}</span>
        <a ng-if="kit.ctx.task.ground.explanation" ng-href="{{kit.root}}{{kit.ctx.task.ground.explanation}}" target="_blank">Xem cách tính</a>
        <div class="kit-hint" ng-repeat="move in kit.ctx.task.ground.moves track by $index">{{move}}</div>
      </div>
      <dl>
        <dt>Đề nghị</dt><dd><a ng-href="{{kit.root}}/lich-lam-viec/{{kit.ctx.change.number}}" target="_blank">{{kit.ctx.change.number}}</a></dd>
        <dt>Nội dung</dt><dd>{{kit.ctx.change.title}}</dd>
        <dt ng-if="kit.ctx.change.basis">Căn cứ</dt><dd ng-if="kit.ctx.change.basis">{{kit.ctx.change.basis}}</dd>
        <dt ng-if="kit.ctx.change.requestedBy">Người đề nghị</dt><dd ng-if="kit.ctx.change.requestedBy">{{kit.ctx.change.requestedBy}}</dd>
      </dl>
      <p class="kit-hint" ng-if="kit.ctx.task.key === 'userTask_enterYear'">Lịch năm {{kit.ctx.change.year}} chưa được duyệt nên mọi hạn
        trong năm này chỉ là tạm tính. Danh sách dưới đây suy ra từ luật; hãy sửa theo thông báo của cấp có thẩm quyền.</p>
    </div></div>`,
  link(scope) {
    scope.kit.root = root;
    scope.returned = () => (scope.kit.ctx.task.key === 'userTask_correctChange'
      ? scope.kit.ctx.change.history.filter(h => h.isReturn).slice(-1)[0] : null);
  }
}));

const quoted = cell => (/[",\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
const isoDate = written => {
  const [, day, month, year] = WRITTEN.exec(written || '') || [];
  return year ? [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-') : written || '';
};
const asCsv = days => [HEADER].concat(days.map(day =>
  [isoDate(day.date), day.kind, day.name, day.basis, day.status.toLowerCase()].map(cell => quoted(cell || '')).join(','))).join('\n') + '\n';

/** The list of the year, in a table or as CSV; what is typed in one is not lost when the other is looked at. */
kit.directive('calendarDays', () => ({
  restrict: 'E',
  scope: true,
  template: `<div>
    <div class="kit-choice calendar-way" role="radiogroup" aria-label="Cách nhập">
      <label><input type="radio" name="way" value="TABLE" ng-model="kit.v.way"> Nhập vào bảng</label>
      <label><input type="radio" name="way" value="CSV" ng-model="kit.v.way" ng-change="begin()"> Dán hoặc tải lên CSV</label>
    </div>
    <kit-field ng-if="kit.v.way !== 'CSV'" name="days" label="Danh sách ngày nghỉ, làm bù của cả năm" required>
      <div class="kit-table"><table class="table calendar-days"><thead><tr><th></th><th>Ngày</th><th>Loại</th><th>Tên</th><th>Căn cứ</th><th>Trạng thái</th><th></th></tr></thead>
      <tbody><tr ng-repeat="day in days()" ng-class="{'is-wrong': wrong($index + 1)}"><td class="kit-hint">{{$index + 1}}</td>
        <td class="calendar-date"><input class="form-control" inputmode="numeric" maxlength="10" placeholder="ngày/tháng/năm" ng-model="day.date" aria-label="Ngày, dòng {{$index + 1}}"><span class="kit-hint">{{weekday(day)}}</span></td>
        <td><select class="form-control" ng-model="day.kind" ng-options="k.id as k.label for k in kit.choices.dayKind" aria-label="Loại, dòng {{$index + 1}}"></select></td>
        <td><textarea class="form-control" rows="2" maxlength="255" ng-model="day.name" aria-label="Tên, dòng {{$index + 1}}"></textarea></td>
        <td><textarea class="form-control" rows="2" maxlength="500" ng-model="day.basis" aria-label="Căn cứ, dòng {{$index + 1}}" placeholder="{{day.kind === 'WORK' ? 'bắt buộc với ngày làm bù' : 'bỏ trống: theo văn bản dưới đây'}}"></textarea></td>
        <td><select class="form-control" ng-model="day.status" ng-options="s.id as s.label for s in kit.choices.dayStatus" aria-label="Trạng thái, dòng {{$index + 1}}"></select></td>
        <td><button type="button" class="btn btn-link" title="Bỏ dòng này" ng-click="drop($index)"><span class="glyphicon glyphicon-trash"></span></button></td></tr></tbody></table></div>
      <button type="button" class="btn btn-default btn-sm" ng-click="add()">Thêm ngày</button>
    </kit-field>
    <kit-field ng-if="kit.v.way === 'CSV'" name="csv" label="Danh sách ngày nghỉ, làm bù của cả năm" required
        hint="Dòng đầu là ${HEADER}. Loại: OFF (nghỉ) hoặc WORK (làm bù); trạng thái: official, provisional hoặc review. Danh sách này thay cho cả năm.">
      <textarea id="kit_csv" class="form-control calendar-csv" rows="16" spellcheck="false" ng-model="kit.v.csv" ng-trim="false"></textarea>
      <label class="btn btn-default btn-sm kit-pick"><span class="glyphicon glyphicon-paperclip"></span> Chọn tệp CSV
        <input type="file" class="sr-only" aria-label="Tệp CSV" accept=".csv,text/csv" onchange-file="load(file)"></label>
    </kit-field>
    <kit-field name="removalConfirmed" label="Ngày bị bỏ">
      <label class="calendar-removal"><input type="checkbox" ng-model="kit.v.removalConfirmed"> Tôi xác nhận bỏ những ngày không còn trong danh sách</label>
    </kit-field></div>`,
  link(scope) {
    const values = scope.kit.v;
    const ofForm = year => (scope.kit.ctx ? scope.kit.ctx.days : (scope.kit.choices.year.find(y => y.id === year) || { days: [] }).days);
    values.way = values.way || 'TABLE';
    values.lists = values.lists || {};
    const show = () => {
      const year = scope.kit.ctx ? scope.kit.ctx.change.year : values.year;
      values.lists[year] = values.lists[year] || ofForm(year).map(day => Object.assign({}, day));
      values.days = values.lists[year];
    };
    show();
    scope.$watch('kit.v.year', show);
    scope.days = () => values.days;
    scope.add = () => values.days.push({ date: '', kind: 'OFF', name: '', basis: '', status: 'OFFICIAL' });
    scope.drop = index => values.days.splice(index, 1);
    scope.wrong = line => (scope.kit.errors.days || []).some(message => message.startsWith(`Dòng ${line}:`));
    scope.begin = () => { values.csv = values.csv || asCsv(values.days); };
    scope.load = file => file.text().then(text => scope.$evalAsync(() => { values.csv = text; }));
    scope.weekday = day => {
      const [year, month, date] = isoDate(day.date).split('-').map(Number);
      const found = new Date(year, month - 1, date);
      return found.getDate() === date ? WEEKDAYS[found.getDay()] : '';
    };
  }
}));

/** The document the change rests on. */
kit.directive('calendarDocument', () => ({
  restrict: 'E',
  scope: true,
  template: `<fieldset class="kit-section"><legend>Văn bản làm căn cứ</legend>
    <kit-text name="documentNumber" label="Số, ký hiệu" max="50" required></kit-text>
    <kit-date name="documentDate" label="Ngày văn bản" required></kit-date>
    <kit-text name="documentAbout" label="Về việc" max="400" rows="2" required></kit-text></fieldset>`,
  link(scope) {
    const given = scope.kit.ctx && scope.kit.ctx.document;
    if (given && !scope.kit.v.documentNumber) {
      Object.assign(scope.kit.v, { documentNumber: given.number, documentDate: given.date, documentAbout: given.about });
    }
  }
}));

/** What the list changes, and which dates of running cases it moves. */
kit.directive('calendarMoves', () => ({
  restrict: 'E',
  template: `<fieldset class="kit-section"><legend>Ngày thay đổi ({{kit.ctx.change.differences.length}})</legend>
      <div class="kit-table"><table class="table calendar-moves"><thead><tr><th></th><th>Ngày</th><th>Tên</th><th>Căn cứ</th><th>Trạng thái</th></tr></thead>
      <tbody><tr ng-repeat="d in kit.ctx.change.differences"><td><span class="kit-badge is-{{d.urgency}}">{{d.what}}</span></td>
        <td>{{d.date}}<div class="kit-hint">{{d.kind}}</div></td><td>{{d.name}}<div class="kit-hint" ng-if="d.before">trước đây: {{d.before}}</div></td><td>{{d.basis}}</td><td>{{d.status}}</td></tr></tbody></table></div></fieldset>
    <fieldset class="kit-section"><legend>Hạn thay đổi</legend>
      <p ng-if="!kit.ctx.change.counts.dates">Không có hạn nào của hồ sơ đang giải quyết thay đổi.</p>
      <div ng-if="kit.ctx.change.counts.dates"><p><strong>{{kit.ctx.change.counts.dates | dong}}</strong> hạn của <strong>{{kit.ctx.change.counts.cases | dong}}</strong> hồ sơ:
        <span class="kit-badge is-late" ng-if="kit.ctx.change.counts.late">{{kit.ctx.change.counts.late | dong}} thành quá hạn</span>
        <span class="kit-badge is-ok" ng-if="kit.ctx.change.counts.onTime">{{kit.ctx.change.counts.onTime | dong}} không còn quá hạn</span>
        <span class="kit-badge is-plain" ng-if="kit.ctx.change.counts.later">{{kit.ctx.change.counts.later | dong}} lùi hạn</span>
        <span class="kit-badge is-plain" ng-if="kit.ctx.change.counts.earlier">{{kit.ctx.change.counts.earlier | dong}} sớm hơn</span></p>
      <div class="kit-table"><table class="table"><thead><tr><th>Hồ sơ</th><th>Việc</th><th>Hạn cũ</th><th>Hạn mới</th><th></th></tr></thead>
      <tbody><tr ng-repeat="i in kit.ctx.dates"><td><a ng-href="{{kit.root}}{{i.link}}" target="_blank">{{i.caseNumber}}</a><div class="kit-hint">{{i.caseName}}</div></td>
        <td>{{i.title}}</td><td class="calendar-day">{{i.oldDay}}</td><td class="calendar-day"><strong>{{i.newDay}}</strong></td><td><span class="kit-badge is-{{i.urgency}}">{{i.effect}}</span></td></tr></tbody></table></div>
      <p><span ng-if="kit.ctx.change.counts.dates > kit.ctx.dates.length">Đang hiện {{kit.ctx.dates.length}} hạn đầu.</span>
        <a ng-href="{{kit.root}}/lich-lam-viec/{{kit.ctx.change.number}}" target="_blank">Xem tất cả</a> ·
        <a ng-href="{{kit.root}}/lich-lam-viec/{{kit.ctx.change.number}}/han.csv" download>Tải CSV</a></p></div>
      <p class="kit-hint">Tính lúc {{kit.ctx.change.previewedAt}}. Khi được duyệt, phần mềm tính lại cho các hồ sơ có thêm hoặc đã xong từ lúc đó.</p></fieldset>`,
  link(scope) { scope.kit.root = root; }
}));

/** Everything that happened to the request so far. */
kit.directive('calendarHistory', () => ({
  restrict: 'E',
  template: `<details class="kit-history"><summary>Quá trình xử lý</summary>
    <ol><li ng-repeat="h in kit.ctx.change.history" ng-class="{'is-return': h.isReturn}"><strong>{{h.what}}</strong>
      <span class="kit-hint">{{h.by}}, {{h.at}}</span><div class="kit-text">{{h.note}}</div></li></ol></details>`
}));
