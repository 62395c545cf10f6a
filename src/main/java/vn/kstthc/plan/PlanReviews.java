package vn.kstthc.plan;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.review.DossierEnded;
import vn.kstthc.review.ReviewProcess;

/** The reviews of the plan's appendix: opened as dossiers with their unit and date, and followed to their outcome. */
@Component
class PlanReviews {

  private final PlanWork work;
  private final PlanTaskRepository tasks;
  private final YearPlans plans;
  private final ReviewProcess reviews;
  /** Asked when an outcome comes: the process asks this class in turn. */
  private final ObjectProvider<PlanTaskProcess> process;

  PlanReviews(PlanWork work, PlanTaskRepository tasks, YearPlans plans, ReviewProcess reviews,
      ObjectProvider<PlanTaskProcess> process) {
    this.work = work;
    this.tasks = tasks;
    this.plans = plans;
    this.reviews = reviews;
    this.process = process;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void open(String taskNumber) {
    PlanTask task = work.task(taskNumber);
    YearPlan plan = plans.of(task);
    String dossier = reviews.openPlanned(new ReviewProcess.Planned(task.content().replaceAll("\\s+", " "),
        task.leadUnits().get(0), task.cooperatingUnits(), PlanDates.day(work.parts(task).get(0).dueAt()), "Phụ lục 2 của " + plan.title(),
        "Điều 27 đến Điều 30 Nghị định 63/2010/NĐ-CP; %s số %s".formatted(plan.title(), plan.documentNumber())),
        plan.approvedBy());
    work.reviewOpened(task, dossier);
  }

  /** The task is out of the plan: its dossier goes no further, unless the Chair has it already. */
  @Transactional(propagation = Propagation.MANDATORY)
  void drop(String taskNumber) {
    PlanTask task = work.task(taskNumber);
    if (task.dossier() != null) {
      reviews.withdrawPlanned(task.dossier(), "Nhiệm vụ %s đã đưa ra khỏi kế hoạch".formatted(taskNumber));
    }
  }

  @EventListener
  void ended(DossierEnded event) {
    tasks.findByDossier(event.number()).filter(task -> task.state() == PlanTask.State.RUNNING).ifPresent(task -> {
      work.reviewEnded(task, event.outcome() != DossierEnded.Outcome.WITHDRAWN, event.outcome().label());
      process.getObject().reviewEnded(task, event.outcome() != DossierEnded.Outcome.WITHDRAWN);
    });
  }
}
