/*
 * Shared parts of the embedded forms in Tasklist. A form is <div case-form> around kit elements; the fields are kept in
 * kit.v, sent as they are, and the server says what is wrong with them, field by field.
 */
const kit = window.angular.module('cam.tasklist.custom');
const root = window.location.pathname.split('/camunda/')[0];
const LARGEST_FILE = 20 * 1024 * 1024;

/** What was typed and not yet sent, kept for this browser tab only: shared machines must not keep people's words. */
const drafts = {
  key: id => 'kstthc:' + id,
  read(id) {
    try {
      return JSON.parse(window.sessionStorage.getItem(this.key(id)));
    } catch (unreadable) {
      return null;
    }
  },
  write(id, values) {
    try {
      window.sessionStorage.setItem(this.key(id), JSON.stringify(values));
    } catch (full) {
      console.warn('draft not kept', full);
    }
  },
  forget(id) {
    window.sessionStorage.removeItem(this.key(id));
  }
};

const asVariable = value => {
  if (typeof value === 'boolean') {
    return { type: 'Boolean', value };
  }
  return { type: 'String', value: typeof value === 'object' ? window.angular.toJson(value) : String(value) };
};

const isEmpty = value => value === null || value === undefined || value === '';

/** The refusal's fields, from the answer itself or, where the client keeps only the message, from its text. */
const refusedFields = error => {
  const body = error && ((error.response && error.response.body) || error.data || error.body);
  if (body && body.fields) {
    return body.fields;
  }
  const message = (error && error.message) || '';
  return message.replace(/^Chưa ghi nhận\. /, '').split('; ').map(part => /^(.*) \((\w+)\): (.*)$/s.exec(part))
    .filter(Boolean).map(([, label, field, text]) => ({ field, label, message: text }));
};

kit.directive('caseForm', ['$http', '$timeout', ($http, $timeout) => ({
  restrict: 'A',
  require: '^camTasklistForm',
  // no scope of its own: what stands inside sees the scope outside
  transclude: true,
  template: `<div class="kit">
    <div class="kit-error-summary" role="alert" tabindex="-1" ng-if="kit.refused.length">
      <strong>Chưa ghi nhận. Hãy sửa {{kit.refused.length}} nội dung sau:</strong>
      <ul><li ng-repeat="e in kit.refused track by $index">
        <a href="" ng-click="kit.goTo(e.field)">{{e.label}}</a>: {{e.message}}</li></ul>
    </div>
    <p class="kit-error" ng-if="kit.failure" role="alert">{{kit.failure}}</p>
    <p class="kit-hint" ng-if="!kit.ready && !kit.failure">Đang tải hồ sơ…</p>
    <div ng-if="kit.ready"><case-head></case-head><div ng-transclude></div></div>
  </div>`,
  controller: ['$scope', function ($scope) {
    $scope.kit = { v: {}, errors: {}, refused: [], ctx: null, ready: false, choices: {} };
  }],
  link(scope, element, attrs, form) {
    const model = scope.kit;
    const { taskId, processDefinitionId } = form.getParams();
    const id = taskId || processDefinitionId;
    const context = root + '/ho-so/api/' + (taskId ? 'cong-viec/' + taskId : 'lap-ho-so');

    model.taskId = taskId;
    model.setContext = data => {
      model.ctx = taskId ? data : null;
      model.choices = taskId ? data.choices : data;
    };
    model.showRefused = fields => {
      model.refused = fields;
      model.errors = {};
      fields.forEach(e => (model.errors[e.field] = model.errors[e.field] || []).push(e.message));
      $timeout(() => {
        const box = element[0].querySelector('.kit-error-summary');
        if (box) { box.focus(); box.scrollIntoView({ block: 'start' }); }
      });
    };
    model.goTo = field => {
      const place = element[0].querySelector(`[data-field="${field}"]`);
      if (place) {
        place.scrollIntoView({ block: 'center' });
        (place.querySelector('input, textarea, select, button') || place).focus();
      }
    };

    $http.get(context).then(({ data }) => {
      model.setContext(data);
      if (scope.prepare) { scope.prepare(model); }
      model.prepareDefaults && model.prepareDefaults();
      Object.assign(model.v, drafts.read(id) || {});
      model.ready = true;
      scope.$watch('kit.v', values => drafts.write(id, values), true);
    }, answer => {
      model.failure = (answer.data && answer.data.message) || 'Không tải được hồ sơ, hãy mở lại công việc.';
    });

    // who claims the task with its form open may put in files at once
    const holder = (() => { for (let s = scope; s; s = s.$parent) { if (s.options && 'disableForm' in s.options) { return s; } } return null; })();
    if (holder && taskId) {
      holder.$watch('options.disableForm', (now, before) => {
        if (now !== before && model.ready) { $http.get(context).then(({ data }) => model.setContext(data)); }
      });
    }

    const attach = camForm => {
      camForm.on('submit', () => {
        model.refused = [];
        model.errors = {};
        const variables = camForm.variableManager.variables;
        Object.keys(variables).forEach(name => delete variables[name]);
        Object.entries(model.v).filter(([name, value]) => !name.startsWith('_') && !isEmpty(value)).forEach(([name, value]) => {
          variables[name] = Object.assign({ name }, asVariable(value));
        });
      });
      camForm.onRefused = error => {
        const fields = refusedFields(error);
        scope.$evalAsync(() => model.showRefused(fields));
        return fields.length > 0;
      };
      camForm.on('submit-success', () => drafts.forget(id));
    };
    const found = () => { for (let s = scope; s; s = s.$parent) { if (s.camForm) { return s.camForm; } } return null; };
    const wait = tries => {
      const camForm = found();
      if (camForm) { attach(camForm); } else if (tries > 0) { $timeout(() => wait(tries - 1), 20); }
    };
    wait(200);
  }
})]);

/** Summary of the case, when it is due and why, and who gave it back. */
kit.directive('caseHead', () => ({
  restrict: 'E',
  template: `<div ng-if="kit.ctx">
    <div class="kit-returned" ng-if="kit.ctx.dossier.returned && kit.ctx.task.key === 'userTask_prepareDossier'">
      <strong>Hồ sơ được trả lại</strong> bởi {{kit.ctx.dossier.returned.by}} ({{kit.ctx.dossier.returned.unit}}),
      lúc {{kit.ctx.dossier.returned.at}}.<br><span class="kit-text">{{kit.ctx.dossier.returned.why}}</span>
    </div>
    <div class="kit-summary">
      <div class="kit-due is-{{kit.ctx.task.urgency}}" ng-if="kit.ctx.task.due">
        <strong>Hạn: {{kit.ctx.task.due}}</strong> <span class="kit-badge">{{kit.ctx.task.distance}}</span>
        <div class="kit-hint">{{kit.ctx.task.basis}}</div>
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
        <dt>Hạn toàn hồ sơ</dt><dd>{{kit.ctx.dossier.dueDate}} <span class="kit-badge is-{{kit.ctx.dossier.urgency}}">{{kit.ctx.dossier.dueDistance}}</span></dd>
        <dt ng-if="kit.ctx.dossier.cost">Đề xuất</dt>
        <dd ng-if="kit.ctx.dossier.cost">{{kit.ctx.dossier.cost.proposal}}; chi phí tuân thủ
          {{kit.ctx.dossier.cost.now | dong}} → {{kit.ctx.dossier.cost.after | dong}} đồng/năm (giảm {{kit.ctx.dossier.cost.percentCut | decimal}} %)</dd>
      </dl>
    </div></div>`,
  link(scope) { scope.kit.root = root; }
}));

kit.filter('dong', () => amount => isEmpty(amount) || Number.isNaN(Number(amount)) ? '–' : Number(amount).toLocaleString('vi-VN'));
kit.filter('decimal', () => number => String(number).replace('.', ','));

/** A label, its control (what stands inside), a hint, a counter, and what the server said about it. */
kit.directive('kitField', () => ({
  restrict: 'E',
  transclude: true,
  scope: { name: '@', label: '@', hint: '@', max: '@', required: '@' },
  template: `<div class="kit-field" data-field="{{name}}" ng-class="{'has-error': errors().length}">
    <label ng-attr-for="{{'kit_' + name}}">{{label}} <span class="required" ng-if="required !== undefined" title="bắt buộc">*</span></label>
    <div ng-transclude></div>
    <div class="kit-hint" ng-if="hint">{{hint}}</div>
    <div class="kit-count" ng-if="max" ng-class="{'is-over': length() > max}">{{length()}}/{{max}}</div>
    <div class="kit-error" ng-repeat="e in errors() track by $index">{{e}}</div>
  </div>`,
  link(scope) {
    const model = () => scope.$parent.kit || {};
    scope.errors = () => (model().errors || {})[scope.name] || [];
    scope.length = () => String((model().v || {})[scope.name] || '').length;
  }
}));

/** One or several lines of text. */
kit.directive('kitText', () => ({
  restrict: 'E',
  scope: true,
  template: (element, attrs) => `<kit-field name="${attrs.name}" label="${attrs.label}" hint="${attrs.hint || ''}"
      max="${attrs.max}" ${'required' in attrs ? 'required' : ''}>` + (attrs.rows
    ? `<textarea id="kit_${attrs.name}" class="form-control" rows="${attrs.rows}" ng-model="kit.v.${attrs.name}" ng-trim="false"></textarea>`
    : `<input id="kit_${attrs.name}" class="form-control" type="text" ng-model="kit.v.${attrs.name}" autocomplete="off">`)
    + '</kit-field>'
}));

/** A choice among few, all to be seen. options: name of a list of choices. */
kit.directive('kitChoice', () => ({
  restrict: 'E',
  scope: true,
  template: (element, attrs) => `<kit-field name="${attrs.name}" label="${attrs.label}" hint="${attrs.hint || ''}"
      ${'required' in attrs ? 'required' : ''}><div class="kit-choice" role="radiogroup">
      <label ng-repeat="c in kit.choices.${attrs.options}"><input type="radio" name="${attrs.name}" ng-value="c.id"
        ng-model="kit.v.${attrs.name}"> {{c.label}}</label></div></kit-field>`
}));

const WRITTEN = /^(\d{1,2})[\/.-](\d{1,2})[\/.-](\d{4})$/;
const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

/** A date, typed as 31/12/2024 or taken from the calendar; says its weekday. */
kit.directive('kitDate', () => ({
  restrict: 'E',
  scope: true,
  template: (element, attrs) => `<kit-field name="${attrs.name}" label="${attrs.label}" hint="${attrs.hint || ''}"
      ${'required' in attrs ? 'required' : ''}><div class="kit-date"><input id="kit_${attrs.name}" class="form-control" type="text"
      inputmode="numeric" maxlength="10" placeholder="ngày/tháng/năm" autocomplete="off" ng-model="kit.v.${attrs.name}">
      <button type="button" class="btn btn-default" title="Chọn trên lịch" ng-click="pick()"><span class="glyphicon glyphicon-calendar"></span></button>
      <input type="date" class="kit-date-native" tabindex="-1" aria-hidden="true"><span class="kit-hint">{{weekday()}}</span></div></kit-field>`,
  link(scope, element, attrs) {
    const day = () => {
      const parts = WRITTEN.exec((scope.kit.v[attrs.name] || '').trim());
      const date = parts && new Date(Number(parts[3]), Number(parts[2]) - 1, Number(parts[1]));
      return date && date.getDate() === Number(parts[1]) ? date : null;
    };
    scope.weekday = () => (day() ? WEEKDAYS[day().getDay()] : '');
    scope.pick = () => {
      const native = element[0].querySelector('.kit-date-native');
      native.onchange = () => scope.$evalAsync(() => {
        scope.kit.v[attrs.name] = native.value.split('-').reverse().join('/');
      });
      native.showPicker ? native.showPicker() : native.click();
    };
  }
}));

/** A number with dots between thousands; what is no number stays as typed, for the server to refuse. */
kit.directive('kitNumber', () => ({
  restrict: 'A',
  require: 'ngModel',
  link(scope, element, attrs, model) {
    const decimals = attrs.kitNumber === 'decimal';
    model.$parsers.push(text => {
      const plain = String(text || '').trim().replace(/[.\s]/g, '').replace(',', '.');
      const fits = decimals ? /^\d+(\.\d+)?$/.test(plain) : /^\d+$/.test(plain);
      return plain === '' ? null : fits ? Number(plain) : text;
    });
    const show = value => (typeof value === 'number' ? value.toLocaleString('vi-VN', { maximumFractionDigits: 2 }) : value);
    model.$formatters.push(show);
    element.on('blur', () => { element.val(show(model.$modelValue)); });
  }
}));

/** A checklist: one line a question, an answer and a remark each. */
kit.directive('kitChecklist', () => ({
  restrict: 'E',
  scope: true,
  template: (element, attrs) => `<kit-field name="${attrs.name}" label="${attrs.label}" required><div class="kit-table"><table class="table">
    <thead><tr><th>Nội dung</th><th ng-repeat="o in kit.choices.${attrs.options}">{{o.label}}</th><th>Ghi chú</th></tr></thead>
    <tbody><tr ng-repeat="line in kit.v.${attrs.name}">
      <td>{{label(line)}}</td>
      <td ng-repeat="o in kit.choices.${attrs.options}" class="kit-tick"><input type="radio" ng-model="line.${attrs.answer}"
        ng-value="o.id" name="${attrs.name}_{{$parent.$index}}" aria-label="{{label(line)}}: {{o.label}}"
        ng-disabled="o.id === 'NOT_APPLICABLE' && always(line)"></td>
      <td><textarea class="form-control" rows="1" ng-model="line.note" aria-label="Ghi chú: {{label(line)}}"></textarea></td>
    </tr></tbody></table></div></kit-field>`,
  link(scope, element, attrs) {
    const questions = scope.kit.choices[attrs.questions];
    const question = line => questions.find(q => q.id === line[attrs.question]) || {};
    scope.label = line => question(line).label;
    scope.always = line => question(line).required;
    if (!scope.kit.v[attrs.name]) {
      scope.kit.v[attrs.name] = questions.map(q => ({ [attrs.question]: q.id, [attrs.answer]: null, note: '' }));
    }
  }
}));

/** The cost table: work items, fees, how often, for how many; counts along (Circular 02/2017/TT-VPCP Art. 27). */
kit.directive('kitCost', () => ({
  restrict: 'E',
  scope: true,
  template: (element, attrs) => `<kit-field name="${attrs.name}Items" label="${attrs.label}" required>
    <div class="kit-table"><table class="table"><thead><tr><th>Công việc</th><th>Số giờ</th><th>Thu nhập bình quân/giờ (đồng)</th>
      <th>Dịch vụ thuê ngoài (đồng)</th><th>Thành tiền</th><th></th></tr></thead>
    <tbody><tr ng-repeat="item in kit.v.${attrs.name}Items">
      <td><select class="form-control" ng-model="item.activity" ng-options="a.id as a.label for a in kit.choices.activity" aria-label="Công việc"></select></td>
      <td><input class="form-control kit-money" kit-number="decimal" inputmode="decimal" ng-model="item.hours" aria-label="Số giờ"></td>
      <td><input class="form-control kit-money" kit-number inputmode="numeric" ng-model="item.hourlyIncome" aria-label="Thu nhập bình quân một giờ"></td>
      <td><input class="form-control kit-money" kit-number inputmode="numeric" ng-model="item.outsourced" aria-label="Dịch vụ thuê ngoài"></td>
      <td class="kit-money">{{itemCost(item) | dong}}</td>
      <td><button type="button" class="btn btn-link" title="Bỏ dòng này" ng-click="drop(item)"><span class="glyphicon glyphicon-trash"></span></button></td>
    </tr></tbody></table></div>
    <button type="button" class="btn btn-default btn-sm" ng-click="add()">Thêm công việc</button></kit-field>
    <div class="kit-row">
      <kit-field name="${attrs.name}Fees" label="Phí, lệ phí, chi phí khác (đồng/lần)"><input id="kit_${attrs.name}Fees" class="form-control kit-money" kit-number inputmode="numeric" ng-model="kit.v.${attrs.name}Fees"></kit-field>
      <kit-field name="${attrs.name}Times" label="Số lần thực hiện/năm" required><input id="kit_${attrs.name}Times" class="form-control kit-money" kit-number inputmode="numeric" ng-model="kit.v.${attrs.name}Times"></kit-field>
      <kit-field name="${attrs.name}Subjects" label="Số đối tượng/năm" required><input id="kit_${attrs.name}Subjects" class="form-control kit-money" kit-number inputmode="numeric" ng-model="kit.v.${attrs.name}Subjects"></kit-field>
    </div>
    <p class="kit-total">Một lần thực hiện: <strong>{{once() | dong}} đồng</strong>. Một năm: <strong>{{perYear() | dong}} đồng</strong>.</p>`,
  link(scope, element, attrs) {
    const items = attrs.name + 'Items';
    const number = value => (typeof value === 'number' ? value : 0);
    scope.kit.v[items] = scope.kit.v[items] || [];
    scope.add = () => scope.kit.v[items].push({ activity: 'PREPARE', hours: null, hourlyIncome: null, outsourced: 0 });
    scope.drop = item => scope.kit.v[items].splice(scope.kit.v[items].indexOf(item), 1);
    scope.itemCost = item => Math.round(number(item.hours) * number(item.hourlyIncome)) + number(item.outsourced);
    scope.once = () => scope.kit.v[items].reduce((sum, item) => sum + scope.itemCost(item), number(scope.kit.v[attrs.name + 'Fees']));
    scope.perYear = () => scope.once() * number(scope.kit.v[attrs.name + 'Times']) * number(scope.kit.v[attrs.name + 'Subjects']);
  }
}));

/** Files of this task: put in one at a time, looked at by the server at once. */
kit.directive('caseUploads', ['$http', $http => ({
  restrict: 'E',
  template: `<div class="kit-files" ng-if="kit.ctx.uploads.length">
    <div class="kit-field" ng-repeat="u in kit.ctx.uploads" data-field="{{u.kind}}" ng-class="{'has-error': kit.errors[u.kind].length}">
      <label>{{u.label}} <span class="required" ng-if="u.required">*</span></label>
      <ul><li ng-repeat="f in of(u.kind)"><a ng-href="{{kit.root}}{{f.url}}" download>{{f.name}}</a>
        <span class="kit-hint">{{f.size}}, {{f.by}}, {{f.at}}<span ng-if="f.round < kit.ctx.dossier.round">, vòng {{f.round}}</span></span>
        <button type="button" class="btn btn-link btn-sm" ng-if="f.mine && kit.ctx.task.mine" ng-click="remove(f)">Bỏ tệp</button></li></ul>
      <input type="file" ng-if="kit.ctx.task.mine" aria-label="{{u.label}}" accept=".pdf,.doc,.docx,.xls,.xlsx,.odt,.png,.jpg,.jpeg" onchange-file="put(u, file)">
      <progress ng-if="busy[u.kind] !== undefined" max="100" value="{{busy[u.kind]}}" aria-label="Đang gửi tệp"></progress>
      <div class="kit-error" ng-repeat="e in kit.errors[u.kind] track by $index">{{e}}</div>
    </div>
    <p class="kit-hint" ng-if="kit.ctx.task.mine">Mỗi tệp tối đa 20 MB: PDF, Word, Excel, ODT, ảnh PNG hoặc JPG. Tệp được gửi ngay khi chọn; chọn lại để thay.</p>
    <p class="kit-hint" ng-if="!kit.ctx.task.mine">Hãy nhận việc để nộp tệp.</p>
  </div>`,
  link(scope) {
    const files = root + '/ho-so/api/cong-viec/' + scope.kit.taskId + '/tep/';
    const fail = (kind, answer) => {
      const body = answer.data || {};
      scope.kit.errors[kind] = body.fields ? body.fields.map(e => e.message)
        : [body.message || 'Không gửi được tệp, hãy thử lại.'];
    };
    scope.busy = {};
    scope.of = kind => scope.kit.ctx.dossier.files.filter(f => f.kind === kind);
    scope.put = (upload, file) => {
      scope.kit.errors[upload.kind] = [];
      if (file.size > LARGEST_FILE) {
        scope.kit.errors[upload.kind] = [`Tệp "${file.name}" lớn quá 20 MB.`];
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

/** The opinions of this round, each with its answer. */
kit.directive('kitAnswers', () => ({
  restrict: 'E',
  scope: true,
  template: `<kit-field name="answers" label="Tiếp thu, giải trình từng ý kiến" required>
    <div class="kit-answer" ng-repeat="line in kit.v.answers">
      <p><strong>{{opinion(line).unitName}}: {{opinion(line).stanceLabel}}</strong></p>
      <p class="kit-text">{{opinion(line).content}}</p>
      <div class="kit-choice" role="radiogroup"><label ng-repeat="c in kit.choices.answer"><input type="radio" name="answer_{{line.unit}}"
        ng-value="c.id" ng-model="line.answer"> {{c.label}}</label></div>
      <textarea class="form-control" rows="3" ng-model="line.content" aria-label="Nội dung tiếp thu, giải trình"
        placeholder="Nội dung tiếp thu hoặc giải trình"></textarea>
    </div></kit-field>`,
  link(scope) {
    const given = scope.kit.ctx.dossier.opinions.filter(o => o.round === scope.kit.ctx.dossier.round
      && o.stance !== 'NOT_GIVEN' && o.stance !== 'AWAITED');
    scope.opinion = line => given.find(o => o.unit === line.unit) || {};
    scope.kit.v.answers = scope.kit.v.answers || given.map(o => ({
      unit: o.unit, answer: o.stance === 'AGREE' && !o.content ? 'ACCEPTED' : null, content: ''
    }));
  }
}));

/** The start form's list of units, as one text of ids. */
kit.directive('kitUnits', () => ({
  restrict: 'E',
  scope: true,
  template: (element, attrs) => `<kit-field name="${attrs.name}" label="${attrs.label}" hint="${attrs.hint || ''}"><div class="kit-choice is-many">
    <label ng-repeat="u in kit.choices.${attrs.options}" ng-if="u.id !== kit.v.leadUnit"><input type="checkbox" ng-checked="has(u.id)" ng-click="toggle(u.id)"> {{u.label}}</label>
    </div></kit-field>`,
  link(scope, element, attrs) {
    const units = () => scope.kit.v[attrs.name] || (scope.kit.v[attrs.name] = []);
    scope.has = id => units().includes(id);
    scope.toggle = id => { scope.has(id) ? units().splice(units().indexOf(id), 1) : units().push(id); };
    scope.$watch('kit.v.leadUnit', lead => { if (lead && scope.has(lead)) { scope.toggle(lead); } });
  }
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

/*
 * The web apps' own code for forms tells nobody but its caller what the server said of a refused one, so the kit listens
 * in here. It also erases a stored file when its field is left alone, and stops without a word when a file is too large:
 * no form here uses such fields; one that does some day finds both mended.
 */
kit.run(['CamForm', CamForm => {
  const submit = CamForm.prototype.submit;
  CamForm.prototype.submit = function (callback) {
    const isFile = field => field.element[0].type === 'file';
    for (const field of this.fields.filter(isFile)) {
      const input = field.element[0];
      const largest = parseInt(input.getAttribute('cam-max-filesize'), 10) || 5000000;
      if (input.files.length && input.files[0].size > largest) {
        return callback(new Error(`Tệp "${input.files[0].name}" lớn quá ${Math.round(largest / 1e6)} MB`));
      }
    }
    const all = this.fields;
    this.fields = all.filter(field => {
      const untouched = isFile(field) && !field.element[0].files.length;
      if (untouched) { delete this.variableManager.variables[field.variableName]; }
      return !untouched;
    });
    return submit.call(this, (error, result) => {
      this.fields = all;
      const shown = error && this.onRefused && this.onRefused(error);
      if (callback) { callback(shown ? new Error('Hãy sửa những nội dung được đánh dấu trong biểu mẫu.') : error, result); }
    });
  };
}]);
