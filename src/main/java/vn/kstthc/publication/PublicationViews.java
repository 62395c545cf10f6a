package vn.kstthc.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.extension.Extensions;
import vn.kstthc.notification.OpenTasks;
import vn.kstthc.notification.OpenTasks.OpenTask;
import vn.kstthc.organisation.ActingFor;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;

/** Puts together what a person sees of a case of publication. */
@Component
class PublicationViews {

  private final Publications publications;
  private final PublicationHistory history;
  private final PublicationFiles files;
  private final DecisionLimit limit;
  private final ProcedureRegister register;
  private final Organisation organisation;
  private final Directory directory;
  private final WorkingDays workingDays;
  private final OpenTasks openTasks;
  private final Extensions extensions;
  private final ActingFor actingFor;

  PublicationViews(Publications publications, PublicationHistory history, PublicationFiles files, DecisionLimit limit,
      ProcedureRegister register, Organisation organisation, Directory directory, WorkingDays workingDays, OpenTasks openTasks,
      Extensions extensions, ActingFor actingFor) {
    this.publications = publications;
    this.history = history;
    this.files = files;
    this.limit = limit;
    this.register = register;
    this.organisation = organisation;
    this.directory = directory;
    this.workingDays = workingDays;
    this.openTasks = openTasks;
    this.extensions = extensions;
    this.actingFor = actingFor;
  }

  /** @param reader user id of who looks at it: files another unit has not handed in yet stay with that unit */
  @Transactional(readOnly = true)
  PublicationView view(Publication publication, String reader) {
    List<PublicationEntry> entries = history.of(publication);
    List<PublicationView.Line> lines = publications.lines(publication).stream().map(this::line).toList();
    return new PublicationView(publication.number(), publication.title(), publication.review(),
        organisation.unitName(publication.leadUnit()), publication.legalDocument(), Dates.text(publication.promulgatedOn()),
        publication.effectiveOn() == null ? null : Dates.text(publication.effectiveOn()), publication.shortened(), publication.step().name(),
        publication.step().label(), publication.step().isEnd(), publication.round(),
        publication.decision() == null ? null : publication.decision().text(), due(publication), lines, works(publication),
        pending(publication), returned(publication, entries), files(publication, directory.unitsOf(reader)),
        extensions.ofCase(publication.number()), entries.stream().map(this::happening).toList(),
        directory.nameOf(publication.openedBy()), Dates.moment(publication.openedAt()));
  }

  private PublicationView.Due due(Publication publication) {
    return publication.step().isEnd() || publication.decision() != null ? null : limit.of(publication)
        .filter(kept -> kept.dueAt() != null).map(kept -> new PublicationView.Due(workingDays.text(kept.dueAt()),
            workingDays.distance(kept.dueAt()), workingDays.urgency(kept.dueAt()), kept.ground(), kept.explanation())).orElse(null);
  }

  private PublicationView.Line line(PublishedLine line) {
    boolean local = line.code() != null && register.find(line.code()).map(ProcedureChange::localCode).orElse(false);
    String internal = line.internalStep() == null ? null : line.internalStep().label()
        + (line.internalDecision() == null ? "" : ", " + line.internalDecision().text());
    return new PublicationView.Line(line.id(), line.kind().name(), line.kind().label(), line.code(), local, line.name(),
        line.field(), line.unit(), organisation.unitName(line.unit()), line.legalBasis(), ProcedureViews.parts(line.parts()),
        line.note(), internal);
  }

  private static List<PublicationView.Work> works(Publication publication) {
    return publication.decision() == null ? List.of() : Arrays.stream(PublicWork.values()).map(work -> new PublicationView.Work(
        work.label(), publication.doneOn(work) == null ? null : Dates.text(publication.doneOn(work)))).toList();
  }

  private List<PublicationView.Pending> pending(Publication publication) {
    return publication.step().isEnd() ? List.of()
        : openTasks.ofCase(publication.number()).stream().map(this::pending).toList();
  }

  private PublicationView.Pending pending(OpenTask task) {
    Instant due = task.due();
    String name = task.caseName() == null || !task.key().contains("Internal") ? task.name() : task.name() + ": " + task.caseName();
    return new PublicationView.Pending(name, holder(task), due == null ? "" : workingDays.text(due),
        due == null ? "" : workingDays.distance(due), due == null ? "ok" : workingDays.urgency(due));
  }

  private String holder(OpenTask task) {
    return task.assignee() == null ? organisation.unitName(task.unit()) + ", chưa có người nhận"
        : actingFor.nameOf(task.assignee(), actingFor.reason(task.assignee(), task.id(), task.unit())
            .map(absence -> absence.person()).orElse(null));
  }

  private PublicationView.Returned returned(Publication publication, List<PublicationEntry> entries) {
    if (publication.step() != PublicationStep.PREPARATION) {
      return null;
    }
    return entries.stream().filter(entry -> entry.event().isReturn()).reduce((earlier, later) -> later)
        .map(entry -> new PublicationView.Returned(actingFor.nameOf(entry.author(), entry.onBehalfOf()),
            entry.event() == PublicationEntry.Event.CHAIR_RETURNED ? "Chủ tịch UBND tỉnh" : entry.step().label(),
            Dates.moment(entry.recordedAt()), entry.note())).orElse(null);
  }

  private List<PublicationView.File> files(Publication publication, Set<String> readersUnits) {
    return files.of(publication).stream().filter(file -> file.submitted() || readersUnits.contains(file.unit()))
        .map(file -> new PublicationView.File(file.id(), file.line(), file.round(), file.kind().name(), file.kind().label(),
            organisation.unitName(file.unit()), file.name(), size(file.size()), directory.nameOf(file.uploadedBy()),
            Dates.moment(file.uploadedAt()), "/cong-bo/%s/tep/%d".formatted(publication.number(), file.id()), file.submitted(),
            !file.submitted() && file.round() == publication.round())).toList();
  }

  private PublicationView.Happening happening(PublicationEntry entry) {
    return new PublicationView.Happening(entry.round(), entry.step().label(), entry.event().label(), entry.event().isReturn(),
        actingFor.nameOf(entry.author(), entry.onBehalfOf()), Dates.moment(entry.recordedAt()), entry.note(),
        history.details(entry));
  }

  static LocalDate day(Instant due) {
    return due == null ? null : due.atZone(WorkingDays.ZONE).toLocalDate();
  }

  private static String size(long bytes) {
    return bytes < 1024 * 1024 ? "%d KB".formatted(Math.max(1, bytes / 1024))
        : "%.1f MB".formatted(bytes / (1024.0 * 1024)).replace('.', ',');
  }
}
