package vn.kstthc.reporting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;
import vn.kstthc.reporting.Reports.Change;

/** The office goes through the figures, changes what it has a reason to change, says why what does not agree does not, and writes. */
@Component
class CollateForm implements TaskForm {

  private static final String CHANGES = "changes";
  private static final String CHANGES_LABEL = "Số liệu sửa";
  private static final String CHECKS = "explanations";
  private static final String CHECKS_LABEL = "Kiểm tra số liệu";
  private static final long LARGEST = 1_000_000_000_000_000L;
  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_EXPLANATION = 2000;

  /** As the form sends it. */
  record ChangeLine(String table, String row, String column, Long amount, String reason) {}

  /** As the form sends it. */
  record ExplanationLine(String check, String text) {}

  private final Reports reports;
  private final ReportFigures figures;

  CollateForm(Reports reports, ReportFigures figures) {
    this.reports = reports;
    this.figures = figures;
  }

  @Override
  public String task() {
    return ReportProcess.KEY + "/userTask_collateReport";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Report report = reports.report(task.caseNumber());
    List<Change> changes = changes(report, input);
    Map<String, String> explanations = explanations(input);
    Report.Texts texts = new Report.Texts(input.requiredText("results", "Kết quả thực hiện", 20_000),
        input.text("unfinished", "Tồn tại, hạn chế và nguyên nhân", 20_000), input.text("proposals", "Đề xuất, kiến nghị", 20_000),
        input.requiredText("nextPeriod", "Nhiệm vụ kỳ tới", 20_000));
    List<Figure> all = input.fine(CHANGES) ? reports.with(report, changes, task.actor()) : List.of();
    if (input.fine(CHANGES)) {
      List<ReportChecks.Check> open = reports.unexplained(report, all, explanations);
      open.forEach(check -> input.refuse(CHECKS, CHECKS_LABEL, "%s: %s, hãy sửa hoặc giải trình".formatted(check.label(), check.detail())));
    }
    input.verify();
    reports.collate(task.caseNumber(), all, explanations, texts, task.actor());
    return Map.of();
  }

  private List<Change> changes(Report report, FormInput input) {
    Set<Figure.Key> known = new HashSet<>(figures.of(report).stream().map(Figure::key).toList());
    Set<Figure.Key> seen = new HashSet<>();
    List<Change> changes = new ArrayList<>();
    for (ChangeLine line : input.list(CHANGES, CHANGES_LABEL, ChangeLine.class)) {
      Figure.Key key = new Figure.Key(line.table(), line.row(), line.column());
      String reason = line.reason() == null ? "" : line.reason().strip();
      input.ensure(known.contains(key), CHANGES, CHANGES_LABEL, "không có số liệu này trong báo cáo");
      input.ensure(seen.add(key), CHANGES, CHANGES_LABEL, "có số liệu sửa hai lần");
      input.ensure(line.amount() != null && line.amount() >= 0 && line.amount() <= LARGEST, CHANGES, CHANGES_LABEL,
          "số sửa phải là số nguyên không âm");
      input.ensure(!reason.isEmpty() && reason.length() <= LONGEST_REASON, CHANGES, CHANGES_LABEL,
          "mỗi số liệu sửa phải có lý do, nhiều nhất %d ký tự".formatted(LONGEST_REASON));
      if (input.fine(CHANGES)) {
        changes.add(new Change(key, line.amount(), reason));
      }
    }
    return changes;
  }

  private static Map<String, String> explanations(FormInput input) {
    Map<String, String> explanations = new LinkedHashMap<>();
    for (ExplanationLine line : input.list(CHECKS, CHECKS_LABEL, ExplanationLine.class)) {
      String text = line.text() == null ? "" : line.text().strip();
      input.ensure(line.check() != null && line.check().length() <= 400, CHECKS, CHECKS_LABEL, "không có kiểm tra này");
      input.ensure(text.length() <= LONGEST_EXPLANATION, CHECKS, CHECKS_LABEL,
          "giải trình dài quá %d ký tự".formatted(LONGEST_EXPLANATION));
      if (!text.isEmpty() && input.fine(CHECKS)) {
        explanations.put(line.check(), text);
      }
    }
    return explanations;
  }
}
