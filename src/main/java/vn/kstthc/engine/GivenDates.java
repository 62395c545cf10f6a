package vn.kstthc.engine;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormRefused;

/** Dates that a person gives a task past any form: a working day from today on, not years ahead, until the office closes. */
class GivenDates {

  /** A date further away is a slip of the pen. */
  private static final int LONGEST_YEARS = 3;

  private final ObjectProvider<WorkingDays> workingDays;

  GivenDates(ObjectProvider<WorkingDays> workingDays) {
    this.workingDays = workingDays;
  }

  /** @throws RefusedForm saying what is wrong with the date */
  void accept(TaskEntity stored, Task wanted) {
    Date due = wanted.getDueDate();
    if (due == null || stored.getDueDate() != null && stored.getDueDate().getTime() == due.getTime()) {
      return;
    }
    WorkingDays days = workingDays.getObject();
    LocalDate day = LocalDate.ofInstant(due.toInstant(), WorkingDays.ZONE);
    String wrong = stored.getVariableLocal(EngineWaitingTasks.WAITING) != null
        ? "đang tạm dừng chờ bổ sung, sẽ được tính tiếp khi có bổ sung" : wrong(day, days);
    if (wrong != null) {
      throw new RefusedForm(new FormRefused("due", "Hạn", wrong));
    }
    wanted.setDueDate(Date.from(days.endOf(day)));
  }

  private static String wrong(LocalDate day, WorkingDays days) {
    if (day.isBefore(days.today())) {
      return "không thể trước ngày hôm nay";
    }
    if (!day.isBefore(days.today().plusYears(LONGEST_YEARS))) {
      return "quá xa, chỉ được trong %d năm tới".formatted(LONGEST_YEARS);
    }
    return days.isWorking(day) ? null : Dates.withWeekday(day) + " là ngày nghỉ, hãy chọn ngày làm việc";
  }
}
