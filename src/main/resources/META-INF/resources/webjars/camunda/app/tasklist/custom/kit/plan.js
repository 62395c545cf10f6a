import { kit, root } from './core.js';

const message = answer => {
  const body = answer.data || {};
  return body.fields ? body.fields.map(e => e.message) : [body.message || 'Không đọc được tệp, hãy thử lại.'];
};

/** The plan's files, read by the server at once: what they hold, how times are understood, and what is wrong line by line. */
kit.directive('planFiles', ['$http', $http => ({
  restrict: 'E',
  scope: true,
  template: `<kit-field name="tasks" label="Danh sách nhiệm vụ, nhóm nhiệm vụ, thủ tục cần rà soát" required
      hint="Tệp CSV (UTF-8) hoặc .xlsx; chọn lần lượt từng tệp, mỗi tệp nhận ra theo dòng tiêu đề.">
      <p class="kit-hint" ng-if="!kit.v.year">Hãy chọn năm trước.</p>
      <div ng-if="kit.v.year"><label class="btn btn-default btn-sm kit-pick"><span class="glyphicon glyphicon-paperclip"></span> Chọn tệp kế hoạch
        <input type="file" class="sr-only" aria-label="Tệp kế hoạch" accept=".csv,.xlsx,text/csv" onchange-file="read(file)"></label>
      <span ng-repeat="p in kit.choices.earlier"><button type="button" class="btn btn-default btn-sm" ng-click="earlier(p)">Lấy từ {{p.label}}</button></span>
      <span class="kit-hint" ng-if="busy">Đang đọc…</span></div>
    </kit-field>
    <div class="kit-field" data-field="sections"><div class="kit-error" ng-repeat="e in kit.errors.sections track by $index">{{e}}</div></div>
    <div class="kit-field" data-field="reviews"><div class="kit-error" ng-repeat="e in kit.errors.reviews track by $index">{{e}}</div></div>
    <div class="kit-error-summary" role="alert" ng-if="problems.length"><strong>Tệp có {{problems.length}} chỗ cần sửa:</strong>
      <ul><li ng-repeat="p in problems track by $index">{{p}}</li></ul></div>
    <fieldset class="kit-section" ng-if="kit.v.tasks.length"><legend>Xem trước: {{kit.v.tasks.length}} nhiệm vụ<span ng-if="kit.v.sections.length">, {{kit.v.sections.length}} nhóm</span></legend>
      <div class="kit-table"><table class="table plan-preview"><thead><tr><th>Mục</th><th>Nhiệm vụ</th><th>Đơn vị</th><th>Thời gian</th><th>Được hiểu là</th></tr></thead>
      <tbody><tr ng-repeat="t in kit.v.tasks track by $index"><td>{{t.section}}.{{t.item}}</td><td>{{t.task}}<div class="kit-hint">{{t.expectedResult}}</div></td>
        <td>{{t.leadUnit}}<div class="kit-hint" ng-if="t.cooperatingUnits">phối hợp: {{t.cooperatingUnits}}</div></td><td>{{t.time}}</td><td>{{kit.v.readings[t.line]}}</td></tr></tbody></table></div></fieldset>
    <fieldset class="kit-section" ng-if="kit.v.reviews.length"><legend>Xem trước: {{kit.v.reviews.length}} thủ tục cần rà soát</legend>
      <div class="kit-table"><table class="table"><thead><tr><th></th><th>Thủ tục</th><th>Đơn vị</th><th>Hạn</th></tr></thead>
      <tbody><tr ng-repeat="r in kit.v.reviews track by $index"><td>{{r.item}}</td><td>{{r.procedure}}<div class="kit-hint">{{r.expectedResult}}</div></td>
        <td>{{r.leadUnit}}<div class="kit-hint" ng-if="r.cooperatingUnits">phối hợp: {{r.cooperatingUnits}}</div></td><td>{{r.dueDate}}</td></tr></tbody></table></div></fieldset>`,
  link(scope) {
    const values = scope.kit.v;
    const take = ({ data }) => {
      ['tasks', 'sections', 'reviews'].filter(list => data[list].length).forEach(list => { values[list] = data[list]; });
      if (data.tasks.length) { values.readings = data.readings; }
      scope.problems = data.problems;
    };
    const ask = question => {
      scope.busy = true;
      scope.problems = [];
      return question.then(take, answer => { scope.problems = message(answer); }).finally(() => { scope.busy = false; });
    };
    scope.read = file => ask($http.put(scope.kit.api + 'doc-tep', file, {
      params: { ten: file.name, nam: values.year }, transformRequest: angular.identity, headers: { 'Content-Type': 'application/octet-stream' } }));
    scope.earlier = plan => ask($http.get(scope.kit.api + 'tu-ke-hoach/' + plan.id, { params: { nam: values.year } }));
  }
})]);

/** The plan or the part of it that the task is about, until when it is due and why, and why it came back. */
kit.directive('planHead', () => ({
  restrict: 'E',
  scope: true,
  template: `<div>
    <div class="kit-returned" ng-if="returned"><strong>{{kit.ctx.part ? 'Kết quả' : 'Kế hoạch'}} được trả lại</strong> bởi {{returned.by}}, lúc {{returned.at}}.<br>
      <span class="kit-text">{{returned.why}}</span></div>
    <p class="kit-note" ng-repeat="note in kit.ctx.task.notes">{{note}}</p>
    <div class="kit-summary">
      <div class="kit-due is-{{kit.ctx.task.urgency}}" ng-if="kit.ctx.task.due">
        <strong>Hạn: {{kit.ctx.task.due}}</strong><span ng-if="kit.ctx.task.ground.text"> - {{kit.ctx.task.ground.text}}</span>
        <span class="kit-badge">{{kit.ctx.task.distance}}</span>
        <a ng-if="kit.ctx.task.ground.explanation" ng-href="{{root}}{{kit.ctx.task.ground.explanation}}" target="_blank">Xem cách tính</a>
        <div class="kit-hint" ng-repeat="move in kit.ctx.task.ground.moves track by $index">{{move}}</div>
        <extension-way></extension-way>
      </div>
      <dl>
        <dt>Mã</dt><dd>{{kit.ctx.part ? kit.ctx.part.number : kit.ctx.plan.number}}</dd>
        <dt>Kế hoạch</dt><dd><a ng-href="{{root}}/ke-hoach/{{kit.ctx.plan.year}}" target="_blank">{{kit.ctx.plan.title}}</a><span ng-if="kit.ctx.plan.document"> ({{kit.ctx.plan.document}})</span></dd>
        <dt ng-if="kit.ctx.plan.basedOn && !kit.ctx.part">Căn cứ</dt><dd ng-if="kit.ctx.plan.basedOn && !kit.ctx.part" class="kit-text">{{kit.ctx.plan.basedOn}}</dd>
        <dt ng-if="kit.ctx.part">Nhiệm vụ</dt><dd ng-if="kit.ctx.part"><span class="kit-hint">{{kit.ctx.part.place}} ({{kit.ctx.part.section}}).</span> {{kit.ctx.part.content}}</dd>
        <dt ng-if="kit.ctx.part">Kết quả dự kiến</dt><dd ng-if="kit.ctx.part">{{kit.ctx.part.expectedResult}}</dd>
        <dt ng-if="kit.ctx.part.period">Kỳ</dt><dd ng-if="kit.ctx.part.period">{{kit.ctx.part.period}}</dd>
        <dt ng-if="kit.ctx.part.event">Sự kiện</dt><dd ng-if="kit.ctx.part.event">{{kit.ctx.part.event}}</dd>
        <dt ng-if="kit.ctx.part">Đơn vị</dt><dd ng-if="kit.ctx.part">{{kit.ctx.part.unit}} ({{kit.ctx.part.role}})</dd>
      </dl>
    </div></div>`,
  link(scope) {
    scope.root = root;
    scope.returned = scope.kit.ctx.part ? scope.kit.ctx.part.returned
      : scope.kit.ctx.task.key === 'userTask_checkReadings' ? scope.kit.ctx.plan.returned : null;
  }
}));

/** How each time of the plan is understood, to be corrected; what is in doubt has to be confirmed or changed. */
kit.directive('planReadings', () => ({
  restrict: 'E',
  scope: true,
  template: `<kit-field name="readings" label="Cách hiểu thời gian, đơn vị của từng nhiệm vụ" required>
    <p class="kit-hint">{{doubts()}} nhiệm vụ còn nghi vấn hoặc có hạn đã qua: sửa, hoặc đánh dấu "Đúng".</p>
    <div class="kit-table"><table class="table plan-readings"><thead><tr><th>Mục</th><th>Nhiệm vụ</th><th>Kế hoạch ghi</th><th>Được hiểu là</th><th>Đơn vị</th></tr></thead>
    <tbody><tr ng-repeat="r in kit.v.readings track by r.number" ng-class="{'is-wrong': doubtful(r)}">
      <td>{{task(r).section}}.{{task(r).item}}</td><td>{{task(r).content}}<div class="kit-hint">{{task(r).expectedResult}}</div></td>
      <td>{{task(r).timeAsWritten}}<div class="kit-hint" ng-if="task(r).note">{{task(r).note}}</div><div class="kit-error" ng-if="task(r).wrong && r.date === task(r).date">{{task(r).wrong}}</div></td>
      <td><select class="form-control" ng-model="r.nature" ng-options="n.id as n.label for n in kit.choices.nature" aria-label="Tính chất, mục {{task(r).section}}.{{task(r).item}}"></select>
        <input ng-if="r.nature === 'DATED' || r.nature === 'REVIEW'" class="form-control" maxlength="10" placeholder="ngày/tháng/năm" ng-model="r.date" aria-label="Hạn, mục {{task(r).section}}.{{task(r).item}}">
        <div ng-if="r.nature === 'STANDING' || r.nature === 'PERIODIC'" class="kit-choice is-many"><label ng-repeat="k in kit.choices.rhythm"><input type="checkbox" ng-checked="has(r.rhythms, k.id)" ng-click="toggle(r.rhythms, k.id)"> {{k.label}}</label></div>
        <textarea ng-if="r.nature === 'EVENT'" class="form-control" rows="2" maxlength="500" ng-model="r.event" aria-label="Sự kiện, mục {{task(r).section}}.{{task(r).item}}"></textarea>
        <label class="kit-hint" ng-if="!task(r).sure"><input type="checkbox" ng-model="r.confirmed"> Đúng</label></td>
      <td><details><summary>{{names(r)}}</summary><p class="kit-hint">Chủ trì</p><div class="kit-choice is-many"><label ng-repeat="u in kit.choices.unit"><input type="checkbox" ng-checked="has(r.leadUnits, u.id)" ng-click="toggle(r.leadUnits, u.id)"> {{u.label}}</label></div>
        <p class="kit-hint">Phối hợp</p><div class="kit-choice is-many"><label ng-repeat="u in kit.choices.unit"><input type="checkbox" ng-checked="has(r.cooperatingUnits, u.id)" ng-click="toggle(r.cooperatingUnits, u.id)"> {{u.label}}</label></div></details></td>
    </tr></tbody></table></div></kit-field>`,
  link(scope) {
    const tasks = {};
    scope.kit.ctx.tasks.forEach(task => { tasks[task.number] = task; });
    scope.kit.v.readings = scope.kit.v.readings || scope.kit.ctx.tasks.map(task => ({ number: task.number, nature: task.nature,
      date: task.date, rhythms: task.rhythms.slice(), event: task.event, leadUnits: task.leadUnits.slice(),
      cooperatingUnits: task.cooperatingUnits.slice(), confirmed: false }));
    scope.task = line => tasks[line.number] || {};
    scope.has = (list, id) => list.includes(id);
    scope.toggle = (list, id) => { list.includes(id) ? list.splice(list.indexOf(id), 1) : list.push(id); };
    scope.names = line => `${line.leadUnits.length === scope.task(line).leadUnits.length ? scope.task(line).leadNames : line.leadUnits.length + ' đơn vị chủ trì'}, ${line.cooperatingUnits.length} phối hợp`;
    scope.doubtful = line => {
      const task = scope.task(line);
      return !line.nature || (task.wrong && line.date === task.date) || (!task.sure && !line.confirmed && line.nature === task.nature && line.date === task.date);
    };
    scope.doubts = () => scope.kit.v.readings.filter(scope.doubtful).length;
  }
}));

/** The tasks of the plan as they will be given out. */
kit.directive('planTasks', () => ({
  restrict: 'E',
  template: `<fieldset class="kit-section"><legend>{{kit.ctx.tasks.length}} nhiệm vụ</legend>
    <div class="kit-table"><table class="table plan-tasks"><thead><tr><th>Mục</th><th>Nhiệm vụ</th><th>Chủ trì, phối hợp</th><th>Kế hoạch ghi</th><th>Được hiểu là</th></tr></thead>
    <tbody><tr ng-repeat="t in kit.ctx.tasks" ng-class="{'is-wrong': t.wrong}"><td>{{t.section}}.{{t.item}}</td><td>{{t.content}}<div class="kit-hint">{{t.expectedResult}}</div></td>
      <td>{{t.leadNames}}<div class="kit-hint" ng-if="t.cooperatingNames">phối hợp: {{t.cooperatingNames}}</div></td><td>{{t.timeAsWritten}}</td>
      <td>{{t.reading}}<div class="kit-error" ng-if="t.wrong">{{t.wrong}}</div></td></tr></tbody></table></div></fieldset>`
}));

/** What was handed in: by the unit, and by those who cooperate with it. */
kit.directive('planResult', () => ({
  restrict: 'E',
  scope: true,
  template: `<fieldset class="kit-section" ng-if="kit.ctx.task.key === 'userTask_confirmResult'"><legend>Kết quả của đơn vị</legend>
      <p class="kit-text">{{kit.ctx.part.result}}</p><p class="kit-hint">Hoàn thành ngày {{kit.ctx.part.resultDate}}; {{kit.ctx.part.by}}, {{kit.ctx.part.at}}</p>
      <ul class="kit-files"><li ng-repeat="f in kit.ctx.part.files"><a ng-href="{{root}}{{f.url}}" download>{{f.name}}</a> <span class="kit-hint">{{f.size}}</span></li></ul></fieldset>
    <details class="kit-history" ng-if="kit.ctx.contributions.length" open><summary>Phần việc của đơn vị phối hợp</summary>
      <table class="table"><tbody><tr ng-repeat="c in kit.ctx.contributions"><td>{{c.unit}}<div class="kit-hint">hạn {{c.due}}</div></td>
        <td><strong>{{c.stateLabel}}</strong><div class="kit-text">{{c.result}}</div><div class="kit-hint" ng-if="c.by">{{c.by}}, {{c.at}}</div>
          <div ng-repeat="f in c.files"><a ng-href="{{root}}{{f.url}}" download>{{f.name}}</a></div></td></tr></tbody></table></details>`,
  link(scope) { scope.root = root; }
}));

/** What was reported the last time, to go on from where it came back. */
kit.directive('planContinue', () => ({
  restrict: 'A',
  link(scope) {
    const part = scope.kit.ctx && scope.kit.ctx.part;
    if (part && part.result && !scope.kit.v.result) {
      Object.assign(scope.kit.v, { result: part.result, resultDate: part.resultDate });
    }
  }
}));

/** Everything that happened so far. */
kit.directive('planHistory', () => ({
  restrict: 'E',
  template: `<details class="kit-history"><summary>Quá trình thực hiện</summary>
    <ol><li ng-repeat="h in kit.ctx.history track by $index" ng-class="{'is-return': h.isReturn}"><strong>{{h.what}}</strong>
      <span class="kit-hint">{{h.by}}, {{h.at}}</span><div class="kit-text">{{h.note}}</div></li></ol></details>`
}));
