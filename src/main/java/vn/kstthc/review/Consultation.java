package vn.kstthc.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.organisation.ActingFor;
import vn.kstthc.organisation.Organisation;

/** The use cases of the consultation: units are asked, say their part or do not, and are answered. */
@Service
@Transactional
class Consultation {

  private final Dossiers dossiers;
  private final OpinionRepository opinions;
  private final DossierFiles files;
  private final DossierHistory history;
  private final ActingFor actingFor;
  private final Organisation organisation;
  private final Clock clock;

  Consultation(Dossiers dossiers, OpinionRepository opinions, DossierFiles files, DossierHistory history, ActingFor actingFor,
      Organisation organisation, Clock clock) {
    this.dossiers = dossiers;
    this.opinions = opinions;
    this.files = files;
    this.history = history;
    this.actingFor = actingFor;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** The last opinion also ends the consultation. */
  void give(String number, String unit, String actor, Opinion.Stance stance, String content) {
    Dossier dossier = dossiers.get(number);
    Opinion opinion = opinions.findByDossierAndRoundAndUnit(dossier.id(), dossier.round(), unit)
        .orElseThrow(() -> new NoSuchElementException("Đơn vị " + unit + " không được lấy ý kiến"));
    opinion.give(stance, content, actor, actingFor.onBehalfOf(), clock.instant());
    opinions.save(opinion);
    files.submitOpinion(dossier, unit);
    history.record(dossier, Step.CONSULTATION, Entry.Outcome.OPINION_GIVEN, actor, content,
        Map.of("unit", unit, "stance", stance));
    endWhenComplete(dossier);
  }

  /** @return the latest moment an opinion is still awaited until; empty where this unit's has not moved */
  Optional<Instant> moveLimit(String number, String unit, Instant due) {
    List<Opinion> awaited = ofRound(dossiers.get(number)).stream()
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
  void close(String number) {
    Dossier dossier = dossiers.get(number);
    List<Opinion> ofRound = ofRound(dossier);
    List<String> missing =
        ofRound.stream().filter(o -> o.stance() == Opinion.Stance.AWAITED).map(Opinion::unit).sorted().toList();
    ofRound.forEach(opinion -> {
      opinion.close();
      opinions.save(opinion);
    });
    history.record(dossier, Step.CONSULTATION, Entry.Outcome.OPINIONS_CLOSED, null,
        String.join(", ", missing.stream().map(organisation::unitName).toList()), Map.of("units", missing));
    endWhenComplete(dossier);
  }

  /** @return the opinions of this round that the lead unit must answer */
  @Transactional(readOnly = true)
  List<Opinion> toAnswer(String number) {
    return ofRound(dossiers.get(number)).stream().filter(opinion -> opinion.stance().isGiven()).toList();
  }

  /** @return whether an opinion of this round waits for an answer of the lead unit */
  @Transactional(readOnly = true)
  boolean hasToAnswer(String number) {
    return !toAnswer(number).isEmpty();
  }

  void ask(Dossier dossier, Instant due) {
    dossier.cooperatingUnits().forEach(unit -> opinions.save(new Opinion(dossier.id(), dossier.round(), unit, due)));
  }

  void answer(String number, String actor, Collection<OpinionAnswer> answers) {
    Dossier dossier = dossiers.get(number);
    for (Opinion opinion : toAnswer(number)) {
      OpinionAnswer answer = answers.stream().filter(a -> a.unit().equals(opinion.unit())).findFirst()
          .orElseThrow(() -> new IllegalArgumentException("Chưa trả lời ý kiến của " + opinion.unit()));
      opinion.answer(answer.answer(), answer.content());
      opinions.save(opinion);
    }
    dossier.opinionsAnswered();
    dossiers.save(dossier);
    history.record(dossier, Step.ANSWERING, Entry.Outcome.ANSWERED, actor, null, List.copyOf(answers));
  }

  List<Opinion> ofRound(Dossier dossier) {
    return opinions.findByDossierAndRound(dossier.id(), dossier.round());
  }

  /** @return all of a dossier, round by round */
  List<Opinion> of(Dossier dossier) {
    return opinions.findByDossierOrderByRoundAscUnitAsc(dossier.id());
  }

  private void endWhenComplete(Dossier dossier) {
    List<Opinion> ofRound = ofRound(dossier);
    if (ofRound.stream().noneMatch(opinion -> opinion.stance() == Opinion.Stance.AWAITED)) {
      dossier.consulted(ofRound.stream().anyMatch(opinion -> opinion.stance().isGiven()));
      dossiers.save(dossier);
    }
  }
}
