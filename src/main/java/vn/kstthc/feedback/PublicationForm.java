package vn.kstthc.feedback;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The result is made public, with personal data masked, by who has looked at it as the public will (Art. 19). */
@Component
class PublicationForm implements TaskForm {

  private final FeedbackAnswers answers;
  private final FeedbackItems items;

  PublicationForm(FeedbackAnswers answers, FeedbackItems items) {
    this.answers = answers;
    this.items = items;
  }

  @Override
  public String task() {
    return FeedbackProcess.KEY + "/userTask_publishResult";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Masking masking = new Masking(items.get(task.caseNumber()).sender());
    String title = masked(masking, input, "publishedTitle", "Tiêu đề công khai", 500);
    String question = masked(masking, input, "publishedQuestion", "Nội dung phản ánh, kiến nghị công khai", 20_000);
    String answer = masked(masking, input, "publishedAnswer", "Nội dung trả lời công khai", 20_000);
    Boolean looked = input.requiredYesNo("lookedAt", "Xem trước");
    input.ensure(!Boolean.FALSE.equals(looked), "lookedAt", "Xem trước", "hãy xem trước nội dung sẽ công khai");
    input.verify();
    answers.publish(task.caseNumber(), task.actor(), title.replaceAll("\\s+", " "), question, answer);
    return Map.of();
  }

  private static String masked(Masking masking, FormInput input, String field, String label, int longest) {
    String text = input.requiredText(field, label, longest);
    List<String> left = text == null ? List.of() : masking.leftIn(text);
    input.ensure(left.isEmpty(), field, label, "còn thông tin cá nhân của người gửi: " + String.join(", ", left));
    return text;
  }
}
