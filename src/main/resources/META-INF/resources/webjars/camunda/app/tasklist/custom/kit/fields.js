import { kit } from './core.js';

/** A label, its control (what stands inside), a hint, a counter, and what the server said about it. */
kit.directive('kitField', () => ({
  restrict: 'E',
  transclude: true,
  scope: { name: '@', label: '@', hint: '@', max: '@', required: '@' },
  template: `<div class="kit-field" data-field="{{name}}" ng-class="{'has-error': errors().length}">
    <label ng-attr-for="{{'kit_' + name}}" id="{{'kit_label_' + name}}">{{label}} <span class="required" ng-if="required !== undefined" title="bắt buộc">*</span></label>
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
      ${'required' in attrs ? 'required' : ''}><div class="kit-choice" role="radiogroup" aria-labelledby="kit_label_${attrs.name}">
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
      const written = String(text || '').trim();
      // a dot that does not part thousands is taken for the comma where there may be one
      if (decimals && /^\d+\.\d{1,2}$/.test(written)) { return Number(written); }
      const [, whole, fraction] = /^(\d+|\d{1,3}(?:[.\s]\d{3})+)(?:,(\d+))?$/.exec(written) || [];
      const fits = whole && (decimals || !fraction);
      return written === '' ? null : fits ? Number(whole.replace(/[.\s]/g, '') + '.' + (fraction || 0)) : text;
    });
    const show = value => (typeof value === 'number' ? value.toLocaleString('vi-VN', { maximumFractionDigits: 2 }) : value);
    model.$formatters.push(show);
    element.on('blur', () => { element.val(show(model.$modelValue)); });
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
