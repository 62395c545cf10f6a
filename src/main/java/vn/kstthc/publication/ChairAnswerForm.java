package vn.kstthc.publication;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The office records what the Chair answered. */
@Component
class ChairAnswerForm implements TaskForm {

  private static final String LABEL = "Trả lời của Chủ tịch UBND tỉnh";

  private final PublicationService service;
  private final PublicationProcess process;
  private final DecisionLimit limit;
  private final Publications publications;
  private final DecidedProcedures decided;
  private final GivenEvidence evidence;

  ChairAnswerForm(PublicationService service, PublicationProcess process, DecisionLimit limit, Publications publications,
      DecidedProcedures decided, GivenEvidence evidence) {
    this.service = service;
    this.process = process;
    this.limit = limit;
    this.publications = publications;
    this.decided = decided;
    this.evidence = evidence;
  }

  @Override
  public String task() {
    return PublicationProcess.KEY + "/userTask_recordDecision";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Publication publication = publications.get(task.caseNumber());
    ChairAnswer.Outcome outcome = input.requiredChoice("outcome", LABEL, ChairAnswer.Outcome.class);
    if (outcome == ChairAnswer.Outcome.ISSUED) {
      evidence.requireFile(publication, PublicationFiles.OF_THE_CASE, PublicationFileKind.CHAIR_DECISION, input);
      decided.overtaken(publication).forEach(name -> input.refuse("outcome", LABEL,
          "thủ tục \"%s\" đã thay đổi trong danh mục sau khi lập, hãy ghi nhận trả lại để lập lại danh mục".formatted(name)));
    }
    ChairAnswer answer = new ChairAnswer(outcome, document(publication, input, outcome), note(input, outcome));
    input.verify();
    service.recordAnswer(task.caseNumber(), task.actor(), answer);
    if (outcome != ChairAnswer.Outcome.RETURNED) {
      limit.ended(task.caseNumber());
    }
    return process.answered(publications.get(task.caseNumber()), answer);
  }

  /** A decision has number, date and scan; the other answers may come without a document. */
  private OfficialDocument document(Publication publication, FormInput input, ChairAnswer.Outcome outcome) {
    if (outcome != ChairAnswer.Outcome.ISSUED && input.text("documentNumber", "Số, ký hiệu văn bản", 50) == null
        && input.date("documentDate", "Ngày văn bản") == null) {
      return null;
    }
    return evidence.document(publication, input, "văn bản");
  }

  private static String note(FormInput input, ChairAnswer.Outcome outcome) {
    if (outcome == null || outcome == ChairAnswer.Outcome.ISSUED) {
      return input.text("note", "Ghi chú", 4000);
    }
    return input.requiredText("note",
        outcome == ChairAnswer.Outcome.RETURNED ? "Nội dung cần hoàn thiện" : "Lý do không chấp thuận", 4000);
  }
}
