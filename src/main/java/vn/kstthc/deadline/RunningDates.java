package vn.kstthc.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Dates of work that is still going on; implemented by everything that holds such dates. */
public interface RunningDates {

  /**
   * A date by which something has to be done.
   *
   * @param subject as {@link Deadlines} names it
   * @param caseName what the case is about
   * @param title what has to be done
   */
  record RunningDate(String subject, String caseNumber, String caseName, String title, Instant due) {}

  /** @return how the subjects of these dates begin, and no others */
  String prefix();

  /** @return those of work that the user holds, or one of these units, and that is going on */
  List<RunningDate> heldBy(String userId, Set<String> units);

  /** @return all of them, read at once */
  List<RunningDate> all();

  /** @return the date as it is now; empty where what it was of is done */
  Optional<RunningDate> find(String subject);

  /** Sets another date, and all that waits for it, in the caller's transaction. {@link Deadlines} was told before who and why. */
  void move(RunningDate date, Instant due);
}
