package vn.kstthc.review;

import static vn.kstthc.figure.FigureTable.Column.dong;
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

/** What reports tell of reviews and of drafts with their impact assessments (Decree 63/2010 Art. 35.3). */
@Configuration(proxyBeanMethods = false)
class ReviewFigures {

  private static final String OPEN = "(d.ended_at is null or d.ended_at >= :begins)";
  private static final String DECIDED = "d.ended_at >= :begins and d.ended_at < :ends and d.step = 'APPROVED'";
  private static final String SUBMITTED = OPEN + " and " + happened("SUBMITTED");
  /** What was approved and changes a procedure is carried out when the publication made from it takes effect. */
  private static final String CHANGES = "d.step = 'APPROVED' and d.proposal <> 'KEEP'";
  private static final String NOT_CARRIED_OUT = CHANGES + " and (d.carried_out_on is null or d.carried_out_on >= :from)";
  private static final List<Counted> REVIEWS = List.of(
      counted("opened", "Rà soát mới", Course.ADDS, "d.opened_at >= :begins"),
      counted("inHand", "Đang rà soát", Course.CLOSES, "(d.ended_at is null or d.ended_at >= :ends)"),
      counted("options", "Phương án trình Chủ tịch UBND tỉnh", Course.NONE, SUBMITTED),
      counted("decisions", "Được phê duyệt", Course.ADDS, DECIDED),
      counted("kept", "TTHC giữ nguyên", Course.ADDS, DECIDED + " and d.proposal = 'KEEP'"),
      counted("amended", "TTHC sửa đổi, bổ sung", Course.ADDS, DECIDED + " and d.proposal = 'AMEND'"),
      counted("replaced", "TTHC thay thế", Course.ADDS, DECIDED + " and d.proposal = 'REPLACE'"),
      counted("abolished", "TTHC bãi bỏ", Course.ADDS, DECIDED + " and d.proposal = 'ABOLISH'"),
      counted("ended", "Không được phê duyệt hoặc đã rút", Course.ADDS,
          "d.ended_at >= :begins and d.ended_at < :ends and d.step <> 'APPROVED'"),
      new Counted(dong("costNow", "Chi phí tuân thủ hiện tại (đồng/năm)", Course.ADDS), DECIDED, "d.cost_now"),
      new Counted(dong("costAfter", "Chi phí sau đơn giản hóa (đồng/năm)", Course.ADDS), DECIDED, "d.cost_after"),
      new Counted(dong("saved", "Chi phí cắt giảm (đồng/năm)", Course.ADDS), DECIDED, "d.cost_now - d.cost_after"),
      new Counted(percent("savedShare", "Tỷ lệ cắt giảm", List.of("saved"), List.of("costNow")), null, null),
      counted("carriedOut", "Phương án đã thực hiện (quyết định công bố có hiệu lực)", Course.ADDS,
          CHANGES + " and d.carried_out_on >= :from and d.carried_out_on <= :to"),
      counted("notCarriedOut", "Phương án được phê duyệt, chưa thực hiện", Course.CLOSES,
          CHANGES + " and d.ended_at < :ends and (d.carried_out_on is null or d.carried_out_on > :to)"));
  private static final List<Counted> DRAFTS = List.of(
      counted("opened", "Dự thảo mới", Course.ADDS, "d.opened_at >= :begins"),
      counted("assessed", "Dự thảo đã đánh giá tác động", Course.NONE, happened("HANDED_IN")),
      counted("checked", "Dự thảo Văn phòng kiểm tra đạt", Course.NONE, happened("CHECKED")),
      counted("approved", "Được phê duyệt", Course.ADDS, DECIDED),
      counted("inHand", "Đang thực hiện", Course.CLOSES, "(d.ended_at is null or d.ended_at >= :ends)"));

  /** Each dossier counts once, however often it went that way. */
  private static String happened(String outcome) {
    return "exists (select 1 from review_entry e where e.dossier = d.id and e.outcome = '" + outcome
        + "' and e.recorded_at >= :begins and e.recorded_at < :ends)";
  }

  private static Register register(DossierKind kind) {
    return new Register("review_dossier d", "d.kind = '" + kind + "' and d.opened_at < :ends and (" + OPEN + " or " + NOT_CARRIED_OUT + ")", "d.number",
        "d.procedure_name", RegisterFigures.labelled("d.step", Step.class, Step::label), null,
        "d.lead_unit in (:units) or exists (select 1 from review_dossier_unit u where u.review_dossier = d.id and u.unit in (:units))",
        "/ho-so/");
  }

  @Bean
  @Order(10)
  FigureSource draftFigureSource(DataSource database, PlatformTransactionManager transactions) {
    FigureTable table = new FigureTable("du-thao", "Kiểm tra dự thảo, đánh giá tác động thủ tục hành chính", null,
        DRAFTS.stream().map(Counted::column).toList(), List.of());
    return new RegisterFigures(table, register(DossierKind.DRAFT_DOCUMENT), DRAFTS, database, new TransactionTemplate(transactions));
  }

  @Bean
  @Order(40)
  FigureSource reviewFigureSource(DataSource database, PlatformTransactionManager transactions) {
    FigureTable table = new FigureTable("ra-soat", "Rà soát, đơn giản hóa thủ tục hành chính", null,
        REVIEWS.stream().map(Counted::column).toList(), List.of(
        new Equation("approved", "Được phê duyệt = giữ nguyên + sửa đổi, bổ sung + thay thế + bãi bỏ", List.of("decisions"),
            List.of("kept", "amended", "replaced", "abolished")),
        new Equation("saved", "Chi phí hiện tại = chi phí sau đơn giản hóa + chi phí cắt giảm", List.of("costNow"),
            List.of("costAfter", "saved"))));
    return new RegisterFigures(table, register(DossierKind.PROCEDURE_REVIEW), REVIEWS, database,
        new TransactionTemplate(transactions));
  }
}
