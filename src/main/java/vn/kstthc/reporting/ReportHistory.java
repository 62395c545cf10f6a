package vn.kstthc.reporting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kstthc.organisation.ActingFor;

/** What happened to a report, step by step. */
@Component
class ReportHistory {

  /** What happened. */
  enum Event {
    OPENED("Mở kỳ báo cáo"), GIVEN("Đơn vị gửi số liệu"), MISSING("Hết hạn, ghi nhận đơn vị không gửi số liệu"),
    FILLED("Lấy số liệu từ các sổ"), CHANGED("Sửa số liệu"), COLLATED("Tổng hợp, trình ký"), SIGNED("Lãnh đạo ký"),
    RETURNED("Trả lại để tổng hợp lại"), SENT("Gửi báo cáo, chốt số liệu"), WITHDRAWN("Rút báo cáo");

    private final String label;

    Event(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** @param author user id; null for the application itself */
  record Entry(Event event, String author, String onBehalfOf, Instant recordedAt, String note) {}

  private static final int LONGEST_NOTE = 4000;

  private final JdbcClient jdbc;
  private final ActingFor actingFor;
  private final Clock clock;

  ReportHistory(JdbcClient jdbc, ActingFor actingFor, Clock clock) {
    this.jdbc = jdbc;
    this.actingFor = actingFor;
    this.clock = clock;
  }

  void record(Report report, Event event, String actor, String note) {
    jdbc.sql("insert into report_entry (report, event, author, on_behalf_of, recorded_at, note) values (?, ?, ?, ?, ?, ?)")
        .params(report.id(), event.name(), actor, actor == null ? null : actingFor.onBehalfOf(), Timestamp.from(clock.instant()),
            note == null || note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE - 1) + "…").update();
  }

  List<Entry> of(Report report) {
    return jdbc.sql("select event, author, on_behalf_of, recorded_at, note from report_entry where report = ? order by id")
        .param(report.id()).query((row, number) -> new Entry(Event.valueOf(row.getString("event")), row.getString("author"),
            row.getString("on_behalf_of"), row.getTimestamp("recorded_at").toInstant(), row.getString("note"))).list();
  }
}
