package vn.kstthc.plan;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.FormRefused;

/** What the office tells a plan in one step, beside the tasks in Tasklist. */
@Service
@Transactional
class PlanRegister {

  private final YearPlans plans;
  private final PlanEvents events;
  private final PlanTaskProcess process;
  private final WorkingDays workingDays;

  PlanRegister(YearPlans plans, PlanEvents events, PlanTaskProcess process, WorkingDays workingDays) {
    this.plans = plans;
    this.events = events;
    this.process = process;
    this.workingDays = workingDays;
  }

  /** @throws FormRefused naming what is wrong */
  void eventHappened(PlanTask task, FormInput input, String actor) {
    LocalDate on = input.requiredDate("on", "Ngày sự kiện");
    input.ensure(on == null || !on.isAfter(workingDays.today()), "on", "Ngày sự kiện", "sau ngày hôm nay");
    input.ensure(on == null || on.getYear() >= plans.of(task).year() - 1, "on", "Ngày sự kiện", "trước năm kế hoạch");
    String document = input.requiredText("document", "Văn bản", 300);
    input.ensure(task.nature() == Nature.EVENT && !task.state().isEnd(), "task", "Nhiệm vụ",
        "không chờ sự kiện nào, hoặc đã kết thúc");
    input.verify();
    eventHappened(task, on, document, actor);
  }

  /** It is kept first: a task that is not given out yet finds it when it is. */
  void eventHappened(PlanTask task, LocalDate on, String document, String actor) {
    events.tell(task, on, document, actor);
    process.eventHappened(task);
  }
}
