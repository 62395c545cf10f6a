package vn.kstthc.review;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.extension.ExtensionProcess;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;
import vn.kstthc.notification.Reminders;

/** Step 8: the office records what the Chair decided. */
@Component
class DecisionForm implements TaskForm {

  private final ReviewService review;
  private final WorkingDays workingDays;
  private final Reminders reminders;
  private final ExtensionProcess extensions;

  DecisionForm(ReviewService review, WorkingDays workingDays, Reminders reminders, ExtensionProcess extensions) {
    this.review = review;
    this.workingDays = workingDays;
    this.reminders = reminders;
    this.extensions = extensions;
  }

  @Override
  public String task() {
    return ReviewProcess.KEY + "/userTask_recordDecision";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Dossier dossier = review.dossier(task.caseNumber());
    ChairDecision.Outcome outcome =
        input.requiredChoice("outcome", "Quyết định của Chủ tịch UBND tỉnh", ChairDecision.Outcome.class);
    ChairDecision decision = new ChairDecision(
        outcome, document(dossier, input, outcome), note(input, outcome), newDueDate(input, outcome));
    input.verify();
    review.recordDecision(task.caseNumber(), task.actor(), decision);
    if (decision.newDueDate() != null) {
      reminders.moved(dossier.number(), dossier.procedureName(), workingDays.endOf(decision.newDueDate()));
    } else {
      reminders.forget(dossier.number());
      extensions.caseEnded(dossier.number());
    }
    return Map.of(ReviewProcess.CHAIR_DECISION, decision.outcome().name());
  }

  /** An approval has number, date and scan; the other answers may come without a document. */
  private OfficialDocument document(Dossier dossier, FormInput input, ChairDecision.Outcome outcome) {
    boolean approved = outcome == ChairDecision.Outcome.APPROVED;
    input.ensure(!approved || review.filesAtHand(dossier).contains(FileKind.CHAIR_DECISION), FileKind.CHAIR_DECISION.name(),
        FileKind.CHAIR_DECISION.label(), "chưa có tệp");
    if (!approved && input.text("documentNumber", "Số, ký hiệu văn bản", 50) == null
        && input.date("documentDate", "Ngày văn bản") == null) {
      return null;
    }
    return SubmissionForm.document(dossier, input, "văn bản", workingDays.today());
  }

  private static String note(FormInput input, ChairDecision.Outcome outcome) {
    if (outcome == null || outcome == ChairDecision.Outcome.APPROVED) {
      return input.text("note", "Ghi chú", 4000);
    }
    return input.requiredText("note",
        outcome == ChairDecision.Outcome.RETURNED ? "Nội dung cần hoàn thiện" : "Lý do không chấp thuận", 4000);
  }

  /** The limits start anew with the new round, and so does the limit of the whole. */
  private LocalDate newDueDate(FormInput input, ChairDecision.Outcome outcome) {
    if (outcome == ChairDecision.Outcome.RETURNED) {
      return OpenForm.dueDate(input, "newDueDate", "Hạn hoàn thành mới", workingDays);
    }
    input.date("newDueDate", "Hạn hoàn thành mới");
    return null;
  }
}
