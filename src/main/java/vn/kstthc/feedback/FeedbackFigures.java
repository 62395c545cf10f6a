package vn.kstthc.feedback;

import static vn.kstthc.figure.FigureTable.Column.cases;
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
 * What reports tell of feedback and proposals (Decree 63/2010 Art. 35.3). A case counts as received on the day the limits count
 * it so, and as done with when it was answered, or else ended.
 */
@Configuration(proxyBeanMethods = false)
class FeedbackFigures {

  private static final String DONE = "coalesce(f.answered_at, f.ended_at)";
  /** Not done with before the window begins. */
  private static final String HERE = "(" + DONE + " is null or " + DONE + " >= :begins)";
  private static final String OVER = HERE + " and " + DONE + " < :ends and ";
  private static final String PUBLISHED = "f.published_at >= :begins and f.published_at < :ends";
  private static final Register REGISTER = new Register("feedback_item f",
      "f.received_on <= :to and (" + HERE + " or " + PUBLISHED + ")", "f.number", "coalesce(f.procedure_name, 'Không nêu thủ tục')",
      RegisterFigures.labelled("f.state", State.class, State::label), null,
      "f.outcome = 'OWN_COMPETENCE' and (f.lead_unit in (:units) or exists (select 1 from feedback_unit u "
      + "where u.feedback_item = f.id and u.unit in (:units)))", "/phan-anh/so/");
  private static final String SAID_CONDUCT = "f.content_kind = 'CONDUCT'";
  private static final String FOUND_RULES = "f.outcome in ('OWN_COMPETENCE', 'OTHER_COMPETENCE')";
  /** What the sender says and what the office finds may be two things: then it is about both. */
  private static final String BOTH = "(%s and coalesce(%s, false) or not %1$s and coalesce(f.outcome = 'CONDUCT', false))"
      .formatted(SAID_CONDUCT, FOUND_RULES);

  private static final List<Counted> COUNTED = List.of(
      counted("total", "Tiếp nhận: tổng số", Course.NONE, HERE),
      counted("conduct", "Về hành vi", Course.NONE, HERE + " and " + SAID_CONDUCT + " and not " + BOTH),
      counted("rules", "Về quy định", Course.NONE, HERE + " and not " + SAID_CONDUCT + " and not " + BOTH),
      counted("both", "Cả hai", Course.NONE, HERE + " and " + BOTH),
      counted("new", "Mới tiếp nhận trong kỳ", Course.ADDS, HERE + " and f.received_on >= :from"),
      counted("carried", "Kỳ trước chuyển sang", Course.OPENS, HERE + " and f.received_on < :from"),
      counted("handled", "Thuộc thẩm quyền: đã xử lý (gồm người gửi rút)", Course.ADDS,
          OVER + "(f.answered_at is not null or f.state = 'WITHDRAWN')"),
      counted("answered", "Trong đó đã trả lời", Course.ADDS, OVER + "f.answered_at is not null"),
      new Counted(cases("onTime", "Trong đó trả lời đúng hạn", Course.ADDS), OVER + AnswersInTime.IN_TIME, null,
          AnswersInTime.LIMIT),
      counted("withdrawn", "Trong đó người gửi rút", Course.ADDS, OVER + "f.answered_at is null and f.state = 'WITHDRAWN'"),
      counted("inHand", "Đang xử lý", Course.CLOSES, "(" + DONE + " is null or " + DONE + " >= :ends)"),
      counted("forwarded", "Đã chuyển cơ quan có thẩm quyền", Course.ADDS, OVER + "f.state = 'FORWARDED'"),
      counted("notAccepted", "Không tiếp nhận (gồm khiếu nại, tố cáo đã hướng dẫn)", Course.ADDS,
          OVER + "f.state in ('NOT_ACCEPTED', 'REFERRED')"),
      counted("published", "Kết quả đã công khai", Course.ADDS, PUBLISHED),
      new Counted(percent("onTimeShare", "Tỷ lệ trả lời đúng hạn", List.of("onTime"), List.of("answered")), null, null));

  @Bean
  @Order(50)
  FigureSource feedbackFigureSource(DataSource database, PlatformTransactionManager transactions) {
    FigureTable table = new FigureTable("pakn", "Tiếp nhận, xử lý phản ánh, kiến nghị về quy định hành chính", null,
        COUNTED.stream().map(Counted::column).toList(), List.of(
        new Equation("kinds", "Tổng số = về hành vi + về quy định + cả hai", List.of("total"), List.of("conduct", "rules", "both")),
        new Equation("came", "Tổng số = mới tiếp nhận + kỳ trước chuyển sang", List.of("total"), List.of("new", "carried")),
        new Equation("went", "Mới + chuyển sang = đã xử lý + đang xử lý + đã chuyển + không tiếp nhận", List.of("new", "carried"),
            List.of("handled", "inHand", "forwarded", "notAccepted"))));
    return new RegisterFigures(table, REGISTER, COUNTED, database, new TransactionTemplate(transactions));
  }
}
