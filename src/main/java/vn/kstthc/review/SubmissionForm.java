package vn.kstthc.review;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** Step 7: the office submits to the Chair of the provincial People's Committee. */
@Component
class SubmissionForm implements TaskForm {

  private final ReviewService review;
  private final WorkingDays workingDays;

  SubmissionForm(ReviewService review, WorkingDays workingDays) {
    this.review = review;
    this.workingDays = workingDays;
  }

  @Override
  public String task() {
    return ReviewProcess.KEY + "/userTask_submitToChair";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Dossier dossier = review.dossier(task.caseNumber());
    OfficialDocument document = document(dossier, input, "tờ trình", workingDays.today());
    input.ensure(review.filesAtHand(dossier).contains(FileKind.SUBMISSION), FileKind.SUBMISSION.name(),
        FileKind.SUBMISSION.label(), "chưa có tệp");
    input.verify();
    review.submitToChair(task.caseNumber(), task.actor(), document);
    return Map.of();
  }

  /** Number and date of a document: signed since the dossier was opened, and not in the future. */
  static OfficialDocument document(Dossier dossier, FormInput input, String what, LocalDate today) {
    String number = input.requiredText("documentNumber", "Số, ký hiệu " + what, 50);
    String label = "Ngày " + what;
    LocalDate date = input.requiredDate("documentDate", label);
    if (date != null) {
      input.ensure(!date.isAfter(today), "documentDate", label, "không thể sau ngày hôm nay");
      input.ensure(!date.isBefore(dossier.openedAt().atZone(WorkingDays.ZONE).toLocalDate()), "documentDate", label,
          "không thể trước ngày lập hồ sơ");
    }
    return new OfficialDocument(number, date);
  }
}
