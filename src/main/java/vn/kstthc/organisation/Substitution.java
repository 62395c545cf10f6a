package vn.kstthc.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is away today and who does the work meanwhile, by the clock of this moment. Held in memory, as every request of a person
 * asks; what this machine changes it knows when that is committed, what another one changes at the next look.
 */
@Component
@EnableConfigurationProperties(AbsenceSettings.class)
public class Substitution {

  private record Loaded(long revision, List<Absence> absences) {}

  private final AbsenceRepository repository;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate ownTransaction;
  private volatile Loaded loaded = new Loaded(-1, List.of());

  Substitution(AbsenceRepository repository, JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
    this.repository = repository;
    this.jdbc = jdbc;
    this.clock = clock;
    ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    refresh();
  }

  /** Begins a change of absences in the caller's transaction: who changes some at the same time waits for the end of it. */
  void change() {
    jdbc.sql("update organisation_absence_revision set revision = revision + 1").update();
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        refresh();
      }
    });
  }

  synchronized void refresh() {
    ownTransaction.executeWithoutResult(status -> {
      // read before the absences: a change that comes between is seen as one at the next look
      long revision = jdbc.sql("select revision from organisation_absence_revision").query(Long.class).single();
      if (revision != loaded.revision()) {
        loaded = new Loaded(revision, repository.findByClosedAtIsNullOrderByFromDateAscIdAsc());
      }
    });
  }

  /** @return whether anybody is away today; where not, nobody need ask any further */
  public boolean isAnybodyAway() {
    return !loaded.absences().isEmpty() && !today(today()).isEmpty();
  }

  /** @return the person's absence of today; empty where the person is at work */
  public Optional<Absence> absenceOf(String person) {
    return absenceOf(person, today());
  }

  /** @return the person's absence of that day */
  public Optional<Absence> absenceOf(String person, LocalDate day) {
    return loaded.absences().stream().filter(absence -> absence.person().equals(person) && absence.isOn(day)).findFirst();
  }

  /** @return who does the person's work today; empty where the person is at work, or nobody is there instead */
  public Optional<String> substituteOf(String person) {
    return absenceOf(person).flatMap(absence -> substitute(absence, today()));
  }

  /**
   * @return who does the work on a day of the absence. Whoever is away on that day does nobody's: that is not handed on once
   *     more, as nobody has agreed to it
   */
  public Optional<String> substitute(Absence absence, LocalDate day) {
    return Optional.ofNullable(absence.substitute()).filter(named -> absenceOf(named, day).isEmpty());
  }

  /** @return the absences of today in which this person does the work; empty for nearly everybody, at no cost */
  public List<Absence> standsInFor(String substitute) {
    LocalDate today = today();
    return loaded.absences().stream().filter(absence -> substitute.equals(absence.substitute()) && absence.isOn(today)
        && absenceOf(substitute, today).isEmpty()).toList();
  }

  List<Absence> today(LocalDate today) {
    return loaded.absences().stream().filter(absence -> absence.isOn(today)).toList();
  }

  List<Absence> over(LocalDate today) {
    return loaded.absences().stream().filter(absence -> absence.isOver(today)).toList();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
