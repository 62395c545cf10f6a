package vn.kstthc.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kstthc.organisation.ActingFor;

/** What happened to dossiers, written once and read often. */
@Component
class DossierHistory {

  private final EntryRepository entries;
  private final ActingFor actingFor;
  private final ObjectMapper json;
  private final Clock clock;

  DossierHistory(EntryRepository entries, ActingFor actingFor, ObjectMapper json, Clock clock) {
    this.entries = entries;
    this.actingFor = actingFor;
    this.json = json;
    this.clock = clock;
  }

  /** @param details kept as JSON; null where there is nothing more */
  void record(Dossier dossier, Step step, Entry.Outcome outcome, String actor, String note, Object details) {
    try {
      entries.save(new Entry(null, dossier.id(), dossier.round(), step, outcome, actor,
          actingFor.onBehalfOf(), clock.instant(), note,
          details == null ? null : json.writeValueAsString(details)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  List<Entry> of(Dossier dossier) {
    return entries.findByDossierOrderById(dossier.id());
  }
}
