package vn.kstthc.reporting;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** A unit gives the figures and texts that only it can give. */
@Component
class GiveFiguresForm implements TaskForm {

  private static final long LARGEST = 1_000_000;

  private final Reports reports;

  GiveFiguresForm(Reports reports) {
    this.reports = reports;
  }

  @Override
  public String task() {
    return ReportProcess.KEY + "/userTask_giveFigures";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Map<ReportPart.Figure, Long> figures = new EnumMap<>(ReportPart.Figure.class);
    for (ReportPart.Figure figure : ReportPart.Figure.values()) {
      figures.put(figure, input.requiredNumber(figure.key(), figure.label(), LARGEST));
    }
    ReportPart.Texts texts = new ReportPart.Texts(input.requiredText("results", "Kết quả trong kỳ", 8000),
        input.text("difficulties", "Khó khăn, vướng mắc", 8000), input.text("proposals", "Đề xuất, kiến nghị", 8000));
    input.verify();
    reports.give(task.caseNumber(), task.unit(), figures, texts, task.actor());
    return Map.of();
  }
}
