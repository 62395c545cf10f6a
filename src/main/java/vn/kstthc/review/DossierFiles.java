package vn.kstthc.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.form.CheckedUpload;

/** The files of dossiers, every version that was ever handed in. */
@Repository
class DossierFiles {

  private static final String COLUMNS = "id, dossier, round, kind, unit, submitted, name, media_type, size_bytes, "
      + "uploaded_by, uploaded_at";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  DossierFiles(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Stores a file; what the same unit had put in its place and not yet handed in goes. */
  @Transactional
  void put(Dossier dossier, FileKind kind, String unit, String actor, CheckedUpload file) {
    jdbc.update("delete from review_file where dossier = ? and round = ? and kind = ? and unit = ? and not submitted",
        dossier.id(), dossier.round(), kind.name(), unit);
    try (InputStream content = file.open()) {
      jdbc.update("insert into review_file (dossier, round, kind, unit, submitted, name, media_type, size_bytes, "
          + "uploaded_by, uploaded_at, content) values (?, ?, ?, ?, false, ?, ?, ?, ?, ?, ?)", insert -> {
            insert.setLong(1, dossier.id());
            insert.setInt(2, dossier.round());
            insert.setString(3, kind.name());
            insert.setString(4, unit);
            insert.setString(5, file.name());
            insert.setString(6, file.mediaType());
            insert.setLong(7, file.size());
            insert.setString(8, actor);
            insert.setTimestamp(9, Timestamp.from(clock.instant()));
            // never whole in memory: many people may send 20 MB at once
            insert.setBinaryStream(10, content, file.size());
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Removes what the unit has put there and not handed in. */
  @Transactional
  void remove(Dossier dossier, long id, String unit) {
    jdbc.update("delete from review_file where dossier = ? and id = ? and unit = ? and not submitted",
        dossier.id(), id, unit);
  }

  /** With its step a file is handed in; from now on it stays. */
  void submit(Dossier dossier, Collection<FileKind> kinds) {
    String places = String.join(", ", Collections.nCopies(kinds.size(), "?"));
    jdbc.update("update review_file set submitted = true where dossier = ? and round = ? and kind in (" + places + ")",
        Stream.concat(Stream.of(dossier.id(), dossier.round()), kinds.stream().map(FileKind::name)).toArray());
  }

  /** Each unit hands in what came with its own opinion. */
  void submitOpinion(Dossier dossier, String unit) {
    jdbc.update("update review_file set submitted = true where dossier = ? and round = ? and unit = ? and kind = ?",
        dossier.id(), dossier.round(), unit, FileKind.OPINION.name());
  }

  /** @return all of a dossier, oldest first */
  List<DossierFile> of(Dossier dossier) {
    return jdbc.query("select " + COLUMNS + " from review_file where dossier = ? order by id", DossierFiles::file,
        dossier.id());
  }

  Optional<DossierFile> find(Dossier dossier, long id) {
    return jdbc.query("select " + COLUMNS + " from review_file where dossier = ? and id = ?", DossierFiles::file,
        dossier.id(), id).stream().findFirst();
  }

  /** @return a file's content, in a transaction, as PostgreSQL and H2 both need it */
  @Transactional(readOnly = true)
  byte[] read(long id) {
    return jdbc.queryForObject("select content from review_file where id = ?",
        (row, number) -> row.getBytes(1), id);
  }

  private static DossierFile file(ResultSet row, int number) throws SQLException {
    return new DossierFile(row.getLong("id"), row.getLong("dossier"), row.getInt("round"),
        FileKind.valueOf(row.getString("kind")), row.getString("unit"), row.getBoolean("submitted"),
        row.getString("name"), row.getString("media_type"), row.getLong("size_bytes"), row.getString("uploaded_by"),
        row.getTimestamp("uploaded_at").toInstant());
  }
}
