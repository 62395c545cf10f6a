package vn.kstthc.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kstthc.organisation.ActingFor;

/** What happened to cases of publication, written once and read often. */
@Component
class PublicationHistory {

  private final PublicationEntryRepository entries;
  private final ActingFor actingFor;
  private final ObjectMapper json;
  private final Clock clock;

  PublicationHistory(PublicationEntryRepository entries, ActingFor actingFor, ObjectMapper json, Clock clock) {
    this.entries = entries;
    this.actingFor = actingFor;
    this.json = json;
    this.clock = clock;
  }

  /** What was filled in, as people read it. */
  record Line(String label, String text) {}

  void record(Publication publication, PublicationStep step, PublicationEntry.Event event, String actor, String note,
      List<Line> details) {
    try {
      entries.save(new PublicationEntry(null, publication.id(), publication.round(), step, event, actor, actingFor.onBehalfOf(),
          clock.instant(), note, details.isEmpty() ? null : json.writeValueAsString(details)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  List<PublicationEntry> of(Publication publication) {
    return entries.ofCase(publication.id());
  }

  List<Line> details(PublicationEntry entry) {
    try {
      return entry.details() == null ? List.of() : List.of(json.readValue(entry.details(), Line[].class));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("Mục %d không đọc được".formatted(entry.id()), unreadable);
    }
  }
}
