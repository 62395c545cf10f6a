package vn.kstthc.publication;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.KeptDeadline;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.WorkTask;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.organisation.WorkNotes;
import vn.kstthc.publication.PublicationContext.Choice;
import vn.kstthc.review.ApprovedDossiers;

/** Puts together what the forms in Tasklist show. */
@Component
class PublicationContexts {

  private static final Map<String, PublicationFileKind> FILES = Map.of(
      "userTask_prepareList", PublicationFileKind.DRAFT_DECISION, "userTask_submitToChair", PublicationFileKind.SUBMISSION,
      "userTask_recordDecision", PublicationFileKind.CHAIR_DECISION, "userTask_enterDatabase", PublicationFileKind.DATABASE_EVIDENCE,
      "userTask_publishOnWebsite", PublicationFileKind.WEBSITE_EVIDENCE, "userTask_postAtOffice", PublicationFileKind.POSTING_EVIDENCE,
      "userTask_takeDownExpired", PublicationFileKind.TAKING_DOWN_EVIDENCE,
      "userTask_draftInternalProcess", PublicationFileKind.INTERNAL_DRAFT,
      "userTask_recordInternalApproval", PublicationFileKind.INTERNAL_DECISION);
  private static final Set<PublicationFileKind> REQUIRED = Set.of(PublicationFileKind.SUBMISSION,
      PublicationFileKind.DATABASE_EVIDENCE, PublicationFileKind.POSTING_EVIDENCE, PublicationFileKind.INTERNAL_DRAFT,
      PublicationFileKind.INTERNAL_DECISION);
  private static final int MOST_DOSSIERS = 100;

  private final Publications publications;
  private final PublicationViews views;
  private final PublicationProcess process;
  private final OpenPublicationForm open;
  private final ApprovedDossiers dossiers;
  private final PublicationSettings settings;
  private final Deadlines deadlines;
  private final WorkingDays workingDays;
  private final Organisation organisation;
  private final Directory directory;
  private final WorkNotes notes;

  PublicationContexts(Publications publications, PublicationViews views, PublicationProcess process, OpenPublicationForm open,
      ApprovedDossiers dossiers, PublicationSettings settings, Deadlines deadlines, WorkingDays workingDays,
      Organisation organisation, Directory directory, WorkNotes notes) {
    this.publications = publications;
    this.views = views;
    this.process = process;
    this.open = open;
    this.dossiers = dossiers;
    this.settings = settings;
    this.deadlines = deadlines;
    this.workingDays = workingDays;
    this.organisation = organisation;
    this.directory = directory;
    this.notes = notes;
  }

  @Transactional(readOnly = true)
  PublicationContext context(WorkTask task, String reader) {
    Publication publication = publications.get(task.caseNumber());
    PublicationView view = views.view(publication, reader);
    long line = process.lineOf(task.id());
    return new PublicationContext(info(task, reader), view,
        view.lines().stream().filter(each -> each.id() == line).findFirst().orElse(null), uploads(task),
        view.files().stream().filter(file -> file.line() == line).toList(), settings.largestFile().toMegabytes(), choices(),
        task.key().equals("userTask_prepareList")
            ? publications.lines(publication).stream().map(PublishedLine::asListed).toList() : List.of(),
        task.key().equals("userTask_enterDocument") ? Map.of("title", publication.title(), "leadUnit", publication.leadUnit(),
            "legalDocument", publication.legalDocument(), "promulgatedOn", Dates.text(publication.promulgatedOn())) : Map.of());
  }

  /** @return the options of the start form */
  @Transactional(readOnly = true)
  Map<String, List<Choice>> startChoices() {
    return Map.of("leadUnit", units(), "review", dossiers.latest(MOST_DOSSIERS).stream()
        .filter(dossier -> !publications.isPublished(dossier.number()))
        .map(dossier -> new Choice(dossier.number(), dossier.number() + " - " + dossier.procedureName(), false,
            Map.of("title", PublicationOfReviews.title(dossier), "leadUnit", dossier.leadUnit()))).toList());
  }

  /** @return the kind of file the person at this task may put in */
  List<PublicationContext.Upload> uploads(WorkTask task) {
    PublicationFileKind kind = FILES.get(task.key());
    return kind == null ? List.of() : List.of(
        new PublicationContext.Upload(kind.name(), kind.label(), REQUIRED.contains(kind), kind.isOfOneRound()));
  }

  private Map<String, List<Choice>> choices() {
    return Map.of("kind", choices(LineKind.values(), LineKind::name, LineKind::label), "unit", units(),
        "part", Arrays.stream(ProcedurePart.values())
            .map(part -> new Choice(part.name(), part.label(), part.always(), Map.of())).toList(),
        "outcome", choices(ChairAnswer.Outcome.values(), ChairAnswer.Outcome::name, ChairAnswer.Outcome::label), "leadUnit", units());
  }

  private List<Choice> units() {
    return open.units().stream().map(unit -> new Choice(unit, organisation.unitName(unit))).toList();
  }

  private static <E> List<Choice> choices(E[] values, Function<E, String> id, Function<E, String> label) {
    return Arrays.stream(values).map(value -> new Choice(id.apply(value), label.apply(value))).toList();
  }

  private PublicationContext.TaskInfo info(WorkTask task, String reader) {
    Instant due = task.due();
    return new PublicationContext.TaskInfo(task.id(), task.key(), task.name(), due == null ? null : workingDays.text(due),
        due == null ? null : workingDays.distance(due), due == null ? "ok" : workingDays.urgency(due), ground(task),
        reader.equals(task.assignee()), notes.of(task.id(), task.unit(), task.assignee(), PublicationViews.day(due), reader));
  }

  private PublicationContext.Ground ground(WorkTask task) {
    String subject = Deadlines.task(task.id());
    List<String> moves = deadlines.movesOf(subject).stream()
        .map(move -> move.text(directory.nameOf(move.act().actor()))).toList();
    KeptDeadline kept = deadlines.of(subject).orElse(null);
    return kept == null ? new PublicationContext.Ground(null, null, null, moves)
        : new PublicationContext.Ground(kept.pauseText(), kept.ground(), kept.explanation(), moves);
  }
}
