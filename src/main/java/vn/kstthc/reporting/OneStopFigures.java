package vn.kstthc.reporting;

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
 * Handling of dossiers of administrative procedures, by field, in the layout of form 06 of Circular 01/2020/TT-VPCP. Each is early,
 * on time or late by the day alone. Nobody but the office and the leadership sees the dossiers: they belong to no unit.
 */
@Configuration(proxyBeanMethods = false)
class OneStopFigures {

  private static final Register REGISTER = new Register(
      "one_stop_dossier o", "o.received_on <= :to and (o.result_on is null or o.result_on >= :from)", "o.code", "o.field",
      RegisterFigures.labelled("o.status", OneStopDossier.Status.class, OneStopDossier.Status::label), "o.field", "1 = 0", null);
  private static final String OVER = "o.result_on <= :to";
  private static final String OPEN = "(o.result_on is null or o.result_on > :to)";
  private static final List<Counted> COUNTED = List.of(
      counted("total", "(3) Tiếp nhận: tổng số", Course.NONE, "1 = 1"),
      counted("online", "(4) Trực tuyến", Course.ADDS, "o.received_on >= :from and o.channel = 'ONLINE'"),
      counted("direct", "(5) Trực tiếp, bưu chính", Course.ADDS, "o.received_on >= :from and o.channel <> 'ONLINE'"),
      counted("carried", "(6) Từ kỳ trước", Course.OPENS, "o.received_on < :from"),
      counted("handled", "(7) Đã giải quyết: tổng số", Course.ADDS, OVER),
      counted("early", "(8) Trước hạn", Course.ADDS, OVER + " and o.result_on < o.due_on"),
      counted("onTime", "(9) Đúng hạn", Course.ADDS, OVER + " and o.result_on = o.due_on"),
      counted("late", "(10) Quá hạn", Course.ADDS, OVER + " and o.result_on > o.due_on"),
      counted("inHand", "(11) Đang giải quyết: tổng số", Course.CLOSES, OPEN),
      counted("within", "(12) Trong hạn", Course.CLOSES, OPEN + " and o.due_on >= :to"),
      counted("overdue", "(13) Quá hạn", Course.CLOSES, OPEN + " and o.due_on < :to"),
      new Counted(percent("onTimeShare", "Tỷ lệ giải quyết đúng và trước hạn", List.of("early", "onTime"), List.of("handled")), null, null),
      new Counted(percent("onlineShare", "Tỷ lệ tiếp nhận trực tuyến", List.of("online"), List.of("online", "direct")), null, null));

  @Bean
  @Order(30)
  FigureSource oneStopFigureSource(DataSource database, PlatformTransactionManager transactions) {
    FigureTable table = new FigureTable("ho-so", "Giải quyết hồ sơ thủ tục hành chính", "Lĩnh vực",
        COUNTED.stream().map(Counted::column).toList(), List.of(
        new Equation("received", "(3) = (4) + (5) + (6)", List.of("total"), List.of("online", "direct", "carried")),
        new Equation("handled", "(7) = (8) + (9) + (10)", List.of("handled"), List.of("early", "onTime", "late")),
        new Equation("inHand", "(11) = (12) + (13)", List.of("inHand"), List.of("within", "overdue")),
        new Equation("all", "(3) = (7) + (11)", List.of("total"), List.of("handled", "inHand"))));
    return new RegisterFigures(table, REGISTER, COUNTED, database, new TransactionTemplate(transactions));
  }
}
