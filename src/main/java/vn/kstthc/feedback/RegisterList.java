package vn.kstthc.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.organisation.Directory;

/** The register (sổ tiếp nhận), read line by line. */
@Component
class RegisterList {

  static final int PAGE = 50;
  private static final int FETCHED_AT_ONCE = 200;
  private static final String SELECT = """
      select f.number, f.received_at, f.received_on, f.channel, f.sender_name, f.sender_address, f.sender_phone, f.sender_email,
        f.content_kind, f.procedure_name, f.content, f.proposal, f.outcome, f.concerned_unit, f.lead_unit, f.state,
        f.transferred_to, f.transfer_number, f.transfer_date, f.answer_number, f.answer_date, f.answered_at, f.ended_at, f.satisfaction,
        (select k.due_at from deadline_kept k where k.subject = 'case:' || f.number) as due_at
      from feedback_item f where\s""";

  /**
   * One line. Of who sent it, and his words, there is nothing where the reader's own unit is complained about.
   *
   * @param due null where it rests
   */
  record Line(String number, Instant receivedAt, LocalDate receivedOn, Channel channel, String senderName, String senderAddress,
      String senderPhone, String senderEmail, ContentKind kind, String procedureName, String content, String proposal, Outcome outcome,
      String unit, State state, String transferredTo, String documentNumber, LocalDate documentDate, Instant answeredAt,
      Instant endedAt, Integer satisfaction, Instant due) {

    /** @return when it was done with, as the limit sees it; null while it is open */
    Instant doneAt() {
      return answeredAt == null ? endedAt : answeredAt;
    }
  }

  /** @param more whether there is a page after it */
  record Page(List<Line> lines, boolean more) {}

  private final JdbcClient jdbc;
  private final FeedbackReaders readers;
  private final Directory directory;
  private final Clock clock;

  RegisterList(DataSource database, FeedbackReaders readers, Directory directory, Clock clock) {
    JdbcTemplate inParts = new JdbcTemplate(database);
    // the whole register is exported without ever being in memory
    inParts.setFetchSize(FETCHED_AT_ONCE);
    this.jdbc = JdbcClient.create(inParts);
    this.readers = readers;
    this.directory = directory;
    this.clock = clock;
  }

  /** @param page from 0; @return the newest first. They are not counted: that would read the whole register each time */
  @Transactional(readOnly = true)
  Page page(RegisterFilter filter, int page, String reader) {
    Set<String> hidden = hidden(reader);
    RegisterFilter.Condition condition = filter.condition(clock.instant(), hidden);
    List<Line> lines = jdbc.sql(SELECT + condition.newest(page * PAGE, PAGE + 1) + " order by f.received_on desc, f.id desc")
        .params(condition.params()).query((row, number) -> line(row, hidden)).list();
    return new Page(lines.subList(0, Math.min(PAGE, lines.size())), lines.size() > PAGE);
  }

  /** In the order of the register, as they come from the database; never all at once in memory. */
  @Transactional(readOnly = true)
  void each(RegisterFilter filter, String reader, Consumer<Line> use) {
    Set<String> hidden = hidden(reader);
    RegisterFilter.Condition condition = filter.condition(clock.instant(), hidden);
    jdbc.sql(SELECT + condition.lines() + " order by f.received_at, f.id").params(condition.params()).query(row -> {
      use.accept(line(row, hidden));
    });
  }

  private Set<String> hidden(String reader) {
    return readers.hiddenUnits(directory.unitsOf(reader));
  }

  private static Line line(ResultSet row, Set<String> hidden) throws SQLException {
    String concerned = row.getString("concerned_unit");
    boolean open = concerned == null || !hidden.contains(concerned);
    String lead = row.getString("lead_unit");
    String answer = row.getString("answer_number");
    return new Line(row.getString("number"), instant(row, "received_at"), row.getObject("received_on", LocalDate.class),
        Channel.valueOf(row.getString("channel")), open ? row.getString("sender_name") : null,
        open ? row.getString("sender_address") : null, open ? row.getString("sender_phone") : null,
        open ? row.getString("sender_email") : null, ContentKind.valueOf(row.getString("content_kind")),
        row.getString("procedure_name"), open ? row.getString("content") : null, open ? row.getString("proposal") : null,
        row.getString("outcome") == null ? null : Outcome.valueOf(row.getString("outcome")), lead == null ? concerned : lead,
        State.valueOf(row.getString("state")), row.getString("transferred_to"),
        answer == null ? row.getString("transfer_number") : answer,
        row.getObject(answer == null ? "transfer_date" : "answer_date", LocalDate.class), instant(row, "answered_at"),
        instant(row, "ended_at"), row.getObject("satisfaction", Integer.class), instant(row, "due_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
