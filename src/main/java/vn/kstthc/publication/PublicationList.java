package vn.kstthc.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;

/** The list of cases of publication, read line by line. */
@Component
class PublicationList {

  private final JdbcClient jdbc;
  private final PublicationReaders readers;
  private final Organisation organisation;
  private final Directory directory;
  private final WorkingDays workingDays;

  PublicationList(JdbcClient jdbc, PublicationReaders readers, Organisation organisation, Directory directory,
      WorkingDays workingDays) {
    this.jdbc = jdbc;
    this.readers = readers;
    this.organisation = organisation;
    this.directory = directory;
    this.workingDays = workingDays;
  }

  /** @param effectiveOn null where the document is not known yet; @param due by when the Chair decides; null where he has */
  record Row(String number, String title, String legalDocument, String leadUnit, String step, String effectiveOn, String decision,
      String due, String distance, String urgency) {}

  /** @return the cases that concern the reader: those going on first, by effective date; then those that ended, newest first */
  @Transactional(readOnly = true)
  List<Row> find(PublicationFilter filter, String reader, int skipped, int most) {
    Set<String> units = directory.unitsOf(reader);
    if (units.isEmpty()) {
      return List.of();
    }
    Map<String, Object> given = new HashMap<>(Map.of("all", readers.seesAll(units), "units", units));
    StringBuilder query = new StringBuilder("""
        select p.*, k.due_at from publication_case p left join deadline_kept k on k.subject = concat('case:', p.number)
        where (:all or p.lead_unit in (:units)
          or exists (select 1 from publication_line l where l.publication = p.id and l.unit in (:units)))""");
    narrow(query, given, filter);
    query.append(" order by case when p.ended_at is null then 0 else 1 end, case when p.ended_at is null then p.effective_on end, "
        + "p.ended_at desc, p.id offset ").append(skipped).append(" rows fetch first ").append(most).append(" rows only");
    return jdbc.sql(query.toString()).params(given).query((row, number) -> row(row)).list();
  }

  private static void narrow(StringBuilder query, Map<String, Object> given, PublicationFilter filter) {
    List<String> patterns = Asked.patterns(filter.search());
    for (int i = 0; i < patterns.size(); i++) {
      query.append(" and p.search_text like :word").append(i).append(" escape '!'");
      given.put("word" + i, patterns.get(i));
    }
    if (filter.step() != null) {
      query.append(" and p.step = :step");
      given.put("step", filter.step().name());
    }
    if (filter.open() != null) {
      query.append(filter.open() ? " and p.ended_at is null" : " and p.ended_at is not null");
    }
    if (filter.unit() != null) {
      query.append(" and p.lead_unit = :unit");
      given.put("unit", filter.unit());
    }
    if (filter.year() != null) {
      query.append(" and p.number like :year");
      given.put("year", "CB-%d-%%".formatted(filter.year()));
    }
  }

  private Row row(ResultSet row) throws SQLException {
    PublicationStep step = PublicationStep.valueOf(row.getString("step"));
    LocalDate effectiveOn = row.getObject("effective_on", LocalDate.class);
    String decision = row.getString("decision_number");
    Timestamp dueAt = row.getTimestamp("due_at");
    Instant due = decision != null || step.isEnd() || dueAt == null ? null : dueAt.toInstant();
    return new Row(row.getString("number"), row.getString("title"), row.getString("legal_document"),
        organisation.unitName(row.getString("lead_unit")), step.label(),
        effectiveOn == null ? null : Dates.text(effectiveOn),
        decision == null ? null : new OfficialDocument(decision, row.getObject("decision_date", LocalDate.class)).text(),
        due == null ? null : workingDays.text(due), due == null ? "" : workingDays.distance(due),
        due == null ? "ok" : workingDays.urgency(due));
  }
}
