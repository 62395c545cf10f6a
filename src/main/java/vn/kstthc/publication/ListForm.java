package vn.kstthc.publication;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The lead unit hands in the list of procedures, from which the draft decision is made. */
@Component
class ListForm implements TaskForm {

  private final PublicationService service;
  private final LineCheck check;

  ListForm(PublicationService service, LineCheck check) {
    this.service = service;
    this.check = check;
  }

  @Override
  public String task() {
    return PublicationProcess.KEY + "/userTask_prepareList";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    List<ListedLine> lines = check.read(input);
    String note = input.text("note", "Giải trình, ghi chú", 4000);
    input.verify();
    service.list(task.caseNumber(), task.actor(), lines, note);
    return Map.of();
  }
}
