package vn.kstthc;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The diagram of a model, as geometry. */
record Drawing(BpmnModel model) {

  /** Editors write whole numbers. */
  private static final double ROUNDED = 0.05;

  Collection<FlowNode> nodes() {
    return model.all(FlowNode.class);
  }

  Collection<SequenceFlow> flows() {
    return model.all(SequenceFlow.class);
  }

  Rectangle2D bounds(FlowNode node) {
    return rectangle(((BpmnShape) node.getDiagramElement()).getBounds());
  }

  List<Line2D> lines(SequenceFlow flow) {
    List<Waypoint> points = new ArrayList<>(((BpmnEdge) flow.getDiagramElement()).getWaypoints());
    List<Line2D> lines = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      Waypoint from = points.get(i - 1);
      lines.add(new Line2D.Double(from.getX(), from.getY(), points.get(i).getX(), points.get(i).getY()));
    }
    return lines;
  }

  /** @return whether the point lies on the node's edge, not short of it and not within */
  boolean touches(FlowNode node, Point2D point) {
    Rectangle2D bounds = bounds(node);
    double x = Math.abs(point.getX() - bounds.getCenterX()) * 2 / bounds.getWidth();
    double y = Math.abs(point.getY() - bounds.getCenterY()) * 2 / bounds.getHeight();
    double way = node instanceof Gateway ? x + y : node instanceof Event ? Math.hypot(x, y) : Math.max(x, y);
    return Math.abs(way - 1) < ROUNDED;
  }

  boolean crosses(SequenceFlow flow, Rectangle2D area) {
    return lines(flow).stream().anyMatch(line -> line.intersects(area));
  }

  /** @return whether the one stands on or in the other */
  boolean belongTogether(FlowNode one, FlowNode other) {
    return other.equals(host(one)) || one.equals(host(other)) || isInside(one, other) || isInside(other, one);
  }

  /** @return the activity on whose edge the node sits; null unless it is a boundary event */
  private static FlowNode host(FlowNode node) {
    return node instanceof BoundaryEvent event ? event.getAttachedTo() : null;
  }

  boolean isInside(BaseElement element, FlowNode subProcess) {
    ModelElementInstance parent = element.getParentElement();
    while (parent != null && !parent.equals(subProcess)) {
      parent = parent.getParentElement();
    }
    return parent != null;
  }

  /** @return what has its name written beside it, not in it */
  List<FlowElement> labelled() {
    return model.all(FlowElement.class).stream()
        .filter(element -> element instanceof Event || element instanceof Gateway || element instanceof SequenceFlow)
        .filter(element -> element.getName() != null).toList();
  }

  /** @return where the name is written; null where the diagram does not say */
  Rectangle2D label(FlowElement element) {
    return Stream.of(element.getDiagramElement()).flatMap(drawn -> drawn.getChildElementsByType(BpmnLabel.class).stream())
        .map(BpmnLabel::getBounds).map(Drawing::rectangle).findFirst().orElse(null);
  }

  private static Rectangle2D rectangle(Bounds bounds) {
    return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  /** As test reports name it. */
  @Override
  public String toString() {
    return model.toString();
  }
}
