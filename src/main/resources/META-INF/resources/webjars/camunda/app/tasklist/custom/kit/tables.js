import { kit } from './core.js';

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
