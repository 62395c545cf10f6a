package vn.kstthc.feedback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.feedback.FeedbackHandling.Classification;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** Step 1: the office classifies (Decree 20/2008 Art. 9.1.d). */
@Component
class ClassificationForm implements TaskForm {

  private static final String LINK = "Vụ việc trước cùng nội dung";

  private final FeedbackHandling handling;
  private final FeedbackProcess process;
  private final FeedbackItems items;
  private final UnitFields units;

  ClassificationForm(FeedbackHandling handling, FeedbackProcess process, FeedbackItems items, UnitFields units) {
    this.handling = handling;
    this.process = process;
    this.items = items;
    this.units = units;
  }

  @Override
  public String task() {
    return FeedbackProcess.KEY + "/userTask_classifyFeedback";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Classification as = read(task, input);
    input.verify();
    handling.classify(task.caseNumber(), task.actor(), as);
    process.takeUpLinked(task.caseNumber(), as.linkedTo(), task.actor());
    return variables(as);
  }

  private Classification read(TaskAtHand task, FormInput input) {
    Outcome outcome = input.requiredChoice("outcome", "Phân loại", Outcome.class);
    boolean own = outcome == Outcome.OWN_COMPETENCE;
    String unit = own ? units.leadUnit(input) : outcome == Outcome.CONDUCT ? units.concernedUnit(input) : null;
    List<String> joint = own ? units.jointUnits(input, unit) : List.of();
    List<SubmissionCheck.Missing> missing = own ? SubmissionCheck.missing(items.get(task.caseNumber())) : List.of();
    missing.forEach(part -> input.refuse("outcome", "Phân loại", "chưa đủ điều kiện tiếp nhận (Điều 7 Nghị định 20/2008/NĐ-CP): "
        + part.label() + " " + part.what()));
    return new Classification(outcome, unit, joint, process.contributionDue(), linkedTo(task, input),
        input.text("note", "Ghi chú phân loại", 2000));
  }

  private String linkedTo(TaskAtHand task, FormInput input) {
    String number = input.text("linkedTo", LINK, 20);
    input.ensure(number == null || !number.equals(task.caseNumber()) && items.find(number).isPresent(), "linkedTo", LINK,
        "không có vụ việc khác mang số này");
    return number;
  }

  private Map<String, Object> variables(Classification as) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(FeedbackProcess.OUTCOME, as.outcome().name());
    if (as.outcome() == Outcome.OWN_COMPETENCE) {
      variables.putAll(FeedbackProcess.assignment(as.unit(), as.jointUnits(), as.contributionDue()));
    }
    if (as.outcome() == Outcome.CONDUCT) {
      variables.put(FeedbackProcess.CONDUCT_HANDLER, units.conductHandler(as.unit()));
    }
    return variables;
  }
}
