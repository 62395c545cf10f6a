package vn.kstthc.publication;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Dates;
import vn.kstthc.organisation.ActingFor;
import vn.kstthc.organisation.CaseNumbers;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.publication.PublicationEntry.Event;
import vn.kstthc.publication.PublicationHistory.Line;

/** The use cases of a case up to the Chair's answer. Reads and writes our tables only. */
@Service
@Transactional
class PublicationService {

  /** How the numbers of cases begin. */
  static final String NUMBERS = "CB";

  private final Publications publications;
  private final PublicationFiles files;
  private final PublicationHistory history;
  private final DecidedProcedures decided;
  private final CaseNumbers numbers;
  private final ActingFor actingFor;
  private final Organisation organisation;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PublicationService(Publications publications, PublicationFiles files, PublicationHistory history, DecidedProcedures decided,
      CaseNumbers numbers, ActingFor actingFor, Organisation organisation, ApplicationEventPublisher events,
      Clock clock) {
    this.publications = publications;
    this.files = files;
    this.history = history;
    this.decided = decided;
    this.numbers = numbers;
    this.actingFor = actingFor;
    this.organisation = organisation;
    this.events = events;
    this.clock = clock;
  }

  Publication open(PublicationRequest request, String actor) {
    Publication opened = publications.save(Publication.open(numbers.next(NUMBERS), request, actor, clock.instant()));
    history.record(opened, PublicationStep.PREPARATION, Event.OPENED, actor, request.note(), List.of());
    return opened;
  }

  /** What somebody else's decision asks for. @param lines the procedures as far as they are known */
  Publication openAfter(PublicationRequest request, List<ListedLine> lines, String actor) {
    Publication opened = publications.save(Publication.open(numbers.next(NUMBERS), request, actor, clock.instant()));
    publications.replaceLines(opened, lines);
    history.record(opened, opened.step(), Event.OPENED, actor, request.note(), List.of());
    return opened;
  }

  Publication enterDocument(String number, String actor, PublicationRequest request) {
    Publication publication = publications.get(number);
    publication.documentEntered(request);
    history.record(publication, PublicationStep.OPENING, Event.DOCUMENT_ENTERED, actor, request.note(), List.of(
        new Line("Văn bản quy định", request.legalDocument()), new Line("Ngày ban hành", Dates.text(request.promulgatedOn())),
        new Line("Ngày có hiệu lực", Dates.text(request.effectiveOn()))));
    return publications.save(publication);
  }

  void list(String number, String actor, List<ListedLine> lines, String note) {
    Publication publication = publications.get(number);
    history.record(publication, PublicationStep.PREPARATION, Event.LISTED, actor, note, lines.stream()
        .map(line -> new Line(line.kind().label(), (line.code() == null ? "" : line.code() + " ") + line.name()
            + (line.note() == null ? "" : ". " + line.note()))).toList());
    publications.replaceLines(publication, lines);
    files.submit(publication, PublicationFiles.OF_THE_CASE, PublicationFileKind.DRAFT_DECISION);
    publication.listed();
    publications.save(publication);
  }

  void check(String number, String actor, boolean passed, String note) {
    Publication publication = publications.get(number);
    history.record(publication, PublicationStep.OFFICE_CHECK, passed ? Event.CHECKED : Event.RETURNED, actor, note, List.of());
    if (passed) {
      publication.checked();
    } else {
      returned(publication, PublicationStep.OFFICE_CHECK);
    }
    publications.save(publication);
  }

  void sign(String number, String actor, boolean signed, String note) {
    Publication publication = publications.get(number);
    history.record(publication, PublicationStep.SIGNATURE, signed ? Event.SIGNED : Event.RETURNED, actor, note, List.of());
    if (signed) {
      publication.signed();
    } else {
      returned(publication, PublicationStep.SIGNATURE);
    }
    publications.save(publication);
  }

  private static void returned(Publication publication, PublicationStep from) {
    if (publication.step() != from) {
      throw new IllegalStateException("Hồ sơ %s không còn ở bước \"%s\"".formatted(publication.number(), from.label()));
    }
    publication.returned();
  }

  void submitToChair(String number, String actor, OfficialDocument submission) {
    Publication publication = publications.get(number);
    files.submit(publication, PublicationFiles.OF_THE_CASE, PublicationFileKind.SUBMISSION);
    history.record(publication, PublicationStep.SUBMISSION, Event.SUBMITTED, actor, null,
        List.of(new Line("Tờ trình", submission.text())));
    publication.submitted();
    publications.save(publication);
  }

  /** What is issued changes the register, from the day the legal document takes effect. */
  void recordAnswer(String number, String actor, ChairAnswer answer) {
    Publication publication = publications.get(number);
    files.submit(publication, PublicationFiles.OF_THE_CASE, PublicationFileKind.CHAIR_DECISION);
    history.record(publication, PublicationStep.DECISION, event(answer.outcome()), actor, answer.note(),
        answer.document() == null ? List.of() : List.of(new Line("Văn bản", answer.document().text())));
    switch (answer.outcome()) {
      case ISSUED -> {
        publication.issued(answer.document());
        decided.enter(publication, actor);
        events.publishEvent(new PublicationDecided(number, publication.title(), answer.document().number(), answer.document().date(), actor));
      }
      case RETURNED -> publication.returnedByChair();
      case REFUSED -> publication.refused(clock.instant());
    }
    publications.save(publication);
  }

  private static Event event(ChairAnswer.Outcome outcome) {
    return switch (outcome) {
      case ISSUED -> Event.ISSUED;
      case RETURNED -> Event.CHAIR_RETURNED;
      case REFUSED -> Event.CHAIR_REFUSED;
    };
  }

  void withdraw(String number, String actor, String reason) {
    Publication publication = publications.get(number);
    PublicationStep at = publication.step();
    publication.withdrawn(clock.instant());
    publications.save(publication);
    Set<String> units = new HashSet<>(organisation.unitsInRole(Organisation.Role.OFFICE));
    units.add(publication.leadUnit());
    actingFor.run(actingFor.personOf(actor, units), () -> {
      history.record(publication, at, Event.WITHDRAWN, actor, reason, List.of());
      return null;
    });
  }
}
