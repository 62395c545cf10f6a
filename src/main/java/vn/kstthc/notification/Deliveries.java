package vn.kstthc.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.notification.Ledger.Status;

/** What became of each reminder, for the administrator; however many years the ledger holds, only some rows are read. */
@Component
class Deliveries {

  static final int MOST = 200;
  private static final Duration RECENT = Duration.ofDays(30);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(WorkingDays.ZONE);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(WorkingDays.ZONE);

  /** @param status null is any; @param from first day; @param to last day */
  record Filter(Status status, LocalDate from, LocalDate to) {}

  record Row(String caseNumber, String title, String recipient, String milestone, String due, String created, String label,
      String badge, String finished, String problem) {}

  record Outage(String since, String problem, String next) {}

  private final NotificationSettings settings;
  private final JdbcClient jdbc;
  private final MailServer server;
  private final Clock clock;

  Deliveries(NotificationSettings settings, JdbcClient jdbc, MailServer server, Clock clock) {
    this.settings = settings;
    this.jdbc = jdbc;
    this.server = server;
    this.clock = clock;
  }

  /** @return the newest first */
  List<Row> rows(Filter filter) {
    return read("select * from notification", filter, this::row);
  }

  /** @return letters to people outside, the newest first */
  List<Row> letters(Filter filter) {
    return read("select * from correspondence", filter, Deliveries::letter);
  }

  private List<Row> read(String select, Filter filter, RowMapper<Row> each) {
    String ofStatus = filter.status() == null ? "" : "status = ? and ";
    List<Object> params = new ArrayList<>(filter.status() == null ? List.of() : List.of(filter.status().name()));
    params.add(startOf(filter.from()));
    params.add(startOf(filter.to().plusDays(1)));
    return jdbc.sql(select + " where " + ofStatus + "created_at >= ? and created_at < ? "
        + "order by created_at desc, id desc fetch first " + MOST + " rows only").params(params).query(each).list();
  }

  int waiting() {
    return jdbc.sql("select count(*) from notification where status = 'PENDING'").query(Integer.class).single();
  }

  int waitingLetters() {
    return jdbc.sql("select count(*) from correspondence where status = 'PENDING'").query(Integer.class).single();
  }

  int failed() {
    return failed("notification");
  }

  int failedLetters() {
    return failed("correspondence");
  }

  private int failed(String table) {
    return jdbc.sql("select count(*) from " + table + " where status = 'FAILED' and created_at >= ?")
        .param(Timestamp.from(clock.instant().minus(RECENT))).query(Integer.class).single();
  }

  /** @return null while the mail server answers */
  Outage outage() {
    MailServer.State state = server.state();
    return state.outageSince() == null ? null
        : new Outage(MOMENT.format(state.outageSince()), state.problem(), MOMENT.format(state.nextAttemptAt()));
  }

  static String label(Status status) {
    return switch (status) {
      case PENDING -> "Đang chờ gửi";
      case SENT -> "Đã gửi";
      case MERGED -> "Đã gửi gộp";
      case FAILED -> "Không gửi được";
      case SKIPPED -> "Không cần gửi";
    };
  }

  private Row row(ResultSet row, int number) throws SQLException {
    Status status = Status.valueOf(row.getString("status"));
    return new Row(row.getString("case_number"), row.getString("title"), row.getString("recipient"),
        settings.plan().name(row.getString("milestone")), DAY.format(row.getTimestamp("due_at").toInstant()), moment(row.getTimestamp("created_at")),
        label(status), badge(status), moment(row.getTimestamp("finished_at")), row.getString("problem"));
  }

  private static Row letter(ResultSet row, int number) throws SQLException {
    Status status = Status.valueOf(row.getString("status"));
    return new Row(row.getString("case_number"), row.getString("subject"), row.getString("recipient"), null, null,
        moment(row.getTimestamp("created_at")), label(status), badge(status), moment(row.getTimestamp("finished_at")),
        row.getString("problem"));
  }

  private static String badge(Status status) {
    return switch (status) {
      case FAILED -> "is-late";
      case PENDING -> "is-soon";
      case SENT, MERGED -> "is-ok";
      case SKIPPED -> "";
    };
  }

  private static String moment(Timestamp moment) {
    return moment == null ? null : MOMENT.format(moment.toInstant());
  }

  private static Timestamp startOf(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(WorkingDays.ZONE).toInstant());
  }
}
