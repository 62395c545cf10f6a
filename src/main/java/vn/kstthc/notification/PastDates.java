package vn.kstthc.notification;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.notification.Ledger.Row;
import vn.kstthc.organisation.Directory;

/** What dates were before they moved, and why they did, for the mail that says so. */
@Component
class PastDates {

  private final Deadlines deadlines;
  private final Directory directory;

  PastDates(Deadlines deadlines, Directory directory) {
    this.deadlines = deadlines;
    this.directory = directory;
  }

  /** @return by subject; without those that there is no such news of */
  Map<String, String> of(Collection<Row> rows) {
    Set<String> moved = rows.stream().filter(row -> row.milestone().equals(DateNews.MOVED)).map(Row::subject).collect(toSet());
    return deadlines.lastMoves(moved).entrySet().stream().collect(toMap(Map.Entry::getKey,
        move -> move.getValue().text(directory.nameOf(move.getValue().act().actor()))));
  }
}
