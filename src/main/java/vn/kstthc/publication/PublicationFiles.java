package vn.kstthc.publication;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.form.CheckedUpload;

/** The files of cases of publication, every version that was ever handed in. */
@Repository
class PublicationFiles {

  /** Line of a file that belongs to the whole case. */
  static final long OF_THE_CASE = 0;
  private static final String SELECT = "select id, line, round, kind, unit, submitted, name, media_type, size_bytes, "
      + "uploaded_by, uploaded_at from publication_file where publication = ?";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  PublicationFiles(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Stores a file; what the same unit had put in its place and not yet handed in goes. */
  @Transactional
  void put(Publication publication, long line, PublicationFileKind kind, String unit, String actor, CheckedUpload file) {
    jdbc.update("delete from publication_file where publication = ? and line = ? and round = ? and kind = ? and unit = ? "
        + "and not submitted", publication.id(), line, publication.round(), kind.name(), unit);
    try (InputStream content = file.open()) {
      jdbc.update("insert into publication_file (publication, line, round, kind, unit, submitted, name, media_type, size_bytes, "
          + "uploaded_by, uploaded_at, content) values (?, ?, ?, ?, ?, false, ?, ?, ?, ?, ?, ?)", insert -> {
            insert.setLong(1, publication.id());
            insert.setLong(2, line);
            insert.setInt(3, publication.round());
            insert.setString(4, kind.name());
            insert.setString(5, unit);
            insert.setString(6, file.name());
            insert.setString(7, file.mediaType());
            insert.setLong(8, file.size());
            insert.setString(9, actor);
            insert.setTimestamp(10, Timestamp.from(clock.instant()));
            // never whole in memory: many people may send 20 MB at once
            insert.setBinaryStream(11, content, file.size());
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Removes what the unit has put there and not handed in. */
  @Transactional
  void remove(Publication publication, long line, long id, String unit) {
    jdbc.update("delete from publication_file where publication = ? and line = ? and id = ? and unit = ? and not submitted",
        publication.id(), line, id, unit);
  }

  /** With its step a file is handed in; from now on it stays. */
  void submit(Publication publication, long line, PublicationFileKind kind) {
    jdbc.update("update publication_file set submitted = true where publication = ? and line = ? and round = ? and kind = ?",
        publication.id(), line, publication.round(), kind.name());
  }

  /** @return the kinds that are there: of this round, or, where they do not belong to one, of any before */
  Set<PublicationFileKind> atHand(Publication publication, long line) {
    return of(publication).stream().filter(file -> file.line() == line)
        .filter(file -> file.round() == publication.round() || file.submitted() && !file.kind().isOfOneRound())
        .map(PublicationFile::kind).collect(toSet());
  }

  /** @return all of a case, oldest first */
  List<PublicationFile> of(Publication publication) {
    return jdbc.query(SELECT + " order by id", PublicationFiles::file, publication.id());
  }

  Optional<PublicationFile> find(Publication publication, long id) {
    return jdbc.query(SELECT + " and id = ?", PublicationFiles::file, publication.id(), id).stream().findFirst();
  }

  /** @return a file's content, in a transaction, as PostgreSQL and H2 both need it */
  @Transactional(readOnly = true)
  byte[] read(long id) {
    return jdbc.queryForObject("select content from publication_file where id = ?", (row, number) -> row.getBytes(1), id);
  }

  private static PublicationFile file(ResultSet row, int number) throws SQLException {
    return new PublicationFile(row.getLong("id"), row.getLong("line"), row.getInt("round"),
        PublicationFileKind.valueOf(row.getString("kind")), row.getString("unit"), row.getBoolean("submitted"),
        row.getString("name"), row.getString("media_type"), row.getLong("size_bytes"), row.getString("uploaded_by"),
        row.getTimestamp("uploaded_at").toInstant());
  }
}
