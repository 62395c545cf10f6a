package vn.kstthc.notification;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kstthc.notification.Ledger.Row;
import vn.kstthc.notification.Letters.Letter;

/** What the ledger holds, as letters: all of some recipients at once, of the more the less each of them is told. */
@Component
class ReminderLots {

  private static final int MOST_RECIPIENTS = 50;
  /** About so many lines are read at once after the first lot has shown how much is due, however unevenly it is spread. */
  private static final int LINES = 5_000;

  private final Ledger ledger;
  private final StillDue stillDue;
  private final Letters letters;

  ReminderLots(Ledger ledger, StillDue stillDue, Letters letters) {
    this.ledger = ledger;
    this.stillDue = stillDue;
    this.letters = letters;
  }

  /** @return what waits now, by recipient; each lot is read in the transaction of who asks for it */
  Lots<Letter> open() {
    return new Waiting();
  }

  /** @param recipients how many the last lot was of; @param lines how many it had. @return how many the next is of */
  static int next(int recipients, int lines) {
    return Math.min(MOST_RECIPIENTS, Math.max(1, LINES * recipients / Math.max(1, lines)));
  }

  private final class Waiting implements Lots<Letter> {

    private String last = "";
    private int recipients = MOST_RECIPIENTS;

    /** Asked for on one thread after the other, of which each sees what the last one did. */
    @Override
    public synchronized Optional<List<Letter>> get() {
      List<Row> rows = ledger.take(recipients, last);
      if (rows.isEmpty()) {
        return Optional.empty();
      }
      last = rows.get(rows.size() - 1).recipient();
      recipients = next(recipients, rows.size());
      return Optional.of(letters.of(stillDue.of(rows)));
    }
  }
}
