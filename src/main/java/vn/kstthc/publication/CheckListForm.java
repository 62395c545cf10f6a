package vn.kstthc.publication;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The office checks list and draft decision, and passes them on or returns them. */
@Component
class CheckListForm implements TaskForm {

  private final PublicationService service;

  CheckListForm(PublicationService service) {
    this.service = service;
  }

  @Override
  public String task() {
    return PublicationProcess.KEY + "/userTask_checkList";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Conclusion conclusion = Conclusion.read(input, "Nhận xét");
    input.verify();
    service.check(task.caseNumber(), task.actor(), conclusion.passed(), conclusion.note());
    return Map.of(PublicationProcess.LIST_PASSED, conclusion.passed());
  }
}
