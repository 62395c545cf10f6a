package vn.kstthc.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.form.CheckedUpload;
import vn.kstthc.form.FormRefused;

/** The scan of a report as it was signed and sent: put in where the sending is recorded, and from then on as it was. */
@Repository
class ReportScans {

  static final String KIND = "SCAN";
  static final String LABEL = "Bản báo cáo đã ký, đóng dấu (.pdf)";

  /** @param size in bytes; @param by user id */
  record Scan(String name, long size, String by, Instant at) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  ReportScans(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * In place of the one before.
   *
   * @throws FormRefused where it is no PDF by its content
   * @throws IllegalStateException where the report is not to be sent, or sent already
   */
  @Transactional
  void put(Report report, String actor, CheckedUpload file) {
    if (!file.mediaType().equals(MediaType.APPLICATION_PDF_VALUE)) {
      throw new FormRefused(KIND, LABEL, "tệp \"%s\" không phải là PDF".formatted(file.name()));
    }
    remove(report);
    try (InputStream content = file.open()) {
      jdbc.update("insert into report_scan (report, name, size_bytes, uploaded_by, uploaded_at, content) values (?, ?, ?, ?, ?, ?)", insert -> {
        insert.setLong(1, report.id());
        insert.setString(2, file.name());
        insert.setLong(3, file.size());
        insert.setString(4, actor);
        insert.setTimestamp(5, Timestamp.from(clock.instant()));
        // never whole in memory
        insert.setBinaryStream(6, content, file.size());
      });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** @throws IllegalStateException as {@link #put} */
  @Transactional
  void remove(Report report) {
    report.requireSending();
    jdbc.update("delete from report_scan where report = ?", report.id());
  }

  Optional<Scan> of(Report report) {
    return jdbc.query("select name, size_bytes, uploaded_by, uploaded_at from report_scan where report = ?", (row, number) ->
        new Scan(row.getString("name"), row.getLong("size_bytes"), row.getString("uploaded_by"), row.getTimestamp("uploaded_at").toInstant()),
        report.id()).stream().findFirst();
  }

  /** @return its content, in a transaction, as PostgreSQL and H2 both need it */
  @Transactional(readOnly = true)
  byte[] read(Report report) {
    return jdbc.queryForObject("select content from report_scan where report = ?", (row, number) -> row.getBytes(1), report.id());
  }
}
