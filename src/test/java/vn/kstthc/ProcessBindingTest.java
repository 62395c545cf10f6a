package vn.kstthc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.IdentifierNode;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import vn.kstthc.organisation.Organisation;

/** What the expressions, messages and errors of the models ask of the application is there. */
@EngineTest
class ProcessBindingTest {

  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
  private static final Pattern CALL = Pattern.compile("\\b(\\w+)\\.(\\w+)\\(");
  private static final Pattern WRITTEN_VARIABLE =
      Pattern.compile("(?:elementVariable|elementIndexVariable|resultVariable)=\"(\\w+)\"|Parameter name=\"(\\w+)\"");
  private static final Pattern DECISION = Pattern.compile("decisionRef=\"(\\w+)\"");
  private static final Pattern CHAIN = Pattern.compile("\\)\\s*\\.");
  private static final Pattern CODE = Pattern.compile("<\\w+:script|camunda:class=|camunda:type=\"external\"");
  private static final Set<String> OF_THE_ENGINE =
      Set.of("execution", "task", "loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

  @Autowired ApplicationContext beans;
  @Autowired Organisation organisation;

  static List<BpmnModel> models() {
    return BpmnModel.all();
  }

  @Test
  void theUnitsMayStartAndSeeProcessesThatExist() {
    assertThat(models()).extracting(model -> model.process().getId()).containsAll(organisation.units().stream()
        .flatMap(unit -> Stream.concat(unit.mayStart().stream(), unit.maySee().stream())).toList());
  }

  @ParameterizedTest
  @MethodSource("models")
  void eachBeanMethodAndVariableOfAnExpressionIsThere(BpmnModel model) {
    Set<String> declared = new HashSet<>(constants(model));
    WRITTEN_VARIABLE.matcher(BpmnModel.text(model.path())).results()
        .forEach(found -> declared.add(found.group(1) == null ? found.group(2) : found.group(1)));
    for (String expression : expressions(model)) {
      var tree = new Builder(Builder.Feature.METHOD_INVOCATIONS).build(expression);
      for (IdentifierNode name : tree.getIdentifierNodes()) {
        assertThat(declared.contains(name.getName()) || OF_THE_ENGINE.contains(name.getName())
            || beans.containsBean(name.getName())).as(name.getName() + " of " + expression).isTrue();
      }
      CALL.matcher(expression).results()
          .forEach(call -> assertThat(methods(call.group(1))).as(expression).contains(call.group(2)));
    }
  }

  private static List<String> expressions(BpmnModel model) {
    return EXPRESSION.matcher(BpmnModel.text(model.path())).results().map(MatchResult::group).toList();
  }

  private Stream<String> methods(String bean) {
    return Stream.of(ClassUtils.getUserClass(beans.getType(bean)).getMethods()).map(Method::getName);
  }

  /** @return the texts that the feature's {@code *Process} class gives names to: its variables, messages and errors */
  private Set<String> constants(BpmnModel model) {
    Set<String> constants = new HashSet<>();
    String classes = "vn\\.kstthc\\." + model.feature() + "\\.\\w+Process";
    Stream.of(beans.getBeanDefinitionNames()).map(beans::getType).filter(Objects::nonNull).map(ClassUtils::getUserClass)
        .filter(type -> type.getName().matches(classes)).distinct()
        .forEach(type -> ReflectionUtils.doWithFields(type, field -> {
          field.setAccessible(true);
          constants.add((String) field.get(null));
        }, field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class));
    return constants;
  }

  @ParameterizedTest
  @MethodSource("models")
  void eachMessageAndErrorIsUsedInTheModelAndKnownToTheCode(BpmnModel model) {
    String text = BpmnModel.text(model.path());
    assertThat(model.all(Message.class)).allSatisfy(message -> {
      assertThat(text).contains("messageRef=\"" + message.getId() + "\"");
      assertThat(message.getName()).isIn(constants(model));
    });
    assertThat(model.all(Error.class)).allSatisfy(error -> {
      assertThat(text).contains("errorRef=\"" + error.getId() + "\"");
      assertThat(error.getErrorCode()).isIn(constants(model));
    });
  }

  @ParameterizedTest
  @MethodSource("models")
  void eachDecisionThatAModelAsksIsThere(BpmnModel model) {
    assertThat(BpmnModel.resources("processes/", "dmn").map(path -> path.replaceAll(".*/|\\.dmn", "")))
        .containsAll(DECISION.matcher(BpmnModel.text(model.path())).results().map(found -> found.group(1)).toList());
  }

  @ParameterizedTest
  @MethodSource("models")
  void noModelHoldsLogic(BpmnModel model) {
    assertThat(BpmnModel.text(model.path())).doesNotContainPattern(CODE);
    assertThat(expressions(model)).noneMatch(expression -> CHAIN.matcher(expression).find());
  }
}
