package vn.kstthc.publication;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** A step of the internal process (quy trình nội bộ) of one procedure (Circular 01/2018/TT-VPCP Art. 8). */
abstract class InternalProcessForm implements TaskForm {

  private final String task;
  private final PublicationProcess process;
  private final Publications publications;
  final PublicWorks works;
  final GivenEvidence evidence;

  InternalProcessForm(String task, PublicationProcess process, Publications publications, PublicWorks works,
      GivenEvidence evidence) {
    this.task = task;
    this.process = process;
    this.publications = publications;
    this.works = works;
    this.evidence = evidence;
  }

  abstract Map<String, Object> submit(Publication publication, long line, String actor, FormInput input);

  @Override
  public String task() {
    return PublicationProcess.KEY + "/" + task;
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    return submit(publications.get(task.caseNumber()), process.lineOf(task.taskId()), task.actor(), input);
  }

  /** The unit that answers for the procedure drafts it. */
  @Component
  static class Draft extends InternalProcessForm {

    Draft(PublicationProcess process, Publications publications, PublicWorks works, GivenEvidence evidence) {
      super("userTask_draftInternalProcess", process, publications, works, evidence);
    }

    @Override
    Map<String, Object> submit(Publication publication, long line, String actor, FormInput input) {
      String note = input.requiredText("note", "Tóm tắt các bước, thời gian từng bước", 4000);
      evidence.requireFile(publication, line, PublicationFileKind.INTERNAL_DRAFT, input);
      input.verify();
      works.draftInternal(line, actor, note);
      return Map.of();
    }
  }

  /** The office checks it. */
  @Component
  static class Check extends InternalProcessForm {

    Check(PublicationProcess process, Publications publications, PublicWorks works, GivenEvidence evidence) {
      super("userTask_checkInternalProcess", process, publications, works, evidence);
    }

    @Override
    Map<String, Object> submit(Publication publication, long line, String actor, FormInput input) {
      Conclusion conclusion = Conclusion.read(input, "Nhận xét");
      input.verify();
      works.checkInternal(line, actor, conclusion.passed(), conclusion.note());
      return Map.of(PublicationProcess.INTERNAL_PASSED, conclusion.passed());
    }
  }

  /** The Chair has approved it. */
  @Component
  static class Approval extends InternalProcessForm {

    Approval(PublicationProcess process, Publications publications, PublicWorks works, GivenEvidence evidence) {
      super("userTask_recordInternalApproval", process, publications, works, evidence);
    }

    @Override
    Map<String, Object> submit(Publication publication, long line, String actor, FormInput input) {
      OfficialDocument decision = evidence.document(publication, input, "quyết định phê duyệt");
      evidence.requireFile(publication, line, PublicationFileKind.INTERNAL_DECISION, input);
      String note = input.text("note", "Ghi chú", 2000);
      input.verify();
      works.approveInternal(line, actor, decision, note);
      return Map.of();
    }
  }
}
