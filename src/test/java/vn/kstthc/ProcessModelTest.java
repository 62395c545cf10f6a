package vn.kstthc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What every model keeps to, also those to come: where it lies, what its parts are called, that no road is loose. */
class ProcessModelTest {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final Pattern LIMIT = Pattern.compile("<inputEntry id=\"key_\\w+\"><text>\"([^\"]+)\"");
  /** A label without any of these letters is an identifier that somebody forgot. */
  private static final String VIETNAMESE = "(?=\\p{Lu}).*[À-ỹ].*";

  static List<BpmnModel> models() {
    return BpmnModel.all();
  }

  @Test
  void eachModelLiesInTheFolderOfItsFeatureUnderANameNoOtherHas() {
    List<String> paths = Stream.of("bpmn", "dmn").flatMap(type -> BpmnModel.resources("processes/", type)).toList();
    assertThat(paths).isNotEmpty().allMatch(path -> path.matches("processes/[a-z]+/[a-z][A-Za-z]*\\.(bpmn|dmn)"));
    assertThat(paths.stream().collect(groupingBy(path -> path.replaceAll(".*/", ""))).values())
        .allMatch(sameName -> sameName.size() == 1);
  }

  @ParameterizedTest
  @MethodSource("models")
  void aProcessIsCalledAsItsFileAndCanRun(BpmnModel model) {
    assertThat(model.all(Process.class)).hasSize(1);
    assertThat(model.process().getId()).isEqualTo(model.fileName());
    assertThat(model.process().getName()).matches(VIETNAMESE);
    assertThat(model.process().isExecutable()).isTrue();
    assertThat(model.process().getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
  }

  @Test
  void aDecisionIsCalledAsItsFile() throws Exception {
    for (String path : BpmnModel.resources("processes/", "dmn").toList()) {
      var tables = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder()
          .parse(getClass().getResourceAsStream("/" + path)).getElementsByTagNameNS("*", "decision");
      assertThat(tables.getLength()).as(path).isEqualTo(1);
      Element table = (Element) tables.item(0);
      assertThat(path).endsWith("/" + table.getAttribute("id") + ".dmn");
      assertThat(table.getAttribute("name")).as(path).matches(VIETNAMESE);
      assertThat(table.getAttribute("camunda:historyTimeToLive")).as(path).matches("P\\d+D");
      assertThat(BpmnModel.text(path)).as("drawn, so that the Modeler opens it")
          .contains("<dmndi:DMNShape id=\"shape_%1$s\" dmnElementRef=\"%1$s\">".formatted(table.getAttribute("id")));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void eachIdTellsItsType(BpmnModel model) {
    assertThat(elements(model.xml().getDocument().getRootElement()))
        .filteredOn(element -> element.getNamespaceURI().equals(BPMN) && element.getAttribute("id") != null)
        .filteredOn(element -> !element.getLocalName().equals("process"))
        .extracting(element -> element.getAttribute("id"), ProcessModelTest::type)
        .allSatisfy(id -> assertThat((String) id.toList().get(0)).matches(id.toList().get(1) + "_[a-z][A-Za-z]*"));
  }

  private static Stream<DomElement> elements(DomElement from) {
    return Stream.concat(Stream.of(from), from.getChildElements().stream().flatMap(ProcessModelTest::elements));
  }

  private static String type(DomElement element) {
    String name = element.getLocalName();
    return switch (name) {
      case "sequenceFlow" -> "flow";
      case "timerEventDefinition" -> "timer";
      case "intermediateCatchEvent", "intermediateThrowEvent" -> "event";
      default -> name.endsWith("Gateway") ? "gateway" : name.replace("EventDefinition", "Event");
    };
  }

  @ParameterizedTest
  @MethodSource("models")
  void eachNodeHasAVietnameseNameThatSaysWhatIsDone(BpmnModel model) {
    assertThat(model.all(FlowNode.class)).filteredOn(ProcessModelTest::needsName)
        .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).matches(VIETNAMESE));
    assertThat(model.all(Activity.class)).extracting(Activity::getName)
        .allSatisfy(name -> assertThat(name).contains(" ").doesNotStartWithIgnoringCase("xử lý"));
  }

  /** Where roads only meet, or part without a choice, there is nothing to say. */
  private static boolean needsName(FlowNode node) {
    return node instanceof Activity || node instanceof Event || isChoice(node);
  }

  private static boolean isChoice(FlowNode node) {
    return node.getOutgoing().size() > 1 && (node instanceof ExclusiveGateway || node instanceof InclusiveGateway
        || node instanceof ComplexGateway);
  }

  /** From it comes the due date; by it the date is explained. */
  @ParameterizedTest
  @MethodSource("models")
  void eachUserTaskNamesALimitThatIsThere(BpmnModel model) {
    Set<String> keys = BpmnModel.resources("processes/deadline/", "dmn")
        .flatMap(path -> LIMIT.matcher(BpmnModel.text(path)).results()).map(found -> found.group(1)).collect(toSet());
    assertThat(model.all(UserTask.class)).allSatisfy(task -> assertThat(limits(task)).as(task.getId())
        .singleElement().isIn(keys));
  }

  private static List<String> limits(UserTask task) {
    return task.getExtensionElements() == null ? List.of() : task.getExtensionElements().getElementsQuery()
        .filterByType(CamundaProperties.class).list().stream().flatMap(all -> all.getCamundaProperties().stream())
        .filter(property -> property.getCamundaName().equals("limit")).map(CamundaProperty::getCamundaValue).toList();
  }

  /** A date of its own is given only where something else in the model waits for the same date. */
  @ParameterizedTest
  @MethodSource("models")
  void aDateInTheModelIsAVariableThatATimerKnowsToo(BpmnModel model) {
    String text = BpmnModel.text(model.path());
    assertThat(model.all(UserTask.class)).filteredOn(task -> task.getCamundaDueDate() != null).allSatisfy(task ->
        assertThat(text).as(task.getId()).containsPattern(">" + Pattern.quote(task.getCamundaDueDate()) + "</bpmn:timeDate>"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void eachChoiceIsAQuestionWithAnswersAndADefault(BpmnModel model) {
    for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
      if (isChoice(gateway)) {
        assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
        assertThat(gateway.getOutgoing()).extracting(SequenceFlow::getName).as(gateway.getId())
            .doesNotHaveDuplicates().allMatch(name -> name != null && !name.isBlank());
        assertThat(gateway.getDefault()).as(gateway.getId()).isIn(gateway.getOutgoing());
        assertThat(gateway.getOutgoing()).filteredOn(flow -> flow.getConditionExpression() == null)
            .containsExactly(gateway.getDefault());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void eachEndIsAnOutcomeOfItsOwn(BpmnModel model) {
    assertThat(model.all(EndEvent.class)).isNotEmpty().extracting(FlowElement::getName).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("models")
  void noRoadIsLoose(BpmnModel model) {
    Predicate<FlowNode> alone = node -> node instanceof SubProcess part && part.triggeredByEvent()
        || node instanceof Activity activity && activity.isForCompensation();
    assertThat(model.all(FlowNode.class)).filteredOn(alone.negate()).allSatisfy(node -> {
      assertThat(node.getIncoming().isEmpty()).as(node.getId() + " begins a road")
          .isEqualTo(node instanceof StartEvent || node instanceof BoundaryEvent);
      assertThat(node.getOutgoing().isEmpty()).as(node.getId() + " ends a road").isEqualTo(node instanceof EndEvent);
    });
  }
}
