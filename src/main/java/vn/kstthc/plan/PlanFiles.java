package vn.kstthc.plan;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.form.CheckedUpload;
import vn.kstthc.form.FormRefused;

/** Files that units hand in with their results. */
@Component
class PlanFiles {

  static final String KIND = "RESULT";
  static final String LABEL = "Tệp kết quả";
  private static final int MOST_FILES = 20;

  /** @param size in bytes; @param submitted whether it was handed in; one that was not may still be removed */
  record Kept(long id, long part, String unit, boolean submitted, String name, String mediaType, long size, String uploadedBy,
      Instant uploadedAt) {}

  private static final String SELECT =
      "select id, part, unit, submitted, name, media_type, size_bytes, uploaded_by, uploaded_at from plan_file where part = ? ";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  PlanFiles(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  void put(PlanPart part, String actor, CheckedUpload upload) throws IOException {
    if (of(part).size() >= MOST_FILES) {
      throw new FormRefused(KIND, LABEL, "nhiều quá %d tệp".formatted(MOST_FILES));
    }
    try (InputStream content = upload.open()) {
      jdbc.update(connection -> {
        var insert = connection.prepareStatement("insert into plan_file (part, unit, submitted, name, media_type, size_bytes, "
            + "uploaded_by, uploaded_at, content) values (?, ?, false, ?, ?, ?, ?, ?, ?)");
        insert.setLong(1, part.id());
        insert.setString(2, part.unit());
        insert.setString(3, upload.name());
        insert.setString(4, upload.mediaType());
        insert.setLong(5, upload.size());
        insert.setString(6, actor);
        insert.setTimestamp(7, Timestamp.from(clock.instant()));
        insert.setBinaryStream(8, content, upload.size());
        return insert;
      });
    }
  }

  @Transactional
  void remove(PlanPart part, long id) {
    jdbc.update("delete from plan_file where id = ? and part = ? and not submitted", id, part.id());
  }

  @Transactional
  void submit(PlanPart part) {
    jdbc.update("update plan_file set submitted = true where part = ? and not submitted", part.id());
  }

  List<Kept> of(PlanPart part) {
    return jdbc.query(SELECT + "order by id", PlanFiles::file, part.id());
  }

  Optional<Kept> find(PlanPart part, long id) {
    return jdbc.query(SELECT + "and id = ?", PlanFiles::file, part.id(), id).stream().findFirst();
  }

  /** @return a file's content, in a transaction, as PostgreSQL and H2 both need it */
  @Transactional(readOnly = true)
  byte[] read(long id) {
    return jdbc.queryForObject("select content from plan_file where id = ?", (row, number) -> row.getBytes(1), id);
  }

  private static Kept file(ResultSet row, int number) throws SQLException {
    return new Kept(row.getLong("id"), row.getLong("part"), row.getString("unit"), row.getBoolean("submitted"),
        row.getString("name"), row.getString("media_type"), row.getLong("size_bytes"), row.getString("uploaded_by"),
        row.getTimestamp("uploaded_at").toInstant());
  }
}
