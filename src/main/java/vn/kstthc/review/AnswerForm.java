package vn.kstthc.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;
import vn.kstthc.organisation.Organisation;

/** Step 4: the lead unit accepts or explains each opinion (Circular 03/2022/TT-BTP Art. 9.3); none stays unanswered. */
@Component
class AnswerForm implements TaskForm {

  private static final String FIELD = "answers";
  private static final String LABEL = "Tiếp thu, giải trình";

  private final Consultation consultation;
  private final Organisation organisation;

  AnswerForm(Consultation consultation, Organisation organisation) {
    this.consultation = consultation;
    this.organisation = organisation;
  }

  @Override
  public String task() {
    return ReviewProcess.KEY + "/userTask_answerOpinions";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    List<OpinionAnswer> answers = input.list(FIELD, LABEL, OpinionAnswer.class);
    Set<String> asked = new HashSet<>(consultation.toAnswer(task.caseNumber()).stream().map(Opinion::unit).toList());
    for (String unit : asked) {
      List<OpinionAnswer> found = answers.stream().filter(answer -> unit.equals(answer.unit())).toList();
      String name = organisation.unitName(unit);
      if (found.size() > 1) {
        input.refuse(FIELD, LABEL, "trả lời hai lần ý kiến của " + name);
      } else if (found.isEmpty() || found.get(0).answer() == null) {
        input.refuse(FIELD, LABEL, "chưa trả lời ý kiến của " + name);
      } else {
        check(found.get(0), name, input);
      }
    }
    input.ensure(answers.stream().allMatch(answer -> asked.contains(answer.unit())), FIELD, LABEL,
        "có trả lời cho đơn vị không cho ý kiến");
    input.verify();
    consultation.answer(task.caseNumber(), task.actor(), answers);
    return Map.of();
  }

  private static void check(OpinionAnswer answer, String unit, FormInput input) {
    String content = answer.content() == null ? "" : answer.content().strip();
    input.ensure(answer.answer() == Opinion.Answer.ACCEPTED || !content.isEmpty(), FIELD, LABEL,
        "chưa ghi nội dung giải trình ý kiến của " + unit);
    input.ensure(content.length() <= 8000, FIELD, LABEL, "nội dung trả lời %s dài quá 8.000 ký tự".formatted(unit));
  }
}
