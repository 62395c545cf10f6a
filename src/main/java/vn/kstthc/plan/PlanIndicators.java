package vn.kstthc.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.feedback.AnswersInTime;
import vn.kstthc.form.FormInput;
import vn.kstthc.organisation.Directory;
import vn.kstthc.plan.PlanEntry.Outcome;

/** The indicators of a plan: computed where the software has the data, entered with a source where it has not. */
@Service
@Transactional
class PlanIndicators {

  /** @param value null where nothing is known yet; @param ground where it comes from; @param met null without a value */
  record Row(String code, String label, String target, String value, String ground, Boolean met, boolean computed) {}

  private record Entered(BigDecimal percent, String source, LocalDate asOf, String by, Instant at) {}

  private final JdbcClient jdbc;
  private final AnswersInTime feedback;
  private final PlanBoard board;
  private final PlanHistory history;
  private final Directory directory;
  private final WorkingDays workingDays;
  private final Clock clock;

  PlanIndicators(JdbcClient jdbc, AnswersInTime feedback, PlanBoard board, PlanHistory history, Directory directory,
      WorkingDays workingDays, Clock clock) {
    this.jdbc = jdbc;
    this.feedback = feedback;
    this.board = board;
    this.history = history;
    this.directory = directory;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  List<Row> of(YearPlan plan) {
    Map<String, Entered> entered = entered(plan);
    List<Row> rows = new ArrayList<>();
    for (PlanIndicator indicator : PlanIndicator.values()) {
      rows.add(indicator.isComputed() ? computed(plan, indicator) : row(indicator, entered.get(indicator.name())));
    }
    return rows;
  }

  private Row computed(YearPlan plan, PlanIndicator indicator) {
    if (indicator == PlanIndicator.FEEDBACK_IN_TIME) {
      Period year = Rhythm.YEAR.periods(plan.year()).get(0);
      AnswersInTime.InTime figures = feedback.answered(year.from(), year.to());
      return computed(indicator, figures.inTime(), figures.all(), "tiếp nhận từ %s đến %s, đã trả lời hoặc đã quá hạn"
          .formatted(Dates.text(year.from()), Dates.text(year.to())));
    }
    List<PlanLine> over = board.lines(plan).stream().filter(line -> line.part() != null && line.isLead())
        .filter(line -> line.state() == PlanPart.State.DONE || line.state() != PlanPart.State.WAITING && workingDays.isPast(line.due()))
        .toList();
    return computed(indicator, (int) over.stream().filter(PlanLine::isInTime).count(), over.size(), "phần việc chủ trì đã xong hoặc đã quá hạn");
  }

  private static Row computed(PlanIndicator indicator, int met, int all, String of) {
    BigDecimal percent = all == 0 ? null
        : BigDecimal.valueOf(met * 100L).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    // rounding must not make up for the last one that is missing
    BigDecimal shown = percent != null && met < all && percent.compareTo(BigDecimal.valueOf(100)) >= 0
        ? new BigDecimal("99.9") : percent;
    return new Row(indicator.name(), indicator.label(), target(indicator), shown == null ? null : text(shown),
        "Phần mềm tính: %d/%d %s".formatted(met, all, of), shown == null ? null : shown.compareTo(BigDecimal.valueOf(indicator.target())) >= 0, true);
  }

  private Row row(PlanIndicator indicator, Entered entered) {
    return entered == null ? new Row(indicator.name(), indicator.label(), target(indicator), null, "Chưa nhập", null, false)
        : new Row(indicator.name(), indicator.label(), target(indicator), text(entered.percent()),
            "%s, số liệu đến %s; %s nhập %s".formatted(entered.source(), Dates.text(entered.asOf()), directory.nameOf(entered.by()),
                Dates.moment(entered.at())), entered.percent().compareTo(BigDecimal.valueOf(indicator.target())) >= 0, false);
  }

  private Map<String, Entered> entered(YearPlan plan) {
    Map<String, Entered> last = new HashMap<>();
    jdbc.sql("select code, percent, source, as_of, entered_by, entered_at from plan_indicator where plan = ? order by id")
        .param(plan.id()).query((RowCallbackHandler) row -> last.put(row.getString("code"), new Entered(row.getBigDecimal("percent"),
            row.getString("source"), row.getObject("as_of", LocalDate.class), row.getString("entered_by"),
            row.getTimestamp("entered_at").toInstant())));
    return last;
  }

  /** @throws vn.kstthc.form.FormRefused naming what is wrong */
  void enter(YearPlan plan, FormInput input, String actor) {
    PlanIndicator indicator = input.requiredChoice("code", "Chỉ tiêu", PlanIndicator.class);
    input.ensure(indicator == null || !indicator.isComputed(), "code", "Chỉ tiêu", "phần mềm tự tính, không nhập");
    BigDecimal percent = percent(input, input.requiredText("percent", "Giá trị (%)", 10));
    String source = input.requiredText("source", "Nguồn số liệu", 500);
    LocalDate asOf = input.requiredDate("asOf", "Số liệu đến ngày");
    input.ensure(asOf == null || !asOf.isAfter(workingDays.today()), "asOf", "Số liệu đến ngày", "sau ngày hôm nay");
    input.ensure(asOf == null || asOf.getYear() >= plan.year() - 1, "asOf", "Số liệu đến ngày", "trước năm kế hoạch");
    input.ensure(!plan.step().isEnd() && plan.step() != YearPlan.Step.CHECK && plan.step() != YearPlan.Step.APPROVAL, "code", "Chỉ tiêu",
        "kế hoạch chưa được phê duyệt, hoặc đã kết thúc");
    input.verify();
    jdbc.sql("insert into plan_indicator (plan, code, percent, source, as_of, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(plan.id(), indicator.name(), percent, source, asOf, actor, Timestamp.from(clock.instant())).update();
    history.record(plan, Outcome.INDICATOR, actor, "%s: %s (%s)".formatted(indicator.label(), text(percent), source));
  }

  private static BigDecimal percent(FormInput input, String written) {
    if (written == null) {
      return null;
    }
    if (!written.matches("\\d{1,3}([.,]\\d{1,2})?")) {
      return input.refuse("percent", "Giá trị (%)", "phải là số phần trăm, như 92,5");
    }
    BigDecimal percent = new BigDecimal(written.replace(',', '.'));
    return percent.compareTo(BigDecimal.valueOf(100)) <= 0 ? percent : input.refuse("percent", "Giá trị (%)", "lớn quá 100");
  }

  private static String target(PlanIndicator indicator) {
    return (indicator.target() == 100 ? "" : "≥ ") + indicator.target() + " %";
  }

  private static String text(BigDecimal percent) {
    return percent.stripTrailingZeros().toPlainString().replace('.', ',') + " %";
  }
}
