import { kit, root, isEmpty } from './core.js';

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

/** The refusal's fields, from the answer itself or, where the client keeps only the message, from its text. */
const refusedFields = error => {
  const body = error && ((error.response && error.response.body) || error.data || error.body);
  if (body && body.fields) {
    return body.fields;
  }
  const message = (error && error.message) || '';
  return message.replace(/^Chưa ghi nhận\. /, '').split(/; (?=[^;]* \(\w+\): )/).map(part => /^(.*) \((\w+)\): (.*)$/s.exec(part))
    .filter(Boolean).map(([, label, field, text]) => ({ field, label, message: text }));
};

kit.directive('caseForm', ['$http', '$timeout', '$q', ($http, $timeout, $q) => ({
  restrict: 'A',
  require: ['^camTasklistForm', '^form'],
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
    <div ng-if="kit.ready"><case-head ng-if="kit.ctx.dossier"></case-head><feedback-head ng-if="kit.ctx.item"></feedback-head><publication-head ng-if="kit.ctx.publication"></publication-head><div ng-transclude></div></div>
  </div>`,
  controller: ['$scope', function ($scope) {
    $scope.kit = { v: {}, errors: {}, refused: [], ctx: null, ready: false, choices: {} };
  }],
  link(scope, element, attrs, [form, fields]) {
    const model = scope.kit;
    // nothing can be sent before what is to be sent is there: the web app's button waits for a valid form
    const mayBeSent = allowed => fields.$setValidity('kitLoaded', allowed, fields);
    mayBeSent(false);
    const { taskId, processDefinitionId } = form.getParams();
    const id = taskId || processDefinitionId;
    model.api = root + '/' + (attrs.caseForm || 'ho-so') + '/api/';
    const context = model.api + (taskId ? 'cong-viec/' + taskId : 'lap-ho-so');

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
    /** What was said about a field holds until the field is changed. */
    model.forgetMended = (values, before) => {
      const mended = Object.keys(model.errors).filter(field => !window.angular.equals(values[field], before[field]));
      mended.forEach(field => { delete model.errors[field]; });
      model.refused = model.refused.filter(e => !mended.includes(e.field));
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
      attached.then(() => mayBeSent(true));
      scope.$watch('kit.v', (values, before) => {
        drafts.write(id, values);
        model.forgetMended(values, before);
      }, true);
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

    // what a choice has taken off the form is kept for a change of mind, not sent
    const isShown = field => element[0].querySelector(`[data-field="${field}"]`) !== null;
    const attach = camForm => {
      camForm.on('submit', () => {
        model.refused = [];
        model.errors = {};
        const variables = camForm.variableManager.variables;
        Object.keys(variables).forEach(name => delete variables[name]);
        Object.entries(model.v).filter(([name, value]) => isShown(name) && !isEmpty(value)).forEach(([name, value]) => {
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
      if (camForm) { return $q.resolve(attach(camForm)); }
      return tries > 0 ? $timeout(() => wait(tries - 1), 20) : $q.reject(new Error('the form was not found'));
    };
    const attached = wait(200);
  }
})]);
