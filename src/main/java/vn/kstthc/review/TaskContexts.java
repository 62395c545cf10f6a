package vn.kstthc.review;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.WorkTask;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.organisation.WorkNotes;

/** Puts together what the forms in Tasklist show. */
@Component
class TaskContexts {

  private static final Map<String, FileKind> ONE_FILE = Map.of(
      "userTask_giveOpinion", FileKind.OPINION, "userTask_approveDossier", FileKind.SIGNED_DOSSIER,
      "userTask_submitToChair", FileKind.SUBMISSION, "userTask_recordDecision", FileKind.CHAIR_DECISION);

  private final ReviewService review;
  private final DossierHistory history;
  private final DossierViews views;
  private final Grounds grounds;
  private final EntryLines lines;
  private final OpenForm openForm;
  private final ReviewSettings settings;
  private final Organisation organisation;
  private final WorkingDays workingDays;
  private final WorkNotes notes;

  TaskContexts(ReviewService review, DossierHistory history, DossierViews views, Grounds grounds, EntryLines lines, OpenForm openForm,
      ReviewSettings settings, Organisation organisation, WorkingDays workingDays, WorkNotes notes) {
    this.review = review;
    this.history = history;
    this.views = views;
    this.grounds = grounds;
    this.lines = lines;
    this.openForm = openForm;
    this.settings = settings;
    this.organisation = organisation;
    this.workingDays = workingDays;
    this.notes = notes;
  }

  @Transactional(readOnly = true)
  TaskContext context(WorkTask task, String reader) {
    Dossier dossier = review.dossier(task.caseNumber());
    return new TaskContext(info(task, reader), views.view(dossier, reader), uploads(task, dossier),
        settings.largestFile().toMegabytes(), choices(dossier), lines.lastPreparation(history.of(dossier)).orElse(null));
  }

  /** @return the options of the start form: the units the reader may choose */
  Map<String, List<TaskContext.Choice>> startChoices(String reader) {
    return Map.of(
        "kind", choices(DossierKind.values(), DossierKind::name, DossierKind::label),
        "leadUnit", units(openForm.leadUnits(reader)),
        "cooperatingUnits", units(openForm.cooperatingUnits()));
  }

  /** @return the kinds of file the person at this task may put in */
  List<TaskContext.Upload> uploads(WorkTask task, Dossier dossier) {
    if (task.key().equals("userTask_prepareDossier")) {
      List<FileKind> always = dossier.kind().requiredFiles(Proposal.KEEP);
      return dossier.kind().files().stream()
          .map(kind -> new TaskContext.Upload(kind.name(), kind.label(), always.contains(kind), kind.isOfOneRound())).toList();
    }
    FileKind kind = ONE_FILE.get(task.key());
    return kind == null ? List.of()
        : List.of(new TaskContext.Upload(kind.name(), kind.label(), kind == FileKind.SUBMISSION, true));
  }

  private TaskContext.TaskInfo info(WorkTask task, String reader) {
    Instant due = task.due();
    return new TaskContext.TaskInfo(task.id(), task.key(), task.name(),
        due == null ? null : workingDays.text(due),
        due == null ? null : workingDays.distance(due), due == null ? "ok" : workingDays.urgency(due), grounds.of(task.id()),
        reader.equals(task.assignee()), notes.of(task.id(), task.unit(), task.assignee(), DossierViews.day(due), reader));
  }

  private Map<String, List<TaskContext.Choice>> choices(Dossier dossier) {
    return Map.of(
        "proposal", choices(Stream.of(Proposal.values()).filter(p -> p.fits(dossier.kind())).toArray(Proposal[]::new),
            Proposal::name, Proposal::label),
        "part", Stream.of(Preparation.Part.values())
            .map(part -> new TaskContext.Choice(part.name(), part.label(), part.always())).toList(),
        "presence", choices(Preparation.Presence.values(), Preparation.Presence::name, Preparation.Presence::label),
        "activity",
        choices(ComplianceCost.Activity.values(), ComplianceCost.Activity::name, ComplianceCost.Activity::label),
        "stance", choices(Stream.of(Opinion.Stance.values()).filter(Opinion.Stance::isGiven)
            .toArray(Opinion.Stance[]::new), Opinion.Stance::name, Opinion.Stance::label),
        "answer", choices(Opinion.Answer.values(), Opinion.Answer::name, Opinion.Answer::label),
        "question", Finding.Question.of(dossier.kind()).stream()
            .map(question -> new TaskContext.Choice(question.name(), question.label(), question.always())).toList(),
        "result", choices(Finding.Result.values(), Finding.Result::name, Finding.Result::label),
        "outcome",
        choices(ChairDecision.Outcome.values(), ChairDecision.Outcome::name, ChairDecision.Outcome::label));
  }

  private List<TaskContext.Choice> units(Set<String> ids) {
    return organisation.units().stream().filter(unit -> ids.contains(unit.id()))
        .map(unit -> new TaskContext.Choice(unit.id(), unit.name())).toList();
  }

  private static <E> List<TaskContext.Choice> choices(E[] values, java.util.function.Function<E, String> id,
      java.util.function.Function<E, String> label) {
    return Arrays.stream(values).map(value -> new TaskContext.Choice(id.apply(value), label.apply(value))).toList();
  }
}
