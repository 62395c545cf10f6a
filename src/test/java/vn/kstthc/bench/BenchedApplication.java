package vn.kstthc.bench;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import vn.kstthc.KstthcApplication;
import vn.kstthc.review.Road;

/** Started by the benchmark: this application as it is. */
class BenchedApplication {

  /** The forms' own fields, through the guarded services. */
  private record FormSteps(Road road) implements Worker.Steps {
    @Override
    public String starter() {
      return "van.phong";
    }

    @Override
    public void start(FormService forms, String definition) {
      forms.submitStartForm(definition, Road.startFields("gdtrh", "gdth", "thanh-tra"));
    }

    @Override
    public Map<String, Object> prepare(Task task) {
      Map<String, Object> fields = road.fields(task);
      // a procedure that stays as it is has no publication to begin, which the stock model does not begin either
      if (fields.containsKey("proposal")) {
        fields.put("proposal", "KEEP");
      }
      return fields;
    }

    @Override
    public void complete(ProcessEngine engine, String task, Map<String, Object> fields) {
      engine.getFormService().submitTaskForm(task, fields);
    }
  }

  public static void main(String[] args) throws ExecutionException, InterruptedException {
    try (ConfigurableApplicationContext context = start(args)) {
      Road road = context.getAutowireCapableBeanFactory().createBean(Road.class);
      new Worker(context.getBean(ProcessEngine.class), new FormSteps(road)).serve();
    }
  }

  static ConfigurableApplicationContext start(String... args) {
    SpringApplication application = new SpringApplication(KstthcApplication.class);
    application.addInitializers(context ->
        context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()));
    return application.run(args);
  }

  /** What the tests declare is on the class path here, and no part of the application. */
  private static class WithoutTests extends TypeExcludeFilter {
    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory readers) throws java.io.IOException {
      return type.getResource().getURL().getPath().contains("/test-classes/");
    }
  }
}
