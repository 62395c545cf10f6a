package vn.kstthc.bench;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** Inside one of the two applications: the people who work with it, as fast as it lets them. */
class Worker {

  static final int THREADS = 4;
  private static final int DOSSIERS = 100;
  /** A hundred are started in the time of one pause of the collector. */
  private static final int MEASURED = 500;
  /**
   * Until the virtual machine has compiled what runs often: rates are those of a day, not of its first minute. As many roads one
   * after the other, for each step is work of another kind.
   */
  private static final int WARM_UP = 20;

  /** How a dossier is started and a task done here. */
  interface Steps {
    String starter();

    void start(FormService forms, String definition);

    /** Not measured: what a person has at hand when he sets about it. */
    Map<String, Object> prepare(Task task);

    void complete(ProcessEngine engine, String task, Map<String, Object> fields);
  }

  /** Variables of the same number and kind as this application's forms set, with nothing behind them. */
  static class PlainSteps implements Steps {
    private final AtomicInteger last = new AtomicInteger();

    @Override
    public String starter() {
      return Stock.USER;
    }

    @Override
    public void start(FormService forms, String definition) {
      String number = "RS-2024-%04d".formatted(last.incrementAndGet());
      forms.submitStartForm(definition, number, Map.of(
          "caseNumber", number, "procedureName", "Cấp phép tổ chức hoạt động dạy thêm, học thêm", "leadUnit", "gdtrh"));
    }

    @Override
    public Map<String, Object> prepare(Task task) {
      return switch (task.getTaskDefinitionKey()) {
        case "userTask_prepareDossier" -> Map.of("consultationNeeded", true, "opinionDue", new Date(4_000_000_000_000L));
        case "userTask_checkDossier" -> Map.of("dossierPassed", true);
        case "userTask_approveDossier" -> Map.of("dossierApproved", true);
        case "userTask_recordDecision" -> Map.of("chairDecision", "APPROVED");
        default -> Map.of();
      };
    }

    @Override
    public void complete(ProcessEngine engine, String task, Map<String, Object> variables) {
      engine.getTaskService().complete(task, variables);
    }
  }

  private record Assignment(String task, String person, List<String> units, Map<String, Object> fields) {}

  private final ProcessEngine engine;
  private final TaskService tasks;
  private final Steps steps;
  private final String definition;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Map<String, String> memberOf = new HashMap<>();

  Worker(ProcessEngine engine, Steps steps) {
    this.engine = engine;
    this.tasks = engine.getTaskService();
    this.steps = steps;
    this.definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("procedureReview")
        .latestVersion().singleResult().getId();
  }

  /** Answers each line of the standard input with a line, until it ends. */
  void serve() throws InterruptedException, ExecutionException {
    try {
      for (Scanner questions = new Scanner(System.in); questions.hasNextLine(); ) {
        switch (questions.nextLine()) {
          case "heap" -> Questions.answer(Questions.usedHeapMegabytes());
          case "load" -> {
            for (int i = 0; i < WARM_UP; i++) {
              road(DOSSIERS);
            }
            Questions.answer(road(MEASURED));
          }
          default -> Questions.answer();
        }
      }
    } finally {
      // or nobody would be told that there is no answer
      threads.shutdown();
    }
  }

  /**
   * Takes so many dossiers from their start to the Chair's approval.
   *
   * @return starts a second, milliseconds of the processor for each; the same of completions
   */
  private double[] road(int dossiers) throws InterruptedException, ExecutionException {
    Meter starts = new Meter();
    Meter completions = new Meter();
    starts.run(dossiers, Collections.nCopies(dossiers,
        as(steps.starter(), units(steps.starter()), () -> steps.start(engine.getFormService(), definition))));
    for (List<Task> open = open(); !open.isEmpty(); open = open()) {
      completions.run(open.size(), work(open));
    }
    return new double[] {starts.perSecond(), starts.cpuMillis(), completions.perSecond(), completions.cpuMillis()};
  }

  private List<Task> open() {
    return tasks.createTaskQuery().processDefinitionId(definition).orderByTaskCreateTime().asc().list();
  }

  /** The tasks of one dossier one after the other: whether two people meet in one must not decide. */
  private List<Callable<Void>> work(List<Task> open) {
    List<Callable<Void>> work = new ArrayList<>();
    for (List<Task> dossier : open.stream().collect(groupingBy(Task::getProcessInstanceId)).values()) {
      List<Assignment> assignments = dossier.stream().map(this::assignment).toList();
      work.add(() -> {
        for (Assignment assignment : assignments) {
          as(assignment.person(), assignment.units(), () -> {
            tasks.claim(assignment.task(), assignment.person());
            steps.complete(engine, assignment.task(), assignment.fields());
          }).call();
        }
        return null;
      });
    }
    return work;
  }

  private Assignment assignment(Task task) {
    String unit = tasks.getIdentityLinksForTask(task.getId()).get(0).getGroupId();
    String person = memberOf.computeIfAbsent(unit, any ->
        engine.getIdentityService().createUserQuery().memberOfGroup(unit).list().get(0).getId());
    return new Assignment(task.getId(), person, List.of(unit), steps.prepare(task));
  }

  private List<String> units(String person) {
    return engine.getIdentityService().createGroupQuery().groupMember(person).list().stream().map(g -> g.getId()).toList();
  }

  private Callable<Void> as(String person, List<String> units, Runnable action) {
    return () -> {
      engine.getIdentityService().setAuthentication(person, units);
      try {
        action.run();
        return null;
      } finally {
        engine.getIdentityService().clearAuthentication();
      }
    };
  }

  /** Adds up what several runs took. */
  private class Meter {
    private int actions;
    private double seconds;
    private double cpuSeconds;

    void run(int number, List<Callable<Void>> work) throws InterruptedException, ExecutionException {
      Stopwatch watch = new Stopwatch();
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
      actions += number;
      seconds += watch.seconds();
      cpuSeconds += watch.cpuSeconds();
    }

    double perSecond() {
      return actions / seconds;
    }

    double cpuMillis() {
      return cpuSeconds * 1e3 / actions;
    }
  }
}
