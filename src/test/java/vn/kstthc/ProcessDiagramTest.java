package vn.kstthc;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people see in Cockpit: each model drawn, left to right, nothing over anything else, every label readable. */
class ProcessDiagramTest {

  /** A letter is at least this wide, a line of text this high. */
  private static final int LETTER = 4;
  private static final int LINE = 14;

  static List<Drawing> drawings() {
    return BpmnModel.all().stream().map(Drawing::new).toList();
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void everythingIsDrawnAndEachLineReachesWhatItConnects(Drawing drawing) {
    assertThat(ids(drawing.nodes(), node -> node.getDiagramElement() == null)).isEmpty();
    assertThat(ids(drawing.flows(), flow -> flow.getDiagramElement() == null)).isEmpty();
    assertThat(ids(drawing.flows(), flow -> {
      List<Line2D> lines = drawing.lines(flow);
      return lines.isEmpty() || !drawing.touches(flow.getSource(), lines.get(0).getP1())
          || !drawing.touches(flow.getTarget(), lines.get(lines.size() - 1).getP2());
    })).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void noShapeLiesOnAnother(Drawing drawing) {
    assertThat(pairs(drawing.nodes(), (one, other) -> !drawing.belongTogether(one, other)
        && drawing.bounds(one).intersects(drawing.bounds(other)))).isEmpty();
    assertThat(ids(drawing.nodes(), node -> node.getParentElement() instanceof SubProcess parent
        && !drawing.bounds(parent).contains(drawing.bounds(node)))).as("outside of its sub-process").isEmpty();
    assertThat(ids(drawing.model().all(BoundaryEvent.class),
        event -> !drawing.bounds(event).intersects(drawing.bounds(event.getAttachedTo())))).as("off its activity").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void noLineCrossesAShapeOrAnotherLine(Drawing drawing) {
    for (SequenceFlow flow : drawing.flows()) {
      assertThat(ids(drawing.nodes(), node -> !node.equals(flow.getSource()) && !node.equals(flow.getTarget())
          && !drawing.isInside(flow, node) && drawing.crosses(flow, drawing.bounds(node))))
          .as("crossed by " + flow.getId()).isEmpty();
    }
    assertThat(pairs(drawing.flows(), (one, other) -> drawing.lines(one).stream().anyMatch(
        line -> drawing.lines(other).stream().anyMatch(second -> cross(line, second))))).isEmpty();
  }

  /** Lines that only meet in the point where both begin or both end do not cross. */
  private static boolean cross(Line2D one, Line2D other) {
    if (!one.intersectsLine(other)) {
      return false;
    }
    boolean begin = one.getP1().equals(other.getP1());
    boolean end = one.getP2().equals(other.getP2());
    return begin == end || one.ptSegDist(begin ? other.getP2() : other.getP1()) == 0
        || other.ptSegDist(begin ? one.getP2() : one.getP1()) == 0;
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void theRoadGoesFromLeftToRightUnlessItGoesBack(Drawing drawing) {
    assertThat(ids(drawing.flows(), flow ->
        drawing.bounds(flow.getTarget()).getCenterX() < drawing.bounds(flow.getSource()).getCenterX()
        && !reached(flow.getTarget(), drawing.model()::next).contains(flow.getSource()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void oneWayFromStartToEndIsAStraightLine(Drawing drawing) {
    assertThat(ids(drawing.model().all(StartEvent.class), start -> {
      double height = drawing.bounds(start).getCenterY();
      return reached(start, node -> node.getOutgoing().stream().filter(flow -> drawing.lines(flow).stream()
          .allMatch(line -> line.getY1() == height && line.getY2() == height)).map(SequenceFlow::getTarget))
          .stream().noneMatch(EndEvent.class::isInstance);
    })).isEmpty();
  }

  private static Set<FlowNode> reached(FlowNode from, Function<FlowNode, Stream<FlowNode>> next) {
    Set<FlowNode> reached = new HashSet<>();
    Deque<FlowNode> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      FlowNode node = open.pop();
      if (reached.add(node)) {
        next.apply(node).forEach(open::push);
      }
    }
    return reached;
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void everyNameHasRoomOfItsOwn(Drawing drawing) {
    assertThat(ids(drawing.labelled(), named -> drawing.label(named) == null)).as("without a label").isEmpty();
    assertThat(ids(drawing.labelled(), named -> Math.round(drawing.label(named).getHeight() / LINE)
        * drawing.label(named).getWidth() < LETTER * named.getName().length())).as("longer than its label").isEmpty();
    for (FlowElement named : drawing.labelled()) {
      Rectangle2D label = drawing.label(named);
      assertThat(ids(drawing.nodes(), node -> !drawing.isInside(named, node) && label.intersects(drawing.bounds(node))))
          .as("under the name of " + named.getId()).isEmpty();
      assertThat(ids(drawing.flows(), flow -> drawing.crosses(flow, label)))
          .as("through the name of " + named.getId()).isEmpty();
    }
    assertThat(pairs(drawing.labelled(), (one, other) -> drawing.label(one).intersects(drawing.label(other)))).isEmpty();
  }

  private static <T extends BaseElement> List<String> ids(Collection<T> all, Predicate<T> wrong) {
    return all.stream().filter(wrong).map(BaseElement::getId).toList();
  }

  private static <T extends BaseElement> List<String> pairs(Collection<T> all, BiPredicate<T, T> wrong) {
    return all.stream().flatMap(one -> all.stream()
        .filter(other -> one.getId().compareTo(other.getId()) < 0 && wrong.test(one, other))
        .map(other -> one.getId() + " and " + other.getId())).toList();
  }
}
