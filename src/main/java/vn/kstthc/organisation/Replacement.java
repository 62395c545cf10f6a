package vn.kstthc.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.organisation.HeldWork.Held;

/**
 * Moves the tasks people have taken: to the substitute, or back to the unit, while they are away, and back to them afterwards.
 * Every machine looks; each task moves in a transaction of its own together with its record, and whoever comes second finds it
 * moved.
 */
@Component
public class Replacement {

  private static final Logger LOG = LoggerFactory.getLogger(Replacement.class);

  private final Substitution substitution;
  private final AbsenceRepository absences;
  private final HandOvers handOvers;
  private final Directory directory;
  private final HeldWork work;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Replacement(Substitution substitution, AbsenceRepository absences, HandOvers handOvers, Directory directory,
      @Lazy HeldWork work, Clock clock, PlatformTransactionManager transactions) {
    this.substitution = substitution;
    this.absences = absences;
    this.handOvers = handOvers;
    this.directory = directory;
    this.work = work;
    this.clock = clock;
    transaction = new TransactionTemplate(transactions);
  }

  /** What does not succeed now, because somebody else is at it or the database is away, is tried again at the next look. */
  @Scheduled(fixedDelayString = "${app.absence.look-every}", initialDelayString = "${app.absence.look-every}")
  void look() {
    try {
      substitution.refresh();
      LocalDate today = substitution.today();
      Collection<Absence> away = substitution.today(today);
      if (!away.isEmpty()) {
        work.heldBy(away.stream().map(Absence::person).collect(Collectors.toSet())).forEach(task -> attempt(() -> hand(task)));
      }
      substitution.over(today).forEach(absence -> attempt(() -> giveBack(absence, today)));
    } catch (DataAccessException | TransactionException unreachable) {
      LOG.warn("Chưa chuyển được việc của người vắng mặt: {}", unreachable.getMessage());
    }
  }

  private void attempt(Runnable move) {
    try {
      transaction.executeWithoutResult(status -> move.run());
    } catch (DataAccessException overtaken) {
      LOG.debug("Việc vừa được người khác hoặc máy khác chuyển", overtaken);
    }
  }

  private void hand(Held task) {
    substitution.absenceOf(task.holder()).ifPresent(absence -> {
      String to = receiver(absence, task).orElse(null);
      // without a unit nobody else could take it
      if (to != null || !task.units().isEmpty()) {
        pass(absence, task, task.holder(), to);
      }
    });
  }

  /** @return who gets a task of the absent person now; empty where nobody is there instead who may work on it */
  public Optional<String> receiver(Absence absence, Held task) {
    return substitution.substitute(absence, substitution.today()).filter(directory::exists).filter(substitute ->
        task.units().isEmpty() || !Collections.disjoint(task.units(), directory.unitsOf(substitute)));
  }

  /** Writes down that a task somebody wanted to give to the absent person went to another one. In the caller's transaction. */
  public void record(Absence absence, Held task, String to) {
    handOvers.record(absence, task, absence.person(), to);
  }

  /** Who was away is back. What the substitute did not finish, and may not work on any more, goes back as well. */
  private void giveBack(Absence known, LocalDate today) {
    substitution.change();
    Absence absence = absences.findById(known.id()).orElseThrow();
    if (absence.isClosed()) {
      return;
    }
    absence.close(today, clock.instant());
    absences.save(absence);
    if (absence.substitute() != null) {
      Set<String> brought = handOvers.tasksBroughtTo(absence.substitute(), absence);
      String to = directory.exists(absence.person()) ? absence.person() : null;
      work.heldBy(Set.of(absence.substitute())).stream()
          .filter(task -> to != null || !task.units().isEmpty())
          .filter(task -> brought.contains(task.taskId()) || isForeign(task, absence))
          .forEach(task -> pass(absence, task, task.holder(), to));
    }
  }

  /** Taken from the absent person's unit by somebody who does not belong to it. */
  private boolean isForeign(Held task, Absence absence) {
    return !Collections.disjoint(task.units(), directory.ownUnitsOf(absence.person()))
        && Collections.disjoint(task.units(), directory.unitsOf(absence.substitute()));
  }

  private void pass(Absence absence, Held task, String from, String to) {
    if (work.pass(task.taskId(), from, to)) {
      handOvers.record(absence, task, from, to);
      LOG.debug("Vắng mặt: việc {} của hồ sơ {} chuyển từ {} sang {}", task.taskId(), task.caseNumber(), from,
          to == null ? "đơn vị" : to);
    }
  }
}
