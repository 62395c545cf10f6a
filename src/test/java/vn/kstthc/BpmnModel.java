package vn.kstthc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A process model as it lies on the class path.
 *
 * @param path from {@code processes/} on
 */
record BpmnModel(String path, BpmnModelInstance xml) {

  /** @return every process model of the application */
  static List<BpmnModel> all() {
    return resources("processes/", "bpmn").map(path -> new BpmnModel(path,
        Bpmn.readModelFromStream(BpmnModel.class.getResourceAsStream("/" + path)))).toList();
  }

  /** @return a file of the class path as text */
  static String text(String path) {
    try (InputStream content = BpmnModel.class.getResourceAsStream("/" + path)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** @return paths of the files below a folder of the class path with this ending */
  static Stream<String> resources(String root, String ending) {
    try {
      return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "**/*." + ending))
          .map(BpmnModel::url).map(url -> url.substring(url.lastIndexOf("/" + root) + 1)).sorted();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String url(Resource resource) {
    try {
      return resource.getURL().toString();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  String feature() {
    return path.split("/")[1];
  }

  String fileName() {
    return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
  }

  Process process() {
    return all(Process.class).iterator().next();
  }

  <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return xml.getModelElementsByType(type);
  }

  <T extends ModelElementInstance> T element(String id) {
    return xml.getModelElementById(id);
  }

  /** @return the nodes a road may go on to from here: along a flow, or out of a boundary event */
  Stream<FlowNode> next(FlowNode node) {
    return Stream.concat(node.getOutgoing().stream().map(SequenceFlow::getTarget),
        all(BoundaryEvent.class).stream().filter(event -> node.equals(event.getAttachedTo())));
  }

  /** As test reports name it. */
  @Override
  public String toString() {
    return fileName();
  }
}
