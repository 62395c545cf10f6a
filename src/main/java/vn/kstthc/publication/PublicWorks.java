package vn.kstthc.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Dates;
import vn.kstthc.publication.PublicationEntry.Event;
import vn.kstthc.publication.PublicationHistory.Line;

/** The use cases after the decision: what makes the procedures public, and their internal processes. */
@Service
@Transactional
class PublicWorks {

  private final Publications publications;
  private final PublicationFiles files;
  private final PublicationHistory history;
  private final ProcedureRegister register;
  private final Clock clock;

  PublicWorks(Publications publications, PublicationFiles files, PublicationHistory history, ProcedureRegister register,
      Clock clock) {
    this.publications = publications;
    this.files = files;
    this.history = history;
    this.register = register;
    this.clock = clock;
  }

  /** @param evidence the kind of file that shows it; @param details what else was filled in */
  record Done(PublicWork work, LocalDate on, PublicationFileKind evidence, List<Line> details, String note) {}

  void done(String number, String actor, Done done) {
    Publication publication = publications.get(number);
    publication.done(done.work(), done.on());
    recordDone(publication, actor, done);
  }

  /** The procedures are in the national database. @param dueOn the last day on which that was in time */
  void entered(String number, String actor, Done done, LocalDate dueOn) {
    Publication publication = publications.get(number);
    publication.entered(done.on(), dueOn);
    recordDone(publication, actor, done);
  }

  private void recordDone(Publication publication, String actor, Done done) {
    publications.save(publication);
    files.submit(publication, PublicationFiles.OF_THE_CASE, done.evidence());
    List<Line> details = new ArrayList<>(List.of(new Line("Việc", done.work().label()), new Line("Ngày", Dates.text(done.on()))));
    details.addAll(done.details());
    history.record(publication, PublicationStep.PUBLISHING, Event.DONE, actor, done.note(), details);
  }

  /** The national database has given codes in place of our own. @param codes by id of the case's procedure */
  void recode(Map<Long, String> codes, String actor) {
    codes.forEach((id, code) -> {
      PublishedLine line = publications.line(id);
      register.replaceCode(register.find(line.code()).orElseThrow().procedure(), code, null, actor);
      line.recoded(code);
      publications.save(line);
    });
  }

  void draftInternal(long line, String actor, String note) {
    PublishedLine drafted = publications.line(line);
    drafted.internalDrafted();
    record(drafted, actor, Event.INTERNAL_DRAFTED, PublicationFileKind.INTERNAL_DRAFT, note, List.of());
  }

  void checkInternal(long line, String actor, boolean passed, String note) {
    PublishedLine checked = publications.line(line);
    checked.internalChecked(passed);
    record(checked, actor, passed ? Event.INTERNAL_CHECKED : Event.INTERNAL_RETURNED, PublicationFileKind.INTERNAL_DRAFT, note,
        List.of());
  }

  void approveInternal(long line, String actor, OfficialDocument decision, String note) {
    PublishedLine approved = publications.line(line);
    approved.internalApproved(decision);
    record(approved, actor, Event.INTERNAL_APPROVED, PublicationFileKind.INTERNAL_DECISION, note,
        List.of(new Line("Quyết định", decision.text())));
  }

  private void record(PublishedLine line, String actor, Event event, PublicationFileKind file, String note, List<Line> more) {
    publications.save(line);
    Publication publication = publications.ofLine(line);
    files.submit(publication, line.id(), file);
    List<Line> details = new ArrayList<>(List.of(new Line("Thủ tục", line.code() + " " + line.name())));
    details.addAll(more);
    history.record(publication, PublicationStep.PUBLISHING, event, actor, note, details);
  }

  /** All of it is done. */
  void close(String number) {
    Publication publication = publications.get(number);
    publication.published(someExpire(publication), clock.instant());
    publications.save(publication);
    history.record(publication, PublicationStep.PUBLISHING, Event.PUBLISHED, null, null, List.of());
  }

  /** @return whether something that was posted before is no longer right */
  boolean someExpire(Publication publication) {
    return publications.lines(publication).stream().anyMatch(line -> line.kind().expires());
  }
}
