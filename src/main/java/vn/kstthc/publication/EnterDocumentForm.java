package vn.kstthc.publication;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The office completes a case that opened by itself: the document that prescribes the procedures, and from when. */
@Component
class EnterDocumentForm implements TaskForm {

  private final PublicationService service;
  private final PublicationProcess process;
  private final DecisionLimit limit;
  private final Publications publications;
  private final OpenPublicationForm open;

  EnterDocumentForm(PublicationService service, PublicationProcess process, DecisionLimit limit, Publications publications,
      OpenPublicationForm open) {
    this.service = service;
    this.process = process;
    this.limit = limit;
    this.publications = publications;
    this.open = open;
  }

  @Override
  public String task() {
    return PublicationProcess.KEY + "/userTask_enterDocument";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    PublicationRequest request = open.read(input, publications.get(task.caseNumber()).review());
    input.verify();
    Publication known = service.enterDocument(task.caseNumber(), task.actor(), request);
    limit.begin(known);
    return process.variables(known);
  }
}
