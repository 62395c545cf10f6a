package vn.kstthc.notification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.notification.Ledger.Row;
import vn.kstthc.notification.OpenTasks.OpenTask;

/** Puts together what each person is told: one line a task or case, as it is now, whatever steps have come together. */
@Component
class Letters {

  /** How a line stands; the worst first. */
  enum Urgency { LATE, TODAY, SOON, NEW, MOVED }

  /**
   * @param heading the title, marked where it is new
   * @param basis of the due date in words; null where it is not known
   * @param before what it was before; null where it has not just moved
   * @param absent name of the person in whose place the recipient is told; null for his own work
   */
  record Line(String caseNumber, String caseName, String title, String heading, String due, Instant dueAt, String distance,
      String basis, String before, String absent, Urgency urgency, String link) {}

  /** What lines say beside the task itself: by subject, and by row where it depends on who is told. */
  private record Besides(Map<String, String> bases, Map<String, String> before, Map<Row, String> absent) {}

  /** The lines of one case. */
  record CaseLines(String number, String name, List<Line> lines) {

    Line worst() {
      return lines.get(0);
    }
  }

  /** @param said rows that have a line of their own; @param merged rows of the same subjects, said by those */
  record Letter(String recipient, List<CaseLines> cases, List<Row> said, List<Row> merged) {

    List<Line> lines() {
      return cases.stream().flatMap(each -> each.lines().stream()).toList();
    }
  }

  private static final Comparator<Line> WORST_FIRST =
      Comparator.comparing(Line::urgency).thenComparing(Line::dueAt).thenComparing(Line::caseNumber);

  private final NotificationSettings settings;
  private final WorkingDays workingDays;
  private final Deadlines deadlines;
  private final PastDates pastDates;
  private final Recipients recipients;

  Letters(NotificationSettings settings, WorkingDays workingDays, Deadlines deadlines, PastDates pastDates,
      Recipients recipients) {
    this.settings = settings;
    this.deadlines = deadlines;
    this.workingDays = workingDays;
    this.pastDates = pastDates;
    this.recipients = recipients;
  }

  /** @return one letter a recipient */
  List<Letter> of(Map<Row, OpenTask> due) {
    Besides besides = new Besides(bases(due.keySet()), pastDates.of(due.keySet()), recipients.absentPeople(due));
    return due.keySet().stream().collect(groupingBy(Row::recipient, LinkedHashMap::new, toList())).entrySet().stream()
        .map(rows -> letter(rows.getKey(), rows.getValue(), due, besides)).toList();
  }

  private Letter letter(String recipient, List<Row> rows, Map<Row, OpenTask> due, Besides besides) {
    Map<String, Row> last = new LinkedHashMap<>();
    rows.stream().sorted(Comparator.comparingLong(Row::id)).forEach(row -> last.put(row.subject(), row));
    List<Row> said = List.copyOf(last.values());
    List<Row> merged = rows.stream().filter(row -> last.get(row.subject()) != row).toList();
    Map<String, List<Line>> byCase = said.stream().map(row -> line(row, due.get(row), besides)).sorted(WORST_FIRST)
        .collect(groupingBy(Line::caseNumber, LinkedHashMap::new, toList()));
    return new Letter(recipient, byCase.entrySet().stream()
        .map(each -> new CaseLines(each.getKey(), each.getValue().get(0).caseName(), each.getValue())).toList(), said, merged);
  }

  /** @return what each date rests on, by subject; without those of which it is not known */
  private Map<String, String> bases(Collection<Row> rows) {
    Map<String, String> bases = new HashMap<>();
    deadlines.ofAll(rows.stream().map(Row::subject).collect(toSet())).forEach((subject, kept) ->
        bases.put(subject, kept.ground() + (kept.isMoved() ? "; hạn đã được thay đổi" : "")));
    return bases;
  }

  private Line line(Row row, OpenTask task, Besides besides) {
    boolean whole = Subjects.isCase(row.subject());
    String title = whole ? "Toàn hồ sơ, đang ở bước: " + task.name() : task.name();
    Urgency urgency = urgency(row, task);
    String what = urgency == Urgency.NEW ? "Việc mới: "
        : row.milestone().equals(DateNews.NOT_EXTENDED) ? "Không được gia hạn: " : "";
    return new Line(row.caseNumber(), row.caseName(), title, what + title,
        workingDays.text(row.dueAt()), row.dueAt(), workingDays.distance(row.dueAt()), besides.bases().get(row.subject()),
        besides.before().get(row.subject()), besides.absent().get(row), urgency, link(row, task, whole));
  }

  private Urgency urgency(Row row, OpenTask task) {
    if (workingDays.isPast(row.dueAt())) {
      return Urgency.LATE;
    }
    if (row.dueAt().atZone(WorkingDays.ZONE).toLocalDate().equals(workingDays.today())) {
      return Urgency.TODAY;
    }
    return settings.plan().isStart(task.key(), row.milestone()) ? Urgency.NEW
        : row.milestone().equals(DateNews.MOVED) ? Urgency.MOVED : Urgency.SOON;
  }

  /** Who only watches has no right to the task; the page of the case is open to all it concerns. */
  private String link(Row row, OpenTask task, boolean whole) {
    return whole || row.role() != NotificationSettings.Role.HOLDER
        ? settings.publicAddress() + settings.casePage(row.caseNumber())
        : settings.publicAddress() + "/camunda/app/tasklist/default/#/?task=" + task.id();
  }
}
