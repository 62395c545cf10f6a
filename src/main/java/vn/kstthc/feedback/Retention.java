package vn.kstthc.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.notification.Correspondence;
import vn.kstthc.organisation.CaseTitles;
import vn.kstthc.organisation.ProcessTitles;

/**
 * Takes personal data out of cases whose time is over. What is counted stays: number, days, channel, kind, outcome, units, state,
 * stars and each step of the history; so does what was published.
 */
@Component
@EnableConfigurationProperties(RetentionSettings.class)
class Retention {

  static final int AT_ONCE = 200;

  /** A case whose data is to go. @param outcome null where it was withdrawn before it was classified */
  record Due(String number, Outcome outcome, State state, LocalDate receivedOn, Instant endedAt) {}

  private final RetentionSettings settings;
  private final FeedbackItems items;
  private final Correspondence correspondence;
  private final FeedbackHistory history;
  private final List<CaseTitles> titles;
  private final ProcessTitles processTitles;
  private final JdbcClient jdbc;
  private final WorkingDays workingDays;
  private final Clock clock;

  Retention(RetentionSettings settings, FeedbackItems items, Correspondence correspondence, FeedbackHistory history,
      List<CaseTitles> titles, ProcessTitles processTitles, JdbcClient jdbc, WorkingDays workingDays, Clock clock) {
    this.settings = settings;
    this.items = items;
    this.correspondence = correspondence;
    this.history = history;
    this.titles = titles;
    this.processTitles = processTitles;
    this.jdbc = jdbc;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** Changes nothing. @return the oldest first, at most {@link #AT_ONCE} */
  List<Due> due() {
    return due("", Map.of(), AT_ONCE);
  }

  private List<Due> due(String which, Map<String, ?> params, int most) {
    String classified = settings.retention().keySet().stream().map(outcome -> " or outcome = '%1$s' and ended_at < :%1$s"
        .formatted(outcome)).collect(Collectors.joining());
    return jdbc.sql("select number, outcome, state, received_on, ended_at from feedback_item where redacted_at is null "
        + "and ended_at is not null and (outcome is null and ended_at < :unclassified" + classified + ")" + which
        + " order by ended_at, id fetch first " + most + " rows only")
        .param("unclassified", before(settings.unclassified())).params(limits()).params(params).query(Retention::line).list();
  }

  private Map<String, Timestamp> limits() {
    return settings.retention().entrySet().stream()
        .collect(Collectors.toMap(each -> each.getKey().name(), each -> before(each.getValue())));
  }

  private Timestamp before(Period kept) {
    return Timestamp.from(workingDays.today().minus(kept).atStartOfDay(WorkingDays.ZONE).toInstant());
  }

  /** One case, as a whole or not at all. @throws IllegalStateException where it is not due, or was done before */
  @Transactional
  void redact(String number, String actor) {
    Feedback item = items.get(number);
    if (due(" and number = :number", Map.of("number", number), 1).isEmpty()) {
      throw new IllegalStateException("Vụ việc " + number + " chưa đến hạn xóa dữ liệu cá nhân");
    }
    String title = item.title();
    item.redacted(clock.instant());
    items.save(item);
    if (!item.title().equals(title)) {
      replaceTitle(number, item.title());
    }
    Stream.of("delete from feedback_file where item = ?",
        "update feedback_question set question = '', answer = null where item = ?",
        "update feedback_entry set note = null, details = null where item = ?",
        "update feedback_unit set content = null where feedback_item = ?")
        .forEach(statement -> jdbc.sql(statement).param(item.id()).update());
    correspondence.redact(number);
    history.record(item, item.state(), FeedbackEntry.Event.REDACTED, actor, null, null);
  }

  /** Where the sender named the procedure himself, his words are the title, and that has gone many ways. */
  private void replaceTitle(String number, String title) {
    titles.forEach(copies -> copies.replace(number, title));
    processTitles.replace(number, title);
  }

  private static Due line(ResultSet row, int number) throws SQLException {
    String outcome = row.getString("outcome");
    return new Due(row.getString("number"), outcome == null ? null : Outcome.valueOf(outcome),
        State.valueOf(row.getString("state")), row.getObject("received_on", LocalDate.class),
        row.getTimestamp("ended_at").toInstant());
  }
}
