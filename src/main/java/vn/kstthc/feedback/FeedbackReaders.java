package vn.kstthc.feedback;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.organisation.Organisation.Role;

/** Who may see what of a case. */
@Component
class FeedbackReaders {

  private final Directory directory;
  private final Organisation organisation;
  private final FeedbackUnits units;

  FeedbackReaders(Directory directory, Organisation organisation, FeedbackUnits units) {
    this.directory = directory;
    this.organisation = organisation;
    this.units = units;
  }

  /** The office and the leadership see every case, the other units those they handle; of conduct they handle none. */
  boolean maySee(Feedback item, String reader) {
    Set<String> own = directory.unitsOf(reader);
    return seesAll(own) || item.outcome() == Outcome.OWN_COMPETENCE && (own.contains(item.leadUnit())
        || units.of(item).stream().anyMatch(asked -> own.contains(asked.unit())));
  }

  boolean seesAll(Set<String> own) {
    return isOffice(own) || isLeadership(own);
  }

  /** The office takes up what is kept. */
  boolean isOffice(String reader) {
    return isOffice(directory.unitsOf(reader));
  }

  /** A unit that is complained about does not learn by whom, be it the office itself. */
  boolean maySeeSender(Feedback item, String reader) {
    Set<String> own = directory.unitsOf(reader);
    return item.concernedUnit() == null || !own.contains(item.concernedUnit()) || isLeadership(own);
  }

  /** @return the reader's own units, of complaints about which the sender is not shown to him */
  Set<String> hiddenUnits(Set<String> own) {
    return isLeadership(own) ? Set.of() : own;
  }

  /** Who may write down what the sender said when he was asked: the office, and the lead unit that asked. */
  boolean mayAnswerForSender(Feedback item, String reader) {
    Set<String> own = directory.unitsOf(reader);
    return (isOffice(own) || item.leadUnit() != null && own.contains(item.leadUnit())) && maySeeSender(item, reader);
  }

  private boolean isOffice(Set<String> own) {
    return organisation.unitsInRole(Role.OFFICE).stream().anyMatch(own::contains);
  }

  private boolean isLeadership(Set<String> own) {
    return organisation.unitsInRole(Role.LEADERSHIP).stream().anyMatch(own::contains);
  }
}
