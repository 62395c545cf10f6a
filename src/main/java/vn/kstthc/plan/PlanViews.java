package vn.kstthc.plan;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.organisation.ActingFor;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;

/** Puts plans, tasks and parts into words. */
@Component
class PlanViews {

  private final YearPlans plans;
  private final PlanEvents events;
  private final PlanFiles files;
  private final PlanHistory history;
  private final PlanUnits units;
  private final ReadingFields readings;
  private final Organisation organisation;
  private final ActingFor actingFor;
  private final Directory directory;
  private final WorkingDays workingDays;

  PlanViews(YearPlans plans, PlanEvents events, PlanFiles files, PlanHistory history, PlanUnits units,
      ReadingFields readings, Organisation organisation, ActingFor actingFor, Directory directory, WorkingDays workingDays) {
    this.plans = plans;
    this.events = events;
    this.files = files;
    this.history = history;
    this.units = units;
    this.readings = readings;
    this.organisation = organisation;
    this.actingFor = actingFor;
    this.directory = directory;
    this.workingDays = workingDays;
  }

  PlanView view(YearPlan plan) {
    // who was late is for those who see the whole plan
    List<PlanView.Happening> happened = happenings(history.of(plan).stream()
        .filter(entry -> entry.outcome() != PlanEntry.Outcome.URGED).toList());
    PlanView.Happening last = happened.isEmpty() ? null : happened.get(happened.size() - 1);
    boolean back = plan.step() == YearPlan.Step.CHECK && last != null && last.isReturn();
    return new PlanView(plan.number(), plan.year(), plan.title(), plan.step(), plan.step().label(), plan.basedOn(),
        plan.documentNumber() == null ? null
            : "số %s ngày %s".formatted(plan.documentNumber(), Dates.text(plan.documentDate())),
        directory.nameOf(plan.importedBy()), Dates.moment(plan.importedAt()),
        back ? new PlanView.Returned(last.by(), last.at(), last.note()) : null, happened);
  }

  List<PlanView.Happening> happenings(List<PlanEntry> entries) {
    return entries.stream().map(entry -> new PlanView.Happening(entry.outcome().label(), entry.outcome().isReturn(),
        actingFor.nameOf(entry.author(), entry.onBehalfOf()), Dates.moment(entry.at()), entry.note())).toList();
  }

  PlanView.Task task(PlanTask task, int year) {
    TimeReading reading = task.reading();
    boolean ahead = task.state() == PlanTask.State.PLANNED && reading.date() != null;
    return new PlanView.Task(task.number(), task.section(), task.item(), task.content(), task.leadUnits(),
        units.names(task.leadUnits()), task.cooperatingUnits(), units.names(task.cooperatingUnits()), task.timeAsWritten(),
        task.expectedResult(), reading.nature(), reading.date() == null ? null : Dates.text(reading.date()), reading.rhythms(),
        reading.event(), reading.sure(), reading.note(), reading.text(), ahead ? readings.wrong(reading.date(), year) : null);
  }

  /** What is the same for all parts of a task, read once. */
  record Whole(PlanTask task, String section, List<PlanEvents.Event> events) {}

  Whole whole(PlanTask task) {
    return new Whole(task, plans.sections(plans.of(task)).stream().filter(each -> each.code().equals(task.section()))
        .map(PlanDraft.Section::title).findFirst().orElse(task.section()),
        task.nature() == Nature.EVENT ? events.of(task) : List.of());
  }

  /** @param reader whose files may still be taken away; null where nobody's may */
  PlanView.Part part(PlanPart part, Whole whole, String reader) {
    PlanTask task = whole.task();
    return new PlanView.Part(part.number(), task.number(), ReadingFields.place(task), whole.section(), task.content(),
        task.timeAsWritten(), task.expectedResult(), organisation.unitName(part.unit()), part.role().label(),
        part.periodLabel(), event(whole, part), workingDays.text(part.dueAt()),
        part.state().isEnd() ? "" : workingDays.distance(part.dueAt()), urgency(part), part.ground(), part.state(),
        part.state().label(), part.returnedWhy() == null ? null : new PlanView.Returned(
            directory.nameOf(part.returnedBy()), Dates.moment(part.returnedAt()), part.returnedWhy()),
        part.result(), part.resultDate() == null ? null : Dates.text(part.resultDate()),
        part.reportedBy() == null ? null : actingFor.nameOf(part.reportedBy(), part.onBehalfOf()),
        Dates.moment(part.reportedAt()), ResultFields.needsFile(task, part), files(part, reader));
  }

  private static String event(Whole whole, PlanPart part) {
    return part.event() == null ? null : whole.events().stream().filter(event -> event.id() == part.event())
        .map(event -> "%s, ngày %s".formatted(event.document(), Dates.text(event.on()))).findFirst().orElse(null);
  }

  /** @return "ended", "late", "soon" or "ok" */
  String urgency(PlanPart part) {
    return part.state().isEnd() ? "ended" : workingDays.urgency(part.dueAt());
  }

  private List<PlanView.File> files(PlanPart part, String reader) {
    return part.state() == PlanPart.State.WAITING ? List.of() : files.of(part).stream().filter(file -> file.submitted() || reader != null).map(file -> new PlanView.File(file.id(),
        PlanFiles.KIND, file.name(), size(file.size()), directory.nameOf(file.uploadedBy()), moment(file.uploadedAt()),
        "/ke-hoach/phan-viec/%s/tep/%d".formatted(part.number(), file.id()), file.submitted(), !file.submitted())).toList();
  }

  private static String moment(Instant at) {
    return Dates.moment(at);
  }

  private static String size(long bytes) {
    return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB"
        : String.format(Locale.forLanguageTag("vi-VN"), "%.1f MB", bytes / 1024.0 / 1024);
  }
}
