package vn.kstthc.publication;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The office submits to the Chair of the provincial People's Committee. */
@Component("publicationSubmissionForm")
class SubmissionForm implements TaskForm {

  private final PublicationService service;
  private final Publications publications;
  private final GivenEvidence evidence;

  SubmissionForm(PublicationService service, Publications publications, GivenEvidence evidence) {
    this.service = service;
    this.publications = publications;
    this.evidence = evidence;
  }

  @Override
  public String task() {
    return PublicationProcess.KEY + "/userTask_submitToChair";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Publication publication = publications.get(task.caseNumber());
    OfficialDocument submission = evidence.document(publication, input, "tờ trình");
    evidence.requireFile(publication, PublicationFiles.OF_THE_CASE, PublicationFileKind.SUBMISSION, input);
    input.verify();
    service.submitToChair(task.caseNumber(), task.actor(), submission);
    return Map.of();
  }
}
