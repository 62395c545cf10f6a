package vn.kstthc;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.kstthc.form.StartForm;
import vn.kstthc.form.TaskForm;
import vn.kstthc.organisation.Organisation;

/** Each step a person does has its page, its check on the server, its unit and its due date; and there is none too many. */
@EngineTest
class ProcessFormTest {

  private static final String FORM = "embedded:deployment:";
  private static final Pattern KIT_ELEMENT = Pattern.compile("<((?:case|kit|calendar|extension|feedback|plan|publication|report)-[a-z-]+)");
  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");

  @Autowired Organisation organisation;
  @Autowired ObjectProvider<TaskForm> taskForms;
  @Autowired ObjectProvider<StartForm> startForms;

  static List<BpmnModel> models() {
    return BpmnModel.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void eachUserTaskHasItsFormAndItsUnit(BpmnModel model) {
    for (UserTask task : model.all(UserTask.class)) {
      String form = "forms/%s/%s.html".formatted(model.feature(), task.getId().replace("userTask_", ""));
      assertThat(task.getCamundaFormKey()).as(task.getId()).isEqualTo(FORM + form);
      assertThat(getClass().getResource("/" + form)).as(form).isNotNull();
      assertThat(task.getCamundaCandidateGroupsList()).as("candidate groups of " + task.getId()).isNotEmpty()
          .allMatch(group -> EXPRESSION.matcher(group).matches() || organisation.unit(group).isPresent());
    }
  }

  @Test
  void eachUserTaskHasItsFormOnTheServerAndNoFormIsLeftOver() {
    assertThat(taskForms.stream().map(TaskForm::task)).containsExactlyInAnyOrderElementsOf(models().stream()
        .flatMap(model -> model.all(UserTask.class).stream().map(task -> model.process().getId() + "/" + task.getId()))
        .toList());
  }

  @Test
  void eachProcessThatPeopleStartHasItsStartFormOnTheServer() {
    assertThat(startForms.stream().map(StartForm::process)).containsExactlyInAnyOrderElementsOf(models().stream()
        .filter(model -> model.all(StartEvent.class).stream().anyMatch(start -> start.getCamundaFormKey() != null))
        .map(model -> model.process().getId()).toList());
  }

  @Test
  void eachFormOfAModelIsThereAndNoFormIsLeftOver() {
    assertThat(BpmnModel.resources("forms/", "html")).containsExactlyInAnyOrderElementsOf(models().stream()
        .flatMap(model -> Stream.concat(model.all(UserTask.class).stream().map(UserTask::getCamundaFormKey),
            model.all(StartEvent.class).stream().map(StartEvent::getCamundaFormKey).filter(Objects::nonNull)))
        .map(key -> key.replace(FORM, "")).collect(toSet()));
  }

  @Test
  void noFormBringsScriptOfItsOwn() {
    for (String form : BpmnModel.resources("forms/", "html").toList()) {
      assertThat(BpmnModel.text(form)).as(form).doesNotContainPattern("(?i)\\son\\w+\\s*=|javascript:|<script");
    }
  }

  /** What no script defines stays an empty place in the form, without a word. */
  @Test
  void eachElementOfTheFormsIsDefinedInTheKit() throws IOException {
    String kit = kit();
    for (String form : BpmnModel.resources("forms/", "html").toList()) {
      assertThat(Stream.concat(KIT_ELEMENT.matcher(BpmnModel.text(form)).results().map(found -> found.group(1)),
          Stream.of("case-form"))).as(form).allSatisfy(element ->
              assertThat(kit).contains("kit.directive('" + camelCase(element) + "'"));
    }
  }

  private static String kit() throws IOException {
    StringBuilder scripts = new StringBuilder();
    for (Resource script : new PathMatchingResourcePatternResolver().getResources(
        "classpath*:META-INF/resources/webjars/camunda/app/tasklist/custom/kit/*.js")) {
      scripts.append(script.getContentAsString(StandardCharsets.UTF_8));
    }
    return scripts.toString();
  }

  private static String camelCase(String element) {
    return Pattern.compile("-(.)").matcher(element).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
  }
}
