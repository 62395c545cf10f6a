package vn.kstthc.notification;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.notification.Ledger.Row;
import vn.kstthc.notification.OpenTasks.OpenTask;

/**
 * Looks again before mail goes out, which may be days later when the mail server was away: whether the work is still open,
 * its date still the same and its holder still the same person.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StillDue {

  /** What is not said (now), and why. */
  private enum Reason {
    GONE("Việc đã xong hoặc đã đổi hạn"),
    OTHER("Đã có người khác nhận việc"),
    OVERDUE("Việc mới đã quá hạn, có thư nhắc quá hạn"),
    SUSPENDED("Hồ sơ đang tạm dừng");

    private final String text;

    Reason(String text) {
      this.text = text;
    }
  }

  private final Subjects subjects;
  private final Recipients recipients;
  private final Ledger ledger;
  private final ReminderPlan plan;
  private final NotificationSettings settings;
  private final WorkingDays workingDays;

  StillDue(Subjects subjects, Recipients recipients, Ledger ledger, ReminderPlan plan, NotificationSettings settings,
      WorkingDays workingDays) {
    this.subjects = subjects;
    this.recipients = recipients;
    this.ledger = ledger;
    this.plan = plan;
    this.settings = settings;
    this.workingDays = workingDays;
  }

  /**
   * @return the rows to be said, each with the task it is about as it is now; the others are written off, or put off while
   *     their case is suspended. Where only the recipient is wrong, the right ones have been written down instead
   */
  Map<Row, OpenTask> of(Collection<Row> rows) {
    Subjects.State state = subjects.read(rows.stream().map(Row::subject).collect(toSet()));
    Recipients.Book book = recipients.concernedBy(state.allTasks().toList());
    Map<Row, OpenTask> due = new LinkedHashMap<>();
    Map<Reason, List<Long>> others = new EnumMap<>(Reason.class);
    List<Ledger.Entry> right = new ArrayList<>();
    for (Row row : rows) {
      List<OpenTask> open = row.dueAt().equals(state.due(row.subject())) ? state.tasks(row.subject()) : List.of();
      Optional<OpenTask> task = open.stream().filter(each -> book.of(row.role(), each).contains(row.recipient())).findFirst();
      Optional<Reason> against = against(row, open, task);
      against.ifPresentOrElse(reason -> others.computeIfAbsent(reason, none -> new ArrayList<>()).add(row.id()),
          () -> due.put(row, task.orElseThrow()));
      if (against.filter(Reason.OTHER::equals).isPresent()) {
        open.forEach(each -> right.addAll(
            DueReminders.entries(row.subject(), row.milestone(), row.dueAt(), row.role(), each, book)));
      }
    }
    others.forEach(this::writeOff);
    ledger.add(right);
    return due;
  }

  private Optional<Reason> against(Row row, List<OpenTask> open, Optional<OpenTask> task) {
    if (open.isEmpty()) {
      return Optional.of(Reason.GONE);
    }
    if (open.stream().allMatch(OpenTask::suspended)) {
      return Optional.of(Reason.SUSPENDED);
    }
    if (workingDays.isPast(row.dueAt()) && settings.plan().isStart(open.get(0).key(), row.milestone())) {
      return Optional.of(Reason.OVERDUE);
    }
    return task.isEmpty() ? Optional.of(Reason.OTHER) : Optional.empty();
  }

  private void writeOff(Reason reason, List<Long> ids) {
    if (reason == Reason.SUSPENDED) {
      ledger.postpone(ids, plan.nextMorning(), null);
    } else {
      ledger.finish(ids, Ledger.Status.SKIPPED, reason.text);
    }
  }
}
