package vn.kstthc.publication;

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
 * What reports tell of publication (Decree 63/2010 Art. 35.3): the decisions, each a case, and the procedures in them, each a case
 * of its own. All is counted on the day written on the document or given for the work, not on the day it was recorded.
 */
@Configuration(proxyBeanMethods = false)
class PublicationFigures {

  /** As {@link PublicationReaders#concerns} says it. */
  private static final String VISIBLE = "c.lead_unit in (:units) or exists (select 1 from publication_line u "
      + "where u.publication = c.id and u.unit in (:units))";
  /** What was recorded in a case happened before its end. */
  private static final String OPEN = "(c.ended_at is null or c.ended_at >= :begins)";

  private static final Register CASES = new Register("publication_case c", "c.opened_at < :ends and " + OPEN, "c.number", "c.title",
      RegisterFigures.labelled("c.step", PublicationStep.class, PublicationStep::label), null, VISIBLE, "/cong-bo/");
  private static final String DECIDED = "c.decision_date >= :from and c.decision_date <= :to";
  /** Decree 63/2010 Art. 15. */
  private static final String LIMIT = "left join deadline_kept k on k.subject = 'case:' || c.number";
  private static final String IN_TIME = "coalesce(c.decision_date <= cast(k.due_at as date), false)";
  private static final List<Counted> DECISIONS = List.of(
      counted("opened", "Hồ sơ công bố mới", Course.ADDS, "c.opened_at >= :begins"),
      counted("decisions", "Quyết định công bố đã ban hành", Course.ADDS, DECIDED),
      new Counted(cases("inTime", "Ban hành đúng hạn", Course.ADDS), DECIDED + " and " + IN_TIME, null, LIMIT),
      new Counted(cases("late", "Ban hành quá hạn", Course.ADDS), DECIDED + " and not " + IN_TIME, null, LIMIT),
      counted("failed", "Không được chấp thuận hoặc đã rút", Course.ADDS,
          "c.decision_date is null and c.ended_at >= :begins and c.ended_at < :ends"),
      counted("inHand", "Chưa có quyết định công bố", Course.CLOSES,
          "(c.decision_date > :to or c.decision_date is null and (c.ended_at is null or c.ended_at >= :ends))"),
      new Counted(percent("inTimeShare", "Tỷ lệ ban hành đúng hạn", List.of("inTime"), List.of("decisions")), null, null));

  /** A procedure is never listed anew once it is decided: its place in the case is its number. */
  private static final Register LINES = new Register("publication_line l join publication_case c on c.id = l.publication",
      "c.decision_date <= :to and " + OPEN, "c.number || '/' || lpad(cast(l.place as varchar), 3, '0')", "l.code || ' ' || l.name",
      "%s || '; ' || %s".formatted(RegisterFigures.labelled("l.kind", LineKind.class, LineKind::label),
          RegisterFigures.labelled("c.step", PublicationStep.class, PublicationStep::label)), null, null, VISIBLE, "/cong-bo/", "c.number");
  private static final String PUBLISHED = "c.decision_date >= :from";
  private static final String ENTERED = done("c.database_on");
  private static final String STAYS = " and l.kind <> 'ABOLISHED'";
  private static final List<Counted> PROCEDURES = List.of(
      counted("published", "TTHC được công bố: tổng số", Course.ADDS, PUBLISHED),
      counted("new", "Mới ban hành", Course.ADDS, PUBLISHED + " and l.kind = 'NEW'"),
      counted("amended", "Sửa đổi, bổ sung, thay thế", Course.ADDS, PUBLISHED + " and l.kind = 'AMENDED'"),
      counted("abolished", "Bãi bỏ", Course.ADDS, PUBLISHED + " and l.kind = 'ABOLISHED'"),
      counted("database", "Đã nhập Cơ sở dữ liệu quốc gia", Course.ADDS, ENTERED),
      counted("databaseInTime", "Trong đó nhập đúng hạn", Course.ADDS, ENTERED + " and c.database_on <= c.database_due_on"),
      counted("databaseLate", "Trong đó nhập quá hạn", Course.ADDS, ENTERED + " and c.database_on > c.database_due_on"),
      counted("databaseOpen", "Chưa nhập Cơ sở dữ liệu quốc gia", Course.CLOSES, open("c.database_on")),
      counted("posted", "Đã niêm yết tại trụ sở", Course.ADDS, done("c.posted_on") + STAYS),
      counted("website", "Đã công khai trên trang thông tin điện tử", Course.ADDS, done("c.website_on") + STAYS),
      counted("takenDown", "Đã gỡ bỏ do hết hiệu lực, được thay đổi", Course.ADDS, done("c.taken_down_on") + " and l.kind <> 'NEW'"),
      counted("internal", "Quy trình nội bộ đã phê duyệt", Course.ADDS, done("l.internal_date")),
      counted("internalOpen", "Quy trình nội bộ chưa phê duyệt", Course.CLOSES, open("l.internal_date") + STAYS),
      new Counted(percent("databaseShare", "Tỷ lệ nhập đúng hạn", List.of("databaseInTime"), List.of("database")), null, null));

  private static String done(String day) {
    return "%1$s >= :from and %1$s <= :to".formatted(day);
  }

  private static String open(String day) {
    return "(%1$s is null or %1$s > :to)".formatted(day);
  }

  @Bean
  @Order(20)
  FigureSource decisionFigureSource(DataSource database, PlatformTransactionManager transactions) {
    FigureTable table = new FigureTable("cong-bo", "Ban hành quyết định công bố thủ tục hành chính", null,
        DECISIONS.stream().map(Counted::column).toList(), List.of(
        new Equation("decisions", "Quyết định đã ban hành = đúng hạn + quá hạn", List.of("decisions"), List.of("inTime", "late"))));
    return new RegisterFigures(table, CASES, DECISIONS, database, new TransactionTemplate(transactions));
  }

  @Bean
  @Order(21)
  FigureSource publishedFigureSource(DataSource database, PlatformTransactionManager transactions) {
    FigureTable table = new FigureTable("thu-tuc", "Công bố, công khai thủ tục hành chính", null,
        PROCEDURES.stream().map(Counted::column).toList(), List.of(
        new Equation("published", "TTHC được công bố = mới ban hành + sửa đổi, bổ sung, thay thế + bãi bỏ", List.of("published"),
            List.of("new", "amended", "abolished")),
        new Equation("database", "Đã nhập Cơ sở dữ liệu quốc gia = đúng hạn + quá hạn", List.of("database"),
            List.of("databaseInTime", "databaseLate"))));
    return new RegisterFigures(table, LINES, PROCEDURES, database, new TransactionTemplate(transactions));
  }
}
