package vn.kstthc.feedback;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The lead unit studies it: asks the sender, keeps it, gives it back, or has enough to answer (Art. 14.2). */
@Component
class StudyForm implements TaskForm {

  /** What the study comes to, and what is written with it. */
  enum Result {
    ENOUGH("Đủ cơ sở, soạn trả lời", "Kết quả nghiên cứu, làm rõ"),
    ASK_SENDER("Cần người gửi làm rõ", "Nội dung cần người gửi làm rõ"),
    KEEP("Chưa đủ cơ sở, lưu để tiếp tục tập hợp", "Nội dung báo người gửi"),
    HAND_BACK("Không thuộc đơn vị, đề nghị phân công lại", "Lý do đề nghị phân công lại");

    private final String label;
    private final String text;

    Result(String label, String text) {
      this.label = label;
      this.text = text;
    }

    String label() {
      return label;
    }
  }

  private final FeedbackHandling handling;
  private final FeedbackProcess process;

  StudyForm(FeedbackHandling handling, FeedbackProcess process) {
    this.handling = handling;
    this.process = process;
  }

  @Override
  public String task() {
    return FeedbackProcess.KEY + "/userTask_studyFeedback";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Result result = input.requiredChoice("result", "Kết quả nghiên cứu", Result.class);
    String label = result == null ? "Nội dung" : result.text;
    boolean needed = result != null && result != Result.ENOUGH;
    String text = needed ? input.requiredText("text", label, 4000) : input.text("text", label, 4000);
    input.verify();
    String number = task.caseNumber();
    switch (result) {
      case ENOUGH -> handling.studied(number, task.actor(), text);
      case KEEP -> process.restIf(number, handling.keep(number, task.actor(), text));
      case HAND_BACK -> handling.handBack(number, task.actor(), text);
      case ASK_SENDER -> {
        return ask(task, text);
      }
    }
    return Map.of(FeedbackProcess.STUDY_RESULT, result.name());
  }

  private Map<String, Object> ask(TaskAtHand task, String question) {
    Instant until = process.senderAnswerDue();
    process.restIf(task.caseNumber(),
        handling.ask(task.caseNumber(), task.actor(), question, until.atZone(WorkingDays.ZONE).toLocalDate()));
    return Map.of(FeedbackProcess.STUDY_RESULT, Result.ASK_SENDER.name(),
        FeedbackProcess.SENDER_ANSWER_DUE, Date.from(until));
  }
}
