package vn.kstthc.feedback;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.form.CheckedUpload;

/** The files of cases: what the sender sent, and what the units put in. */
@Repository
class FeedbackFiles {

  private static final String SELECT = "select id, item, kind, question, unit, submitted, name, media_type, size_bytes, "
      + "uploaded_by, uploaded_at from feedback_file where item = ? ";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  FeedbackFiles(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What the sender sent is handed in by that. @param question null where it came with the case itself */
  void received(Feedback item, Long question, Collection<CheckedUpload> sent) {
    FeedbackFileKind kind = question == null ? FeedbackFileKind.SENDER : FeedbackFileKind.CLARIFICATION;
    sent.forEach(file -> insert(item, kind, question, null, true, null, file));
  }

  /** Stores a file of a unit; what it had put in its place and not yet handed in goes. */
  @Transactional
  void put(Feedback item, FeedbackFileKind kind, String unit, String actor, CheckedUpload file) {
    jdbc.update("delete from feedback_file where item = ? and kind = ? and unit = ? and not submitted",
        item.id(), kind.name(), unit);
    insert(item, kind, null, unit, false, actor, file);
  }

  private void insert(Feedback item, FeedbackFileKind kind, Long question, String unit, boolean submitted, String actor,
      CheckedUpload file) {
    try (InputStream content = file.open()) {
      jdbc.update("insert into feedback_file (item, kind, question, unit, submitted, name, media_type, size_bytes, "
          + "uploaded_by, uploaded_at, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", insert -> {
            insert.setLong(1, item.id());
            insert.setString(2, kind.name());
            insert.setObject(3, question, java.sql.Types.BIGINT);
            insert.setString(4, unit);
            insert.setBoolean(5, submitted);
            insert.setString(6, file.name());
            insert.setString(7, file.mediaType());
            insert.setLong(8, file.size());
            insert.setString(9, actor);
            insert.setTimestamp(10, Timestamp.from(clock.instant()));
            // never whole in memory
            insert.setBinaryStream(11, content, file.size());
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Removes what the unit has put there and not handed in. */
  @Transactional
  void remove(Feedback item, long id, String unit) {
    jdbc.update("delete from feedback_file where item = ? and id = ? and unit = ? and not submitted", item.id(), id, unit);
  }

  /** With its step a file is handed in; from now on it stays. */
  void submit(Feedback item, FeedbackFileKind kind, String unit) {
    jdbc.update("update feedback_file set submitted = true where item = ? and kind = ? and unit = ? and not submitted",
        item.id(), kind.name(), unit);
  }

  /** @return whether the unit has put in a file of this kind for the step at hand */
  boolean isThere(Feedback item, FeedbackFileKind kind, String unit) {
    return of(item).stream().anyMatch(file -> file.kind() == kind && !file.submitted() && unit.equals(file.unit()));
  }

  /** @return all of a case, oldest first */
  List<FeedbackFile> of(Feedback item) {
    return jdbc.query(SELECT + "order by id", FeedbackFiles::file, item.id());
  }

  Optional<FeedbackFile> find(Feedback item, long id) {
    return jdbc.query(SELECT + "and id = ?", FeedbackFiles::file, item.id(), id).stream().findFirst();
  }

  /** @return a file's content, in a transaction, as PostgreSQL and H2 both need it */
  @Transactional(readOnly = true)
  byte[] read(long id) {
    return jdbc.queryForObject("select content from feedback_file where id = ?", (row, number) -> row.getBytes(1), id);
  }

  private static FeedbackFile file(ResultSet row, int number) throws SQLException {
    return new FeedbackFile(row.getLong("id"), row.getLong("item"), FeedbackFileKind.valueOf(row.getString("kind")),
        row.getObject("question", Long.class), row.getString("unit"), row.getBoolean("submitted"), row.getString("name"),
        row.getString("media_type"), row.getLong("size_bytes"), row.getString("uploaded_by"),
        row.getTimestamp("uploaded_at").toInstant());
  }
}
