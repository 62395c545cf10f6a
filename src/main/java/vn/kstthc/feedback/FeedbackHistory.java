package vn.kstthc.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kstthc.organisation.ActingFor;

/** What happened to cases, written once and read often. */
@Component
class FeedbackHistory {

  /** In the details of a refused letter: the event it told of. */
  static final String REFUSED = "of";

  private final FeedbackEntryRepository entries;
  private final JdbcClient jdbc;
  private final ActingFor actingFor;
  private final ObjectMapper json;
  private final Clock clock;

  FeedbackHistory(FeedbackEntryRepository entries, JdbcClient jdbc, ActingFor actingFor, ObjectMapper json, Clock clock) {
    this.entries = entries;
    this.jdbc = jdbc;
    this.actingFor = actingFor;
    this.json = json;
    this.clock = clock;
  }

  /** @param details kept as JSON; null where there is nothing more */
  void record(Feedback item, State step, FeedbackEntry.Event event, String actor, String note, Object details) {
    try {
      entries.save(new FeedbackEntry(null, item.id(), step, event, actor, actingFor.onBehalfOf(), clock.instant(), note,
          details == null ? null : json.writeValueAsString(details)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  List<FeedbackEntry> of(Feedback item) {
    return entries.findByItemOrderById(item.id());
  }

  /**
   * What happened when: all that is told outside.
   *
   * @param refused what a letter was about that could not be delivered; null of all other events
   */
  record Happened(FeedbackEntry.Event event, Instant at, FeedbackEntry.Event refused) {}

  /** @return the same as {@link #of}, without the texts */
  List<Happened> outline(Feedback item) {
    return jdbc.sql("""
        select outcome, recorded_at, case when outcome = 'LETTER_REFUSED' then details end
        from feedback_entry where item = ? order by id""").param(item.id()).query((row, number) -> new Happened(
            FeedbackEntry.Event.valueOf(row.getString(1)), row.getTimestamp(2).toInstant(), refused(row.getString(3)))).list();
  }

  private FeedbackEntry.Event refused(String details) {
    try {
      return details == null ? null : FeedbackEntry.Event.valueOf(json.readTree(details).path(REFUSED).asText());
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  Optional<FeedbackEntry> last(Feedback item, FeedbackEntry.Event event) {
    return of(item).stream().filter(entry -> entry.outcome() == event).reduce((earlier, later) -> later);
  }
}
