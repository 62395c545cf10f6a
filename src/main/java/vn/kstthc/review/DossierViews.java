package vn.kstthc.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.extension.Extensions;
import vn.kstthc.notification.OpenTasks;
import vn.kstthc.notification.OpenTasks.OpenTask;
import vn.kstthc.organisation.Absence;
import vn.kstthc.organisation.ActingFor;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.organisation.UncoveredWork;

/** Puts together what a person sees of a dossier. */
@Component
class DossierViews {

  private final DossierHistory history;
  private final Consultation consultation;
  private final DossierFiles files;
  private final EntryLines lines;
  private final Organisation organisation;
  private final Directory directory;
  private final WorkingDays workingDays;
  private final OpenTasks openTasks;
  private final Grounds grounds;
  private final Extensions extensions;
  private final ActingFor actingFor;
  private final UncoveredWork uncoveredWork;

  DossierViews(DossierHistory history, Consultation consultation, DossierFiles files, EntryLines lines, Organisation organisation,
      Directory directory, WorkingDays workingDays, OpenTasks openTasks, Grounds grounds,
      Extensions extensions, ActingFor actingFor, UncoveredWork uncoveredWork) {
    this.history = history;
    this.consultation = consultation;
    this.files = files;
    this.lines = lines;
    this.organisation = organisation;
    this.directory = directory;
    this.workingDays = workingDays;
    this.openTasks = openTasks;
    this.grounds = grounds;
    this.extensions = extensions;
    this.actingFor = actingFor;
    this.uncoveredWork = uncoveredWork;
  }

  /** @param reader user id of who looks at it: files another unit has not handed in yet stay with that unit */
  @Transactional(readOnly = true)
  DossierView view(Dossier dossier, String reader) {
    List<Entry> entries = history.of(dossier);
    Instant due = workingDays.endOf(dossier.dueDate());
    return new DossierView(
        dossier.number(), dossier.kind().name(), dossier.kind().label(), dossier.procedureName(),
        dossier.procedureCode(), dossier.legalBasis(), unit(dossier.leadUnit()),
        dossier.cooperatingUnits().stream().map(this::unit).toList(), workingDays.text(dossier.dueDate()),
        dossier.step().isEnd() ? "" : workingDays.distance(due), dossier.step().isEnd() ? "ended" : workingDays.urgency(due),
        grounds.movesOf(Deadlines.ofCase(dossier.number())), dossier.reason(), dossier.step(), dossier.step().label(), dossier.round(),
        directory.nameOf(dossier.openedBy()), Dates.moment(dossier.openedAt()),
        pendingWithGrounds(dossier.number(), dossier.step()), cost(dossier), returned(dossier, entries),
        consultation.of(dossier).stream().map(this::opinion).toList(),
        files(dossier, directory.unitsOf(reader)), extensions.ofCase(dossier.number()),
        entries.stream().map(this::happening).toList());
  }

  DossierView.Unit unit(String id) {
    return new DossierView.Unit(id, organisation.unitName(id));
  }

  /** @return without what the dates rest on */
  List<DossierView.Pending> pending(String number, Step step) {
    return step.isEnd() ? List.of() : openTasks.ofCase(number).stream().map(task -> pending(task, null)).toList();
  }

  private List<DossierView.Pending> pendingWithGrounds(String number, Step step) {
    List<OpenTask> tasks = step.isEnd() ? List.of() : openTasks.ofCase(number);
    Map<String, DossierView.Ground> found = grounds.of(tasks.stream().map(OpenTask::id).toList());
    return tasks.stream().map(task -> pending(task, found.get(task.id()))).toList();
  }

  private DossierView.Pending pending(OpenTask task, DossierView.Ground ground) {
    Instant due = task.due();
    String holder = holder(task);
    return due == null ? new DossierView.Pending(task.name(), holder, "", "", "ok", ground)
        : new DossierView.Pending(task.name(), holder, workingDays.text(due), workingDays.distance(due),
            workingDays.urgency(due), ground);
  }

  /** Who has it, for whom, and whether nobody will be there when it is due. */
  private String holder(OpenTask task) {
    if (task.assignee() == null) {
      return organisation.unitName(task.unit()) + ", chưa có người nhận";
    }
    String absent = actingFor.reason(task.assignee(), task.id(), task.unit()).map(Absence::person).orElse(null);
    return actingFor.nameOf(task.assignee(), absent)
        + uncoveredWork.warning(task.assignee(), day(task.due())).map("; "::concat).orElse("");
  }

  static LocalDate day(Instant due) {
    return due == null ? null : due.atZone(WorkingDays.ZONE).toLocalDate();
  }

  private static DossierView.Money cost(Dossier dossier) {
    return dossier.proposal() == null ? null : new DossierView.Money(dossier.proposal().label(), dossier.costNow(),
        dossier.costAfter(), ComplianceCost.percentCut(dossier.costNow(), dossier.costAfter()).toPlainString());
  }

  private DossierView.Returned returned(Dossier dossier, List<Entry> entries) {
    if (dossier.step() != Step.PREPARATION) {
      return null;
    }
    return entries.stream().filter(entry -> entry.outcome().isReturn()).reduce((earlier, later) -> later)
        .map(entry -> new DossierView.Returned(actingFor.nameOf(entry.author(), entry.onBehalfOf()),
            returnedBy(entry.step(), entry.outcome()), Dates.moment(entry.recordedAt()), entry.note())).orElse(null);
  }

  static String returnedBy(Step step, Entry.Outcome outcome) {
    return outcome == Entry.Outcome.CHAIR_RETURNED ? "Chủ tịch UBND tỉnh" : step.label();
  }

  private DossierView.Opinion opinion(Opinion opinion) {
    return new DossierView.Opinion(opinion.round(), opinion.unit(), organisation.unitName(opinion.unit()),
        opinion.stance().name(), opinion.stance().label(), opinion.content(),
        opinion.author() == null ? null : actingFor.nameOf(opinion.author(), opinion.onBehalfOf()), Dates.moment(opinion.givenAt()),
        workingDays.text(opinion.dueAt()), opinion.answer() == null ? null : opinion.answer().name(),
        opinion.answer() == null ? null : opinion.answer().label(), opinion.answerContent());
  }

  private List<DossierView.File> files(Dossier dossier, Set<String> readersUnits) {
    return files.of(dossier).stream().filter(file -> file.submitted() || readersUnits.contains(file.unit()))
        .map(file -> new DossierView.File(file.id(), file.round(), file.kind().name(), file.kind().label(),
            organisation.unitName(file.unit()), file.name(), size(file.size()), directory.nameOf(file.uploadedBy()),
            Dates.moment(file.uploadedAt()), "/ho-so/%s/tep/%d".formatted(dossier.number(), file.id()), file.submitted(),
            !file.submitted() && file.round() == dossier.round())).toList();
  }

  private DossierView.Happening happening(Entry entry) {
    return new DossierView.Happening(entry.round(), entry.step().label(), entry.outcome().label(),
        entry.outcome().isReturn(), actingFor.nameOf(entry.author(), entry.onBehalfOf()), Dates.moment(entry.recordedAt()),
        entry.note(), lines.of(entry));
  }

  private static String size(long bytes) {
    return bytes < 1024 * 1024 ? "%d KB".formatted(Math.max(1, bytes / 1024))
        : "%.1f MB".formatted(bytes / (1024.0 * 1024)).replace('.', ',');
  }
}
