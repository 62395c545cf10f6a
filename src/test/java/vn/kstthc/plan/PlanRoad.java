package vn.kstthc.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.CheckedUpload;
import vn.kstthc.review.Road;

/** Does what a plan asks of many units at once, through the same doors as the web apps, and writes down what it saw and did. */
@TestComponent
public class PlanRoad {

  /** What a unit that leads was asked for. @param done the day it handed it in; @param stopped the day nobody asks for it any more */
  public record Asked(String number, LocalDate due, LocalDate done, LocalDate stopped) {}

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
  private static final Map<String, String> USERS = Map.of("van-phong", "van.phong", "lanh-dao", "giam.doc");

  private final Road road;
  private final PlanWork work;
  private final PlanFiles files;
  private final TaskService tasks;
  private final WorkingDays workingDays;
  private final Map<String, LocalDate> due = new TreeMap<>();
  private final Map<String, LocalDate> done = new HashMap<>();
  private LocalDate lookedOn;

  PlanRoad(Road road, PlanWork work, PlanFiles files, TaskService tasks, WorkingDays workingDays) {
    this.road = road;
    this.work = work;
    this.files = files;
    this.tasks = tasks;
    this.workingDays = workingDays;
  }

  /** Takes down what lies on the desks today; what lies there no more was done on the day of the look before. */
  public void look() {
    Map<String, LocalDate> open = new TreeMap<>();
    tasks.createTaskQuery().taskDefinitionKey("userTask_reportResult").list().forEach(task -> open.put(number(task),
        LocalDate.ofInstant(task.getDueDate().toInstant(), WorkingDays.ZONE)));
    due.keySet().stream().filter(number -> !open.containsKey(number)).forEach(number -> done.putIfAbsent(number, lookedOn));
    due.putAll(open);
    lookedOn = workingDays.today();
  }

  public List<Asked> asked() {
    return due.entrySet().stream().map(each -> new Asked(each.getKey(), each.getValue(), done.get(each.getKey()), null)).toList();
  }

  private String number(Task task) {
    return (String) tasks.getVariable(task.getId(), PlanPartProcess.CASE_NUMBER);
  }

  /** All units but one hand in what they lead and what is due by that day; the office confirms it. */
  public void handIn(LocalDate dueBy, String butNot) {
    look();
    Date end = Date.from(dueBy.plusDays(1).atStartOfDay(WorkingDays.ZONE).toInstant());
    tasks.createTaskQuery().taskDefinitionKey("userTask_reportResult").dueBefore(end).list().forEach(task -> {
      PlanPart part = work.part(number(task));
      if (!part.unit().equals(butNot)) {
        handIn(task, part);
      }
    });
    tasks.createTaskQuery().taskDefinitionKey("userTask_confirmResult").list()
        .forEach(task -> road.submit(task, "van.phong", Map.of("conclusion", "CONFIRM", "note", "")));
  }

  private void handIn(Task task, PlanPart part) {
    String user = USERS.getOrDefault(part.unit(), part.unit());
    done.put(part.number(), workingDays.today());
    try (CheckedUpload upload = CheckedUpload.read("RESULT", "Tệp", "Kết quả.pdf", new ByteArrayInputStream(PDF), 1_000_000)) {
      files.put(part, user, upload);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    road.submit(task, user, Map.of("result", "Đã thực hiện theo kế hoạch.", "resultDate", workingDays.today().toString()));
  }

  /** @return number of the review that carries out a task of the plan */
  public String review(String task) {
    return work.task(task).dossier();
  }
}
