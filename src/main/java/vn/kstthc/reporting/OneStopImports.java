package vn.kstthc.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Parts;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormRefused;
import vn.kstthc.reporting.OneStopImport.State;

/** Files of the one-stop system: looked at when they come, taken in when a person says so, stopped when one says so. */
@Service
@Transactional
class OneStopImports {

  /** More than anybody mends by hand; they are counted all the same. */
  static final int ERRORS_KEPT = 200;
  private static final int LONGEST_ERROR = 500;
  private static final String SELECT = "select id, state, name, lines_total, lines_wrong, lines_known, lines_done, sent_by, sent_at, "
      + "ended_at from one_stop_import ";

  private final JdbcClient jdbc;
  private final WorkingDays workingDays;
  private final Clock clock;

  OneStopImports(JdbcClient jdbc, WorkingDays workingDays, Clock clock) {
    this.jdbc = jdbc;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /**
   * Looks at a file and keeps it; nothing of it is taken in yet.
   *
   * @return its id
   * @throws FormRefused where it is no such file, or holds no dossier
   */
  long receive(String name, byte[] content, String actor) {
    Look look = new Look();
    new OneStopFile(content, workingDays.today()).read(look);
    if (look.codes.isEmpty() && look.wrong == 0) {
      throw new FormRefused("file", "Tệp hồ sơ", "không có hồ sơ nào");
    }
    var key = new org.springframework.jdbc.support.GeneratedKeyHolder();
    jdbc.sql("insert into one_stop_import (state, name, content, lines_total, lines_wrong, lines_known, lines_done, sent_by, sent_at) "
        + "values (?, ?, ?, ?, ?, ?, 0, ?, ?)").params(State.RECEIVED.name(), name, content, look.codes.size() + look.wrong, look.wrong,
        known(look.codes), actor, Timestamp.from(clock.instant())).update(key, "id");
    long id = key.getKey().longValue();
    look.errors.forEach(error -> jdbc.sql("insert into one_stop_error (import, line, message) values (?, ?, ?)")
        .params(id, error.line(), error.message()).update());
    return id;
  }

  private int known(List<String> codes) {
    int[] known = {0};
    Parts.ofStatement(codes, part -> known[0] += jdbc.sql("select count(*) from one_stop_dossier where code in (:codes)")
        .param("codes", part).query(Integer.class).single());
    return known[0];
  }

  private static final class Look implements OneStopFile.Reader {
    private final List<String> codes = new ArrayList<>();
    private final List<OneStopImport.Wrong> errors = new ArrayList<>();
    private int wrong;

    @Override
    public void dossier(int line, OneStopDossier dossier) {
      codes.add(dossier.code());
    }

    @Override
    public void wrong(int line, String why) {
      wrong++;
      if (errors.size() < ERRORS_KEPT) {
        errors.add(new OneStopImport.Wrong(line, why.length() <= LONGEST_ERROR ? why : why.substring(0, LONGEST_ERROR)));
      }
    }
  }

  /** @throws IllegalStateException where that was said already */
  void start(long id) {
    go(id, State.RUNNING, "started_at", "state = 'RECEIVED'");
  }

  /** What was taken in until now stays; the same file may be handed in again. @throws IllegalStateException where it is over */
  void cancel(long id) {
    go(id, State.CANCELLED, "ended_at", "state in ('RECEIVED', 'RUNNING')");
  }

  /** Nothing where it was stopped meanwhile. */
  void finish(long id) {
    jdbc.sql("update one_stop_import set state = 'DONE', ended_at = ? where id = ? and state = 'RUNNING'")
        .params(Timestamp.from(clock.instant()), id).update();
  }

  private void go(long id, State to, String moment, String from) {
    if (jdbc.sql("update one_stop_import set state = ?, " + moment + " = ? where id = ? and " + from)
        .params(to.name(), Timestamp.from(clock.instant()), id).update() == 0) {
      throw new IllegalStateException("Tệp này đã được nhập hoặc đã dừng");
    }
  }

  /**
   * Takes over what has been gone through.
   *
   * @return false where it was stopped, or another machine is at it: then nothing of this part may stay
   */
  boolean advance(long id, int before, int now) {
    return jdbc.sql("update one_stop_import set lines_done = ? where id = ? and state = 'RUNNING' and lines_done = ?")
        .params(now, id, before).update() == 1;
  }

  @Transactional(readOnly = true)
  List<OneStopImport> running() {
    return jdbc.sql(SELECT + "where state = 'RUNNING' order by id").query((row, number) -> read(row)).list();
  }

  /** @return the newest */
  @Transactional(readOnly = true)
  List<OneStopImport> latest() {
    return jdbc.sql(SELECT + "order by id desc fetch first 50 rows only").query((row, number) -> read(row)).list();
  }

  @Transactional(readOnly = true)
  Optional<OneStopImport> find(long id) {
    return jdbc.sql(SELECT + "where id = ?").param(id).query((row, number) -> read(row)).optional();
  }

  @Transactional(readOnly = true)
  List<OneStopImport.Wrong> errors(long id) {
    return jdbc.sql("select line, message from one_stop_error where import = ? order by line").param(id)
        .query(OneStopImport.Wrong.class).list();
  }

  @Transactional(readOnly = true)
  byte[] content(long id) {
    return jdbc.sql("select content from one_stop_import where id = ?").param(id).query((row, number) -> row.getBytes(1)).single();
  }

  private static OneStopImport read(ResultSet row) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new OneStopImport(row.getLong("id"), State.valueOf(row.getString("state")), row.getString("name"),
        row.getInt("lines_total"), row.getInt("lines_wrong"), row.getInt("lines_known"), row.getInt("lines_done"),
        row.getString("sent_by"), row.getTimestamp("sent_at").toInstant(), ended == null ? null : ended.toInstant());
  }
}
