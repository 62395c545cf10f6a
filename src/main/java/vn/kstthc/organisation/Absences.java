package vn.kstthc.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.FormRefused;

/** The use cases of absences: set, cancelled or ended early. Nobody else sets one in between, on any machine. */
@Service
@Transactional
class Absences {

  private final AbsenceRepository repository;
  private final Substitution substitution;
  private final AbsenceForm form;
  private final Clock clock;

  Absences(AbsenceRepository repository, Substitution substitution, AbsenceForm form, Clock clock) {
    this.repository = repository;
    this.substitution = substitution;
    this.form = form;
    this.clock = clock;
  }

  /** @throws FormRefused naming all that is wrong; nothing is recorded then */
  Absence plan(String person, String actor, FormInput input) {
    substitution.change();
    AbsenceRequest request = form.read(person, input, repository.findByClosedAtIsNullOrderByFromDateAscIdAsc());
    input.verify();
    return repository.save(Absence.plan(request, actor, today(), clock.instant()));
  }

  /** @throws IllegalStateException where it is over already */
  void cancel(Absence known, String actor) {
    substitution.change();
    Absence absence = repository.findById(known.id()).orElseThrow();
    absence.cancel(actor, today(), clock.instant());
    repository.save(absence);
  }

  @Transactional(readOnly = true)
  Optional<Absence> find(long id) {
    return repository.findById(id);
  }

  /** @return the newest first, those long over included */
  @Transactional(readOnly = true)
  List<Absence> of(String person) {
    return repository.newestOf(person);
  }

  @Transactional(readOnly = true)
  List<Absence> all() {
    return repository.newest();
  }

  /** @return those that have not come to their end, the next first */
  @Transactional(readOnly = true)
  List<Absence> open() {
    return repository.findByClosedAtIsNullOrderByFromDateAscIdAsc().stream().filter(absence -> !absence.isOver(today())).toList();
  }

  private LocalDate today() {
    return substitution.today();
  }
}
