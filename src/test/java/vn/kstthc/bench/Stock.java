package vn.kstthc.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.LoopCardinality;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The bare stock application. Its libraries are those the engine's own guide names, in the versions of this project; its
 * model is the project's own. Both are derived when it is needed, so that they cannot fall behind.
 */
@EnableAutoConfiguration
class Stock {

  static final String USER = "demo";
  /** The group the starter makes for its first user. */
  static final String GROUP = "camunda-admin";
  static final int COOPERATING_UNITS = 2;
  static final String REVIEW = "review/procedureReview.bpmn";
  static final String FEEDBACK = "feedback/feedbackHandling.bpmn";

  private static final Set<String> LIBRARIES =
      Set.of("camunda-bom", "camunda-bpm-spring-boot-starter-webapp", "spring-boot-starter-jdbc", "h2");
  private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(?:(?!</dependency>).)*</dependency>");

  public static void main(String[] args) throws ExecutionException, InterruptedException {
    try (ConfigurableApplicationContext context = SpringApplication.run(Stock.class, args)) {
      new Worker(context.getBean(ProcessEngine.class), new Worker.PlainSteps()).serve();
    }
  }

  /** @return how this application opens its database in the demo */
  static String h2Options() throws IOException {
    String settings = Files.readString(Path.of("src/main/resources/application-demo.yaml"));
    return settings.replaceFirst("(?s).*jdbc:h2:file:[^;\\n]*;(\\S+).*", "$1");
  }

  static Benchmark.Side side(Path folder) throws IOException, InterruptedException {
    return side(Stock.class, folder, REVIEW, List.of(
        "--spring.datasource.url=jdbc:h2:file:${APP_DATA}/stock;" + h2Options(), "--spring.datasource.username=sa"), Set.of());
  }

  /** @param model its file among the project's own; @param more libraries beside those of the guide */
  static Benchmark.Side side(Class<?> main, Path folder, String model, List<String> settings, Set<String> more)
      throws IOException, InterruptedException {
    String classPath = String.join(File.pathSeparator,
        Path.of("target", "test-classes").toAbsolutePath().toString(), deployed(model, folder), libraries(folder, more));
    return new Benchmark.Side(main, classPath, Stream.concat(settings.stream(), Stream.of("--server.address=127.0.0.1",
        // without a first user its first page is the one that makes him
        "--camunda.bpm.admin-user.id=" + USER, "--camunda.bpm.admin-user.password=" + USER)).toList());
  }

  private static String libraries(Path folder, Set<String> more) throws IOException, InterruptedException {
    Path project = Files.createDirectories(folder.resolve("stock-project")).resolve("pom.xml");
    Path result = folder.resolve("stock-libraries");
    if (Files.exists(result)) {
      return Files.readString(result);
    }
    String jdbc = Files.readString(Path.of("pom.xml"))
        .replaceFirst("(?s)<build>.*", "</project>").replace("starter-data-jdbc", "starter-jdbc");
    Files.writeString(project, DEPENDENCY.matcher(jdbc).replaceAll(found ->
        Stream.concat(LIBRARIES.stream(), more.stream()).anyMatch(name -> found.group().contains(">" + name + "<"))
            ? Matcher.quoteReplacement(found.group()) : ""));
    int status = new ProcessBuilder(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(), "-B", "-q", "-f",
        project.toString(), "dependency:build-classpath", "-DincludeScope=runtime", "-Dmdep.outputFile=" + result)
        .inheritIO().start().waitFor();
    if (status != 0) {
      throw new IllegalStateException("Không tìm được thư viện của Camunda gốc");
    }
    return Files.readString(result);
  }

  /** @return a folder with the model, from which the starter deploys it by itself */
  private static String deployed(String file, Path folder) throws IOException {
    Path original = Path.of("processes").resolve(file);
    BpmnModelInstance model = Bpmn.readModelFromFile(original.toFile());
    strip(model);
    Path root = Files.createDirectories(folder.resolve("stock-classes"));
    Bpmn.writeModelToFile(root.resolve(original.getFileName()).toFile(), model);
    return root.toString();
  }

  /** Takes away forms, listeners and beans; a constant stands where a bean was asked. */
  private static void strip(BpmnModelInstance model) {
    model.getModelElementsByType(ExtensionElements.class).forEach(e -> e.getParentElement().removeChildElement(e));
    model.getModelElementsByType(StartEvent.class).forEach(start -> start.setCamundaFormKey(null));
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      task.setCamundaFormKey(null);
      task.setCamundaCandidateGroups(GROUP);
      task.setCamundaDueDate("2030-01-31T17:00:00");
    }
    model.getModelElementsByType(ServiceTask.class).forEach(task -> task.setCamundaExpression("${true}"));
    model.getModelElementsByType(ConditionExpression.class).stream()
        .filter(condition -> condition.getTextContent().contains(".")).forEach(c -> c.setTextContent("${true}"));
    model.getModelElementsByType(TimeCycle.class).stream()
        .filter(cycle -> cycle.getTextContent().contains(".")).forEach(c -> c.setTextContent("R/2030-01-31T17:00:00/P1D"));
    for (var loop : model.getModelElementsByType(MultiInstanceLoopCharacteristics.class)) {
      loop.removeAttributeNs(BpmnModelConstants.CAMUNDA_NS, "collection");
      loop.removeAttributeNs(BpmnModelConstants.CAMUNDA_NS, "elementVariable");
      LoopCardinality number = model.newInstance(LoopCardinality.class);
      number.setTextContent(Integer.toString(COOPERATING_UNITS));
      loop.setLoopCardinality(number);
    }
  }
}
