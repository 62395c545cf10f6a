package vn.kstthc.reporting;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.OwnTransaction;
import vn.kstthc.deadline.WorkingDays;

/**
 * Takes in the files of the one-stop system, part by part, each in a transaction of its own: what is done stays done, and a
 * machine that starts again goes on where the last one was.
 */
@Component
class OneStopWork {

  private static final Logger LOG = LoggerFactory.getLogger(OneStopWork.class);
  private static final int AT_ONCE = 1000;

  private final OneStopImports imports;
  private final JdbcTemplate jdbc;
  private final OwnTransaction ownTransaction;
  private final WorkingDays workingDays;

  OneStopWork(OneStopImports imports, JdbcTemplate jdbc, OwnTransaction ownTransaction, WorkingDays workingDays) {
    this.imports = imports;
    this.jdbc = jdbc;
    this.ownTransaction = ownTransaction;
    this.workingDays = workingDays;
  }

  /** Somebody has stopped it, or another machine is quicker. */
  private static final class Overtaken extends RuntimeException {}

  @Scheduled(fixedDelayString = "${app.reporting.import-every}", initialDelayString = "${app.reporting.import-every}")
  void look() {
    imports.running().forEach(each -> {
      try {
        take(each);
      } catch (Overtaken stopped) {
        LOG.debug("Việc nhập {} đã dừng, hoặc máy khác đang làm", each.id());
      }
    });
  }

  private void take(OneStopImport what) {
    Part part = new Part(what);
    new OneStopFile(imports.content(what.id()), workingDays.today()).read(part);
    part.write();
    imports.finish(what.id());
  }

  /** What has been read and not yet written. */
  private final class Part implements OneStopFile.Reader {
    private final long id;
    private final List<OneStopDossier> dossiers = new ArrayList<>();
    private int done;
    private int read;

    Part(OneStopImport what) {
      this.id = what.id();
      this.done = what.done();
    }

    @Override
    public void dossier(int line, OneStopDossier dossier) {
      if (++read > done) {
        dossiers.add(dossier);
        writeWhenFull();
      }
    }

    @Override
    public void wrong(int line, String why) {
      read++;
      writeWhenFull();
    }

    private void writeWhenFull() {
      if (read - done >= AT_ONCE) {
        write();
      }
    }

    private void write() {
      if (read > done) {
        ownTransaction.run(() -> {
          // first, so that a second machine waits here and then has nothing to do
          if (!imports.advance(id, done, read)) {
            throw new Overtaken();
          }
          replace(dossiers, id);
        });
        done = read;
        dossiers.clear();
      }
    }
  }

  private void replace(List<OneStopDossier> dossiers, long id) {
    jdbc.batchUpdate("delete from one_stop_dossier where code = ?",
        dossiers.stream().map(dossier -> new Object[] {dossier.code()}).toList());
    jdbc.batchUpdate("insert into one_stop_dossier (code, field, received_on, channel, due_on, result_on, status, import) "
        + "values (?, ?, ?, ?, ?, ?, ?, ?)", dossiers.stream().map(dossier -> new Object[] {dossier.code(), dossier.field(),
            Date.valueOf(dossier.receivedOn()), dossier.channel().name(), Date.valueOf(dossier.dueOn()),
            dossier.resultOn() == null ? null : Date.valueOf(dossier.resultOn()), dossier.status().name(), id}).toList());
  }
}
