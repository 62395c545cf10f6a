package vn.kstthc.reporting;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.feedback.FeedbackRegister;
import vn.kstthc.feedback.FeedbackRoad;
import vn.kstthc.feedback.SeededRegister;
import vn.kstthc.figure.Window;

/** What measurements ask of reports: registers of many years, figures of them, and the same counted by hand. */
public final class BenchedReports {

  private static final int AT_ONCE = 1000;
  private static final int REVIEWS = 5000;

  /** Over which days. */
  public enum Span {
    YEAR("báo cáo năm 2023", LocalDate.of(2022, 12, 15), LocalDate.of(2023, 12, 14)),
    ALL("báo cáo mười năm", LocalDate.of(2014, 1, 1), LocalDate.of(2023, 12, 31));

    private final String label;
    private final Window window;

    Span(String label, LocalDate from, LocalDate to) {
      this.label = label;
      this.window = new Window(from, to);
    }

    public String label() {
      return label;
    }
  }

  /** As somebody writes it who knows the tables. */
  private static final Map<String, String> BY_HAND = Map.of("pakn", """
      select count(*), sum(case when f.content_kind = 'CONDUCT' then 1 else 0 end), sum(case when f.received_on >= ? then 1 else 0 end),
        sum(case when f.answered_at < ? then 1 else 0 end), sum(case when k.due_at >= f.answered_at then 1 else 0 end),
        sum(case when coalesce(f.answered_at, f.ended_at) is null or coalesce(f.answered_at, f.ended_at) >= ? then 1 else 0 end),
        sum(case when f.state = 'FORWARDED' and f.ended_at < ? then 1 else 0 end),
        sum(case when f.state in ('NOT_ACCEPTED', 'REFERRED') and f.ended_at < ? then 1 else 0 end),
        sum(case when f.published_at >= ? and f.published_at < ? then 1 else 0 end)
      from feedback_item f left join deadline_kept k on k.subject = 'case:' || f.number
      where f.received_on <= ? and (coalesce(f.answered_at, f.ended_at) is null or coalesce(f.answered_at, f.ended_at) >= ?)""",
      "ho-so", """
      select field, count(*), sum(case when received_on >= ? and channel = 'ONLINE' then 1 else 0 end),
        sum(case when received_on >= ? and channel <> 'ONLINE' then 1 else 0 end), sum(case when received_on < ? then 1 else 0 end),
        sum(case when result_on <= ? and result_on < due_on then 1 else 0 end),
        sum(case when result_on <= ? and result_on = due_on then 1 else 0 end),
        sum(case when result_on <= ? and result_on > due_on then 1 else 0 end),
        sum(case when (result_on is null or result_on > ?) and due_on >= ? then 1 else 0 end)
      from one_stop_dossier where received_on <= ? and (result_on is null or result_on >= ?) group by field""",
      "ra-soat", """
      select sum(case when opened_at >= ? then 1 else 0 end), sum(case when ended_at is null or ended_at >= ? then 1 else 0 end),
        sum(case when exists (select 1 from review_entry e where e.dossier = d.id and e.outcome = 'SUBMITTED' and e.recorded_at >= ?
          and e.recorded_at < ?) then 1 else 0 end),
        sum(case when step = 'APPROVED' and ended_at >= ? and ended_at < ? then 1 else 0 end),
        sum(case when step = 'APPROVED' and ended_at >= ? and ended_at < ? and proposal = 'AMEND' then 1 else 0 end),
        sum(case when step = 'APPROVED' and ended_at >= ? and ended_at < ? and proposal = 'REPLACE' then 1 else 0 end),
        sum(case when step = 'APPROVED' and ended_at >= ? and ended_at < ? and proposal = 'ABOLISH' then 1 else 0 end),
        sum(case when step = 'APPROVED' and ended_at >= ? and ended_at < ? then cost_now end),
        sum(case when step = 'APPROVED' and ended_at >= ? and ended_at < ? then cost_after end),
        sum(case when step = 'APPROVED' and proposal <> 'KEEP' and carried_out_on between ? and ? then 1 else 0 end),
        sum(case when step = 'APPROVED' and proposal <> 'KEEP' and ended_at < ? and (carried_out_on is null or carried_out_on > ?)
          then 1 else 0 end)
      from review_dossier d where kind = 'PROCEDURE_REVIEW' and opened_at < ? and (ended_at is null or ended_at >= ?
        or step = 'APPROVED' and proposal <> 'KEEP' and (carried_out_on is null or carried_out_on >= ?))""");

  private final ApplicationContext context;
  private final JdbcTemplate jdbc;
  private final ReportTables tables;

  public BenchedReports(ApplicationContext context) {
    this.context = context;
    this.jdbc = new JdbcTemplate(context.getBean(DataSource.class));
    this.tables = context.getBean(ReportTables.class);
  }

  public void seed(int dossiers) {
    FeedbackRegister.Receipt like = FeedbackRoad.one(context.getBean(FeedbackRegister.class));
    SeededRegister.fill(context.getBean(DataSource.class), like.number());
    Random chance = new Random(2020);
    reviews(chance);
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < dossiers; i++) {
      LocalDate received = LocalDate.of(2014, 1, 1).plusDays(3650L * i / dossiers);
      LocalDate result = chance.nextInt(20) == 0 ? null : received.plusDays(chance.nextInt(30));
      rows.add(new Object[] {"MC-%06d".formatted(i), "Lĩnh vực số " + chance.nextInt(12), Date.valueOf(received),
          OneStopDossier.Channel.values()[chance.nextInt(3)].name(), Date.valueOf(received.plusDays(15)),
          result == null ? null : Date.valueOf(result), result == null ? "IN_HAND" : "DONE"});
      if (rows.size() == AT_ONCE || i == dossiers - 1) {
        jdbc.batchUpdate("insert into one_stop_dossier (code, field, received_on, channel, due_on, result_on, status, import) "
            + "values (?, ?, ?, ?, ?, ?, ?, 0)", rows);
        rows.clear();
      }
    }
  }

  private void reviews(Random chance) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < REVIEWS; i++) {
      LocalDate opened = LocalDate.of(2014, 1, 1).plusDays(3650L * i / REVIEWS);
      boolean over = chance.nextInt(10) > 0;
      rows.add(new Object[] {"RS-BENCH-%05d".formatted(i), Date.valueOf(opened), over ? "APPROVED" : "PREPARATION",
          List.of("KEEP", "AMEND", "REPLACE", "ABOLISH").get(chance.nextInt(4)), moment(opened), over ? moment(opened.plusDays(60)) : null,
          over && chance.nextInt(20) > 0 ? Date.valueOf(opened.plusDays(150)) : null});
    }
    jdbc.batchUpdate("insert into review_dossier (version, number, kind, procedure_name, legal_basis, lead_unit, due_date, reason, step, "
        + "round, proposal, cost_now, cost_after, opened_at, ended_at, carried_out_on) values (0, ?, 'PROCEDURE_REVIEW', 'Thủ tục', 'x', "
        + "'gdth', ?, 'x', ?, 1, ?, 28800000, 21600000, ?, ?, ?)", rows);
    jdbc.update("insert into review_entry (dossier, round, step, outcome, recorded_at) select id, 1, 'SUBMISSION', 'SUBMITTED', opened_at "
        + "from review_dossier where ended_at is not null");
  }

  public void rows(String table, Span span) {
    tables.source(table).orElseThrow().rows(span.window);
  }

  public void cases(String table, String column, Span span, int offset) {
    tables.source(table).orElseThrow().cases(span.window, null, column, null, offset, 51);
  }

  public void byHand(String table, Span span) {
    Date from = Date.valueOf(span.window.from());
    Date to = Date.valueOf(span.window.to());
    Timestamp begins = moment(span.window.from());
    Timestamp ends = moment(span.window.to().plusDays(1));
    Object[] asked = switch (table) {
      case "pakn" -> new Object[] {from, ends, ends, ends, ends, begins, ends, to, begins};
      case "ho-so" -> new Object[] {from, from, from, to, to, to, to, to, to, from};
      default -> new Object[] {begins, ends, begins, ends, begins, ends, begins, ends, begins, ends, begins, ends, begins, ends, begins,
          ends, from, to, ends, to, ends, begins, from};
    };
    jdbc.queryForList(BY_HAND.get(table), asked);
  }

  private static Timestamp moment(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(WorkingDays.ZONE).toInstant());
  }

  /** Makes a whole report, and takes it back. */
  public void report(Span span) {
    ReportFilling filling = context.getBean(ReportFilling.class);
    ReportRepository reports = context.getBean(ReportRepository.class);
    new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
      String number = span == Span.YEAR ? new ReportPeriod(ReportPeriod.Kind.YEAR, 2023).key() : "BC-2023-0001";
      Report report = reports.save(new Report(number, "Báo cáo đo", span.window.from(), span.window.to(), moment(span.window.to()).toInstant(),
          null, moment(span.window.to()).toInstant()));
      report.filled(moment(span.window.to()).toInstant());
      filling.fill(report);
      status.setRollbackOnly();
    });
  }
}
