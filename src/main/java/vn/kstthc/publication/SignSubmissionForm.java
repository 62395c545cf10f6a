package vn.kstthc.publication;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The director signs the letter to the Chair, or returns the list. */
@Component
class SignSubmissionForm implements TaskForm {

  private final PublicationService service;

  SignSubmissionForm(PublicationService service) {
    this.service = service;
  }

  @Override
  public String task() {
    return PublicationProcess.KEY + "/userTask_signSubmission";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Conclusion conclusion = Conclusion.read(input, "Ý kiến chỉ đạo");
    input.verify();
    service.sign(task.caseNumber(), task.actor(), conclusion.passed(), conclusion.note());
    return Map.of(PublicationProcess.SUBMISSION_SIGNED, conclusion.passed());
  }
}
