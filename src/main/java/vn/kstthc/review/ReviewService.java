package vn.kstthc.review;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.organisation.ActingFor;
import vn.kstthc.organisation.CaseNumbers;
import vn.kstthc.organisation.Organisation;

/** The use cases of a dossier, from its opening to the Chair's decision. Reads and writes our tables only. */
@Service
@Transactional
public class ReviewService {

  /** How the numbers of dossiers begin. */
  static final String NUMBERS = "RS";

  private final Dossiers dossiers;
  private final Consultation consultation;
  private final DossierFiles files;
  private final DossierHistory history;
  private final CaseNumbers numbers;
  private final ActingFor actingFor;
  private final Organisation organisation;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReviewService(Dossiers dossiers, Consultation consultation, DossierFiles files, DossierHistory history, CaseNumbers numbers,
      ActingFor actingFor, Organisation organisation, ApplicationEventPublisher events, Clock clock) {
    this.dossiers = dossiers;
    this.consultation = consultation;
    this.files = files;
    this.history = history;
    this.numbers = numbers;
    this.actingFor = actingFor;
    this.organisation = organisation;
    this.events = events;
    this.clock = clock;
  }

  Dossier open(DossierRequest request, String actor) {
    Dossier dossier = dossiers.add(Dossier.open(numbers.next(NUMBERS), request, actor, clock.instant()));
    history.record(dossier, Step.PREPARATION, Entry.Outcome.OPENED, actor, request.reason(), null);
    return dossier;
  }

  /** @param opinionDue when opinions are due; null where none are asked for in this round */
  void prepare(String number, String actor, Preparation preparation, Instant opinionDue) {
    Dossier dossier = dossier(number);
    history.record(dossier, Step.PREPARATION, Entry.Outcome.HANDED_IN, actor, preparation.summary(), preparation);
    files.submit(dossier, dossier.kind().files());
    dossier.prepared(preparation, opinionDue != null);
    dossiers.save(dossier);
    if (opinionDue != null) {
      consultation.ask(dossier, opinionDue);
    }
  }

  /** @return the kinds of file that are there: of this round, or, where they do not belong to one, of any before */
  @Transactional(readOnly = true)
  Set<FileKind> filesAtHand(Dossier dossier) {
    return files.of(dossier).stream()
        .filter(file -> file.round() == dossier.round() || file.submitted() && !file.kind().isOfOneRound())
        .map(DossierFile::kind).collect(toSet());
  }

  void check(String number, String actor, List<Finding> findings, boolean passed, String note) {
    Dossier dossier = dossier(number);
    history.record(dossier, Step.OFFICE_CHECK, passed ? Entry.Outcome.CHECKED : Entry.Outcome.RETURNED, actor, note, findings);
    if (passed) {
      dossier.officeChecked();
    } else {
      dossier.returned(Step.OFFICE_CHECK);
    }
    dossiers.save(dossier);
  }

  void approve(String number, String actor, boolean approved, String note) {
    Dossier dossier = dossier(number);
    history.record(dossier, Step.APPROVAL, approved ? Entry.Outcome.APPROVED : Entry.Outcome.RETURNED, actor, note, null);
    if (approved) {
      files.submit(dossier, List.of(FileKind.SIGNED_DOSSIER));
      dossier.approvedByDirector();
    } else {
      dossier.returned(Step.APPROVAL);
    }
    dossiers.save(dossier);
  }

  void submitToChair(String number, String actor, OfficialDocument submission) {
    Dossier dossier = dossier(number);
    dossier.submittedToChair();
    dossiers.save(dossier);
    files.submit(dossier, List.of(FileKind.SUBMISSION));
    history.record(dossier, Step.SUBMISSION, Entry.Outcome.SUBMITTED, actor, null, submission);
  }

  void recordDecision(String number, String actor, ChairDecision decision) {
    Dossier dossier = dossier(number);
    files.submit(dossier, List.of(FileKind.CHAIR_DECISION));
    history.record(dossier, Step.DECISION, decision.outcome().recordedAs(), actor, decision.note(), decision);
    switch (decision.outcome()) {
      case RETURNED -> dossier.returnedByChair(decision.newDueDate());
      case APPROVED -> dossier.decided(true, clock.instant());
      case REFUSED -> dossier.decided(false, clock.instant());
    }
    dossiers.save(dossier);
    // who hears of it finds the dossier as it is now
    switch (decision.outcome()) {
      case APPROVED -> events.publishEvent(new DossierEnded(number, DossierEnded.Outcome.APPROVED, new DossierEnded.Approval(
          decision.document().number(), decision.document().date(), dossier.proposal().change(), actor)));
      case REFUSED -> events.publishEvent(new DossierEnded(number, DossierEnded.Outcome.REFUSED, null));
      default -> { }
    }
  }

  void withdraw(String number, String actor, String reason) {
    Dossier dossier = dossier(number);
    Step at = dossier.step();
    dossier.withdrawn(clock.instant());
    dossiers.save(dossier);
    events.publishEvent(new DossierEnded(number, DossierEnded.Outcome.WITHDRAWN, null));
    Set<String> units = new HashSet<>(organisation.unitsInRole(Organisation.Role.OFFICE));
    units.add(dossier.leadUnit());
    actingFor.run(actingFor.personOf(actor, units), () -> {
      history.record(dossier, at, Entry.Outcome.WITHDRAWN, actor, reason, null);
      return null;
    });
  }

  /** @throws NoSuchElementException where there is no such dossier */
  @Transactional(readOnly = true)
  public Dossier dossier(String number) {
    return dossiers.get(number);
  }
}
