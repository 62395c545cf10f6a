package vn.kstthc.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.KeptDeadline;
import vn.kstthc.deadline.LegalLimit;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.extension.ExtensionProcess;
import vn.kstthc.notification.Reminders;

/** The limit of the Chair's decision (Decree 63/2010/NĐ-CP Art. 15), from the beginning of a case to its answer. */
@Component
class DecisionLimit {

  private final Deadlines deadlines;
  private final WorkingDays workingDays;
  private final Reminders reminders;
  private final ExtensionProcess extensions;

  DecisionLimit(Deadlines deadlines, WorkingDays workingDays, Reminders reminders, ExtensionProcess extensions) {
    this.deadlines = deadlines;
    this.workingDays = workingDays;
    this.reminders = reminders;
    this.extensions = extensions;
  }

  /** Counts the date backwards from the effective date; of a shortened procedure forwards from the promulgation. */
  void begin(Publication publication) {
    String key = "publication.decision" + (publication.shortened() ? PublicationProcess.SHORTENED : "");
    LocalDate from = publication.shortened() ? publication.promulgatedOn() : publication.effectiveOn();
    Instant counted = workingDays.morning(workingDays.endOf(from), 0);
    LegalLimit limit = deadlines.limit(key, counted);
    Instant due = deadlines.due(limit, counted);
    deadlines.keep(Deadlines.ofCase(publication.number()), publication.number(), limit, counted, due);
    reminders.follow(publication.number(), publication.title(), due);
  }

  /** The Chair has answered for good, or nobody waits for him any more. */
  void ended(String number) {
    reminders.forget(number);
    extensions.caseEnded(number);
  }

  /** @return by when the Chair has to decide, and by what law */
  Optional<KeptDeadline> of(Publication publication) {
    return deadlines.of(Deadlines.ofCase(publication.number()));
  }
}
