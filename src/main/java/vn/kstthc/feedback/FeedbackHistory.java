package vn.kstthc.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kstthc.organisation.ActingFor;

/** What happened to cases, written once and read often. */
@Component
class FeedbackHistory {

  private final FeedbackEntryRepository entries;
  private final ActingFor actingFor;
  private final ObjectMapper json;
  private final Clock clock;

  FeedbackHistory(FeedbackEntryRepository entries, ActingFor actingFor, ObjectMapper json, Clock clock) {
    this.entries = entries;
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

  Optional<FeedbackEntry> last(Feedback item, FeedbackEntry.Event event) {
    return of(item).stream().filter(entry -> entry.outcome() == event).reduce((earlier, later) -> later);
  }
}
