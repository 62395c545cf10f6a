package vn.kstthc.notification;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Parts;
import vn.kstthc.notification.OpenTasks.OpenTask;

/** What is reminded of: a task, or a case as a whole with all its open tasks; named {@code task:<id>}, {@code case:<number>}. */
@Component
class Subjects {

  private static final String TASK = "task:";
  private static final String CASE = "case:";

  private final OpenTasks openTasks;
  private final JdbcClient jdbc;

  Subjects(@Lazy OpenTasks openTasks, JdbcClient jdbc) {
    this.openTasks = openTasks;
    this.jdbc = jdbc;
  }

  static String ofTask(String taskId) {
    return TASK + taskId;
  }

  static String ofCase(String caseNumber) {
    return CASE + caseNumber;
  }

  static boolean isCase(String subject) {
    return subject.startsWith(CASE);
  }

  /** @return the subjects as they are at this moment, all read at once */
  State read(Collection<String> subjects) {
    Set<String> tasks = new HashSet<>();
    Set<String> cases = new HashSet<>();
    subjects.forEach(subject -> (isCase(subject) ? cases : tasks).add(subject.substring(TASK.length())));
    Map<String, List<OpenTask>> open = new HashMap<>();
    if (!tasks.isEmpty()) {
      openTasks.tasks(tasks).forEach(task -> open.put(ofTask(task.id()), List.of(task)));
    }
    if (!cases.isEmpty()) {
      openTasks.ofCases(cases).stream().collect(groupingBy(task -> ofCase(task.caseNumber()))).forEach(open::put);
    }
    return new State(open, cases.isEmpty() ? Map.of() : dueDates(cases));
  }

  private Map<String, Instant> dueDates(Set<String> cases) {
    Map<String, Instant> due = new HashMap<>();
    Parts.ofStatement(cases, part -> jdbc.sql("select case_number, due_at from notification_case where case_number in (:cases)")
        .param("cases", part).query((RowCallbackHandler) row -> due.put(ofCase(row.getString(1)), row.getTimestamp(2).toInstant())));
    return due;
  }

  /** @param caseDue due dates of the cases as a whole */
  record State(Map<String, List<OpenTask>> open, Map<String, Instant> caseDue) {

    List<OpenTask> tasks(String subject) {
      return open.getOrDefault(subject, List.of());
    }

    Stream<OpenTask> allTasks() {
      return open.values().stream().flatMap(List::stream);
    }

    /** @return null where there is no date (any more) */
    Instant due(String subject) {
      return isCase(subject) ? caseDue.get(subject) : tasks(subject).stream().findFirst().map(OpenTask::due).orElse(null);
    }
  }
}
