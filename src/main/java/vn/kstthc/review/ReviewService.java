package vn.kstthc.review;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.organisation.ActingFor;
import vn.kstthc.organisation.CaseNumbers;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;

/** The use cases of a dossier, from its opening to the Chair's decision. Reads and writes our tables only. */
@Service
@Transactional
public class ReviewService {

  /** How the numbers of dossiers begin. */
  static final String NUMBERS = "RS";

  private final Dossiers dossiers;
  private final OpinionRepository opinions;
  private final EntryRepository entries;
  private final DossierFiles files;
  private final CaseNumbers numbers;
  private final Directory directory;
  private final ActingFor actingFor;
  private final Organisation organisation;
  private final ObjectMapper json;
  private final Clock clock;

  ReviewService(Dossiers dossiers, OpinionRepository opinions, EntryRepository entries, DossierFiles files,
      CaseNumbers numbers, Directory directory, ActingFor actingFor, Organisation organisation, ObjectMapper json, Clock clock) {
    this.dossiers = dossiers;
    this.opinions = opinions;
    this.entries = entries;
    this.files = files;
    this.numbers = numbers;
    this.directory = directory;
    this.actingFor = actingFor;
    this.organisation = organisation;
    this.json = json;
    this.clock = clock;
  }

  Dossier open(DossierRequest request, String actor) {
    Dossier dossier = dossiers.add(Dossier.open(numbers.next(NUMBERS), request, actor, clock.instant()));
    record(dossier, Step.PREPARATION, Entry.Outcome.OPENED, actor, request.reason(), null);
    return dossier;
  }

  /** @param opinionDue when opinions are due; null where none are asked for in this round */
  void prepare(String number, String actor, Preparation preparation, Instant opinionDue) {
    Dossier dossier = dossier(number);
    record(dossier, Step.PREPARATION, Entry.Outcome.HANDED_IN, actor, preparation.summary(), preparation);
    files.submit(dossier, dossier.kind().files());
    dossier.prepared(preparation, opinionDue != null);
    dossiers.save(dossier);
    if (opinionDue != null) {
      dossier.cooperatingUnits()
          .forEach(unit -> opinions.save(new Opinion(dossier.id(), dossier.round(), unit, opinionDue)));
    }
  }

  /** The last opinion also ends the consultation. */
  void giveOpinion(String number, String unit, String actor, Opinion.Stance stance, String content) {
    Dossier dossier = dossier(number);
    Opinion opinion = opinions.findByDossierAndRoundAndUnit(dossier.id(), dossier.round(), unit)
        .orElseThrow(() -> new NoSuchElementException("Đơn vị " + unit + " không được lấy ý kiến"));
    opinion.give(stance, content, actor, actingFor.onBehalfOf(), clock.instant());
    opinions.save(opinion);
    files.submitOpinion(dossier, unit);
    record(dossier, Step.CONSULTATION, Entry.Outcome.OPINION_GIVEN, actor, content,
        Map.of("unit", unit, "stance", stance));
    endConsultationWhenComplete(dossier);
  }

  /** @return the latest moment an opinion is still awaited until; empty where this unit's has not moved */
  Optional<Instant> moveOpinionLimit(String number, String unit, Instant due) {
    List<Opinion> awaited = opinionsOfRound(dossier(number)).stream()
        .filter(opinion -> opinion.stance() == Opinion.Stance.AWAITED).toList();
    Optional<Opinion> moved =
        awaited.stream().filter(opinion -> opinion.unit().equals(unit) && !opinion.dueAt().equals(due)).findFirst();
    moved.ifPresent(opinion -> {
      opinion.moveTo(due);
      opinions.save(opinion);
    });
    return moved.flatMap(any -> awaited.stream().map(Opinion::dueAt).max(Instant::compareTo));
  }

  /** The limit is over: what was not given is recorded as not given, and the road goes on. */
  void closeOpinions(String number) {
    Dossier dossier = dossier(number);
    List<Opinion> ofRound = opinionsOfRound(dossier);
    List<String> missing =
        ofRound.stream().filter(o -> o.stance() == Opinion.Stance.AWAITED).map(Opinion::unit).sorted().toList();
    ofRound.forEach(opinion -> {
      opinion.close();
      opinions.save(opinion);
    });
    record(dossier, Step.CONSULTATION, Entry.Outcome.OPINIONS_CLOSED, null,
        String.join(", ", missing.stream().map(organisation::unitName).toList()), Map.of("units", missing));
    endConsultationWhenComplete(dossier);
  }

  /** @return the kinds of file that are there: of this round, or, where they do not belong to one, of any before */
  @Transactional(readOnly = true)
  Set<FileKind> filesAtHand(Dossier dossier) {
    return files.of(dossier).stream()
        .filter(file -> file.round() == dossier.round() || file.submitted() && !file.kind().isOfOneRound())
        .map(DossierFile::kind).collect(toSet());
  }

  /** @return the opinions of this round that the lead unit must answer */
  @Transactional(readOnly = true)
  List<Opinion> opinionsToAnswer(String number) {
    return opinionsOfRound(dossier(number)).stream().filter(opinion -> opinion.stance().isGiven()).toList();
  }

  /** @return whether an opinion of this round waits for an answer of the lead unit */
  @Transactional(readOnly = true)
  public boolean hasOpinionsToAnswer(String number) {
    return !opinionsToAnswer(number).isEmpty();
  }

  void answerOpinions(String number, String actor, Collection<OpinionAnswer> answers) {
    Dossier dossier = dossier(number);
    for (Opinion opinion : opinionsToAnswer(number)) {
      OpinionAnswer answer = answers.stream().filter(a -> a.unit().equals(opinion.unit())).findFirst()
          .orElseThrow(() -> new IllegalArgumentException("Chưa trả lời ý kiến của " + opinion.unit()));
      opinion.answer(answer.answer(), answer.content());
      opinions.save(opinion);
    }
    dossier.opinionsAnswered();
    dossiers.save(dossier);
    record(dossier, Step.ANSWERING, Entry.Outcome.ANSWERED, actor, null, List.copyOf(answers));
  }

  void check(String number, String actor, List<Finding> findings, boolean passed, String note) {
    Dossier dossier = dossier(number);
    record(dossier, Step.OFFICE_CHECK, passed ? Entry.Outcome.CHECKED : Entry.Outcome.RETURNED, actor, note, findings);
    if (passed) {
      dossier.officeChecked();
    } else {
      dossier.returned(Step.OFFICE_CHECK);
    }
    dossiers.save(dossier);
  }

  void approve(String number, String actor, boolean approved, String note) {
    Dossier dossier = dossier(number);
    record(dossier, Step.APPROVAL, approved ? Entry.Outcome.APPROVED : Entry.Outcome.RETURNED, actor, note, null);
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
    record(dossier, Step.SUBMISSION, Entry.Outcome.SUBMITTED, actor, null, submission);
  }

  void recordDecision(String number, String actor, ChairDecision decision) {
    Dossier dossier = dossier(number);
    files.submit(dossier, List.of(FileKind.CHAIR_DECISION));
    record(dossier, Step.DECISION, decision.outcome().recordedAs(), actor, decision.note(), decision);
    if (decision.outcome() == ChairDecision.Outcome.RETURNED) {
      dossier.returnedByChair(decision.newDueDate());
    } else {
      dossier.decided(decision.outcome() == ChairDecision.Outcome.APPROVED, clock.instant());
    }
    dossiers.save(dossier);
  }

  void withdraw(String number, String actor, String reason) {
    Dossier dossier = dossier(number);
    Step at = dossier.step();
    dossier.withdrawn(clock.instant());
    dossiers.save(dossier);
    Set<String> units = new HashSet<>(organisation.unitsInRole(Organisation.Role.OFFICE));
    units.add(dossier.leadUnit());
    actingFor.run(actingFor.personOf(actor, units), () -> {
      record(dossier, at, Entry.Outcome.WITHDRAWN, actor, reason, null);
      return null;
    });
  }

  /** @throws NoSuchElementException where there is no such dossier */
  @Transactional(readOnly = true)
  public Dossier dossier(String number) {
    return dossiers.get(number);
  }

  /** @return whether the user may see it: the office, the leadership, the lead unit, the cooperating units */
  boolean concerns(Dossier dossier, String userId) {
    Set<String> units = directory.unitsOf(userId);
    return seesAll(units) || units.stream().anyMatch(dossier::concerns);
  }

  /** @return whether members of these units see every dossier */
  boolean seesAll(Set<String> units) {
    return units.stream().map(organisation::unit).flatMap(Optional::stream).anyMatch(unit ->
        unit.role() == Organisation.Role.OFFICE || unit.role() == Organisation.Role.LEADERSHIP);
  }

  /** @return whether the user may withdraw it: the lead unit and the office, before it goes to the Chair */
  boolean mayWithdraw(Dossier dossier, String userId) {
    return dossier.step().isWithdrawable() && holds(dossier, userId);
  }

  /** @return whether the dossier as a whole is the user's to care for: the lead unit's and the office's */
  boolean holds(Dossier dossier, String userId) {
    return directory.unitsOf(userId).stream().anyMatch(unit ->
        dossier.leadUnit().equals(unit) || organisation.unitsInRole(Organisation.Role.OFFICE).contains(unit));
  }

  List<Opinion> opinionsOfRound(Dossier dossier) {
    return opinions.findByDossierAndRound(dossier.id(), dossier.round());
  }

  List<Opinion> opinions(Dossier dossier) {
    return opinions.findByDossierOrderByRoundAscUnitAsc(dossier.id());
  }

  List<Entry> entries(Dossier dossier) {
    return entries.findByDossierOrderById(dossier.id());
  }

  private void endConsultationWhenComplete(Dossier dossier) {
    List<Opinion> ofRound = opinionsOfRound(dossier);
    if (ofRound.stream().noneMatch(opinion -> opinion.stance() == Opinion.Stance.AWAITED)) {
      dossier.consulted(ofRound.stream().anyMatch(opinion -> opinion.stance().isGiven()));
      dossiers.save(dossier);
    }
  }

  private void record(Dossier dossier, Step step, Entry.Outcome outcome, String actor, String note, Object details) {
    try {
      entries.save(new Entry(null, dossier.id(), dossier.round(), step, outcome, actor,
          actingFor.onBehalfOf(), clock.instant(), note,
          details == null ? null : json.writeValueAsString(details)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
