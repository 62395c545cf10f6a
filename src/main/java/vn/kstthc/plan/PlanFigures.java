package vn.kstthc.plan;

import static vn.kstthc.figure.FigureTable.Column.percent;
import static vn.kstthc.figure.RegisterFigures.Counted.counted;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.figure.FigureSource;
import vn.kstthc.figure.FigureTable;
import vn.kstthc.figure.FigureTable.Course;
import vn.kstthc.figure.FigureTable.Equation;
import vn.kstthc.figure.RegisterFigures;
import vn.kstthc.figure.RegisterFigures.Counted;
import vn.kstthc.figure.RegisterFigures.Register;

/**
 * What reports tell of the tasks of the plan, by its groups: as on the page of the plan, each part of a unit that leads is counted
 * by itself. A part counts in the window in which it is due, and after that in each until it is done.
 */
@Configuration(proxyBeanMethods = false)
class PlanFigures {

  /** A review is due when its dossier is, which may have been given more time. */
  private static final String DUE = "coalesce(d.due_date, cast(p.due_at as date))";
  /** A result is confirmed later than it is handed in; what is handed in only waits for the office's word. */
  private static final String HANDED_IN = "coalesce(p.reported_at, p.ended_at)";
  private static final String DONE = "p.state = 'DONE' and " + HANDED_IN + " < :ends";
  private static final String DONE_BEFORE = "p.state = 'DONE' and " + HANDED_IN + " < :begins";
  private static final String IN_TIME = "cast(" + HANDED_IN + " as date) <= " + DUE;
  /** Nobody carries it out any more: the plan has dropped the task, or its year is over. */
  private static final String STOPPED = "p.state = 'ENDED' and p.ended_at < :ends";
  /** Nothing was left undone where it was stopped before it was due. */
  private static final String RELIEVED = "p.state = 'ENDED' and cast(p.ended_at as date) <= " + DUE;
  private static final String WAITS = "p.state = 'REPORTED' and p.reported_at < :ends";
  private static final String DUE_NOW = DUE + " >= :from";
  private static final Register REGISTER = new Register("plan_part p join plan_task t on t.id = p.task join plan_section s on s.plan = t.plan "
      + "and s.code = t.section join plan_year y on y.id = t.plan left join review_dossier d on d.number = t.dossier",
      "p.role = 'LEAD' and %s <= :to and not (%s) and (%s or not (%s) and not (p.state = 'ENDED' and p.ended_at < :begins))".formatted(
          DUE, RELIEVED, DUE_NOW, DONE_BEFORE), "p.number",
      "case when p.period_label is null then '' else p.period_label || ': ' end || t.content",
      RegisterFigures.labelled("p.state", PlanPart.State.class, PlanPart.State::label),
      // as long as reports keep it
      "cast(s.code || '. ' || s.title as varchar(300))", "min(s.position)", "p.unit in (:units)", "/ke-hoach/nhiem-vu/", "t.number");
  private static final List<Counted> COUNTED = List.of(
      counted("due", "Đến hạn trong kỳ", Course.ADDS, DUE_NOW),
      counted("carried", "Quá hạn từ kỳ trước chuyển sang", Course.OPENS, "not (" + DUE_NOW + ")"),
      counted("inTime", "Đã hoàn thành đúng hạn", Course.ADDS, DONE + " and " + IN_TIME),
      counted("doneLate", "Đã hoàn thành quá hạn", Course.ADDS, DONE + " and not (" + IN_TIME + ")"),
      counted("waiting", "Đã nộp kết quả, chờ xác nhận", Course.CLOSES, WAITS),
      counted("late", "Quá hạn, chưa hoàn thành", Course.CLOSES, "not (%s) and not (%s) and not (%s)".formatted(DONE, WAITS, STOPPED)),
      counted("stopped", "Dừng khi đã quá hạn", Course.ADDS, STOPPED),
      new Counted(percent("inTimeShare", "Tỷ lệ hoàn thành đúng hạn", List.of("inTime"), List.of("due")), null, null));

  @Bean
  @Order(60)
  FigureSource planFigureSource(DataSource database, PlatformTransactionManager transactions) {
    FigureTable table = new FigureTable("ke-hoach", "Thực hiện nhiệm vụ của kế hoạch năm", "Nhóm nhiệm vụ",
        COUNTED.stream().map(Counted::column).toList(), List.of(
        new Equation("all", "Đến hạn + chuyển sang = hoàn thành đúng hạn + quá hạn + chờ xác nhận + chưa hoàn thành + dừng",
            List.of("due", "carried"), List.of("inTime", "doneLate", "waiting", "late", "stopped"))));
    return new RegisterFigures(table, REGISTER, COUNTED, database, new TransactionTemplate(transactions));
  }
}
