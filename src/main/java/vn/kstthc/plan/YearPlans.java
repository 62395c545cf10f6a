package vn.kstthc.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.form.FormRefused;
import vn.kstthc.plan.PlanEntry.Outcome;

/** The plan of a year as a whole: imported, checked, approved, given out, closed. Reads and writes our tables only. */
@Service
@Transactional
class YearPlans {

  private final YearPlanRepository plans;
  private final PlanTaskRepository tasks;
  private final PlanHistory history;
  private final JdbcClient jdbc;
  private final Clock clock;

  YearPlans(YearPlanRepository plans, PlanTaskRepository tasks, PlanHistory history, JdbcClient jdbc, Clock clock) {
    this.plans = plans;
    this.tasks = tasks;
    this.history = history;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @throws NoSuchElementException where there is none of that number */
  @Transactional(readOnly = true)
  YearPlan get(String number) {
    return plans.findFirstByNumberOrderByIdDesc(number)
        .orElseThrow(() -> new NoSuchElementException("Không có kế hoạch " + number));
  }

  @Transactional(readOnly = true)
  YearPlan of(PlanTask task) {
    return plans.findById(task.plan()).orElseThrow();
  }

  /** @return the plan of that year that is not withdrawn */
  @Transactional(readOnly = true)
  Optional<YearPlan> ofYear(int year) {
    return plans.findByOpenYear(year);
  }

  /** @return all that are not withdrawn, the newest first */
  @Transactional(readOnly = true)
  List<YearPlan> all() {
    return plans.findByOpenYearIsNotNullOrderByYearDesc();
  }

  /** @return its tasks in the plan's order */
  @Transactional(readOnly = true)
  List<PlanTask> tasks(YearPlan plan) {
    return tasks.findByPlanOrderById(plan.id());
  }

  /** @return the groups in the plan's order */
  @Transactional(readOnly = true)
  List<PlanDraft.Section> sections(YearPlan plan) {
    return jdbc.sql("select code, title from plan_section where plan = ? order by position").param(plan.id())
        .query((row, number) -> new PlanDraft.Section(row.getString("code"), row.getString("title"))).list();
  }

  /** @throws FormRefused where there is a plan of that year already */
  YearPlan open(PlanDraft draft, String actor) {
    YearPlan plan = saved(YearPlan.imported(draft, actor, clock.instant()));
    int position = 0;
    for (PlanDraft.Section section : draft.sections()) {
      jdbc.sql("insert into plan_section (plan, position, code, title) values (?, ?, ?, ?)")
          .params(plan.id(), position++, section.code(), section.title()).update();
    }
    draft.tasks().forEach(task -> add(plan, task));
    history.record(plan, Outcome.IMPORTED, actor, "%d nhiệm vụ".formatted(draft.tasks().size()));
    return plan;
  }

  private YearPlan saved(YearPlan plan) {
    try {
      return plans.save(plan);
    } catch (DbActionExecutionException failed) {
      if (failed.getCause() instanceof DuplicateKeyException) {
        throw new FormRefused("year", "Năm", "năm %d đã có kế hoạch".formatted(plan.year()));
      }
      throw failed;
    }
  }

  /** @return the task with the next number of the plan */
  PlanTask add(YearPlan plan, PlanDraft.Task task) {
    int known = jdbc.sql("select count(*) from plan_task where plan = ?").param(plan.id()).query(Integer.class).single();
    return tasks.save(PlanTask.planned(plan.id(), "%s-%02d".formatted(plan.number(), known + 1), task));
  }

  /** What a person has made of the words on time. @param readings by the number of the task */
  void check(String number, String actor, Map<String, PlanReading> readings, String note) {
    YearPlan plan = get(number);
    tasks(plan).forEach(task -> {
      PlanReading reading = readings.get(task.number());
      task.read(reading.time(), reading.leadUnits(), reading.cooperatingUnits());
      tasks.save(task);
    });
    plan.checked();
    plans.save(plan);
    history.record(plan, Outcome.CHECKED, actor, note);
  }

  void withdraw(String number, String actor, String reason) {
    YearPlan plan = get(number);
    plan.withdrawn(clock.instant());
    plans.save(plan);
    history.record(plan, Outcome.WITHDRAWN, actor, reason);
  }

  void approve(String number, String actor, String document, LocalDate date, String note) {
    YearPlan plan = get(number);
    plan.approved(document, date, actor, clock.instant());
    plans.save(plan);
    history.record(plan, Outcome.APPROVED, actor, note);
  }

  void sendBack(String number, String actor, String why) {
    YearPlan plan = get(number);
    plan.returned();
    plans.save(plan);
    history.record(plan, Outcome.RETURNED, actor, why);
  }

  /** @return the tasks that are to begin */
  List<PlanTask> giveOut(String number) {
    YearPlan plan = get(number);
    plan.givenOut();
    plans.save(plan);
    List<PlanTask> all = tasks(plan);
    history.record(plan, Outcome.GIVEN_OUT, null, "%d nhiệm vụ".formatted(all.size()));
    return all;
  }

  void beginClosing(String number, String actor, String note) {
    YearPlan plan = get(number);
    plan.closing();
    plans.save(plan);
    history.record(plan, Outcome.CLOSED, actor, note);
  }

  void close(String number) {
    YearPlan plan = get(number);
    plan.closed(clock.instant());
    plans.save(plan);
  }
}
