package vn.kstthc.feedback;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The office gives the signed answer its number and sends it. */
@Component
class SendAnswerForm implements TaskForm {

  private final FeedbackAnswers answers;
  private final FeedbackItems items;
  private final FeedbackFiles files;
  private final WorkingDays workingDays;

  SendAnswerForm(FeedbackAnswers answers, FeedbackItems items, FeedbackFiles files, WorkingDays workingDays) {
    this.answers = answers;
    this.items = items;
    this.files = files;
    this.workingDays = workingDays;
  }

  @Override
  public String task() {
    return FeedbackProcess.KEY + "/userTask_sendAnswer";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Feedback item = items.get(task.caseNumber());
    String number = TransferFields.documentNumber(input, "văn bản trả lời");
    LocalDate date = TransferFields.documentDate(item, input, "văn bản trả lời", workingDays.today());
    FeedbackFileKind scan = FeedbackFileKind.ANSWER;
    input.ensure(files.isThere(item, scan, task.unit()), scan.name(), scan.label(), "chưa có tệp");
    input.verify();
    answers.send(task.caseNumber(), task.unit(), task.actor(), number, date);
    return Map.of();
  }
}
