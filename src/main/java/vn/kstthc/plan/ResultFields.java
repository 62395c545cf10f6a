package vn.kstthc.plan;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;

/** What a unit says of its part: text, files, and the day it was done. */
@Component
class ResultFields {

  private static final int YEARS_BACK = 1;

  private final PlanWork work;
  private final PlanFiles files;
  private final WorkingDays workingDays;

  ResultFields(PlanWork work, PlanFiles files, WorkingDays workingDays) {
    this.work = work;
    this.files = files;
    this.workingDays = workingDays;
  }

  record Result(String text, LocalDate on) {}

  /** @param withFile whether it is nothing without a file */
  Result read(FormInput input, PlanPart part, boolean withFile) {
    String text = input.requiredText("result", "Kết quả", 4000);
    LocalDate on = input.requiredDate("resultDate", "Ngày hoàn thành");
    if (on != null) {
      input.ensure(!on.isAfter(workingDays.today()), "resultDate", "Ngày hoàn thành", "sau ngày hôm nay");
      input.ensure(on.isAfter(workingDays.today().minusYears(YEARS_BACK)), "resultDate", "Ngày hoàn thành", "quá xa về trước");
    }
    input.ensure(!withFile || !files.of(part).isEmpty(), PlanFiles.KIND, PlanFiles.LABEL, "chưa nộp tệp nào");
    return new Result(text, on);
  }

  /** A short entry on standing work needs no file; a result does. */
  static boolean needsFile(PlanTask task, PlanPart part) {
    return part.role() == PlanPart.Role.LEAD && task.nature() != Nature.STANDING;
  }

  boolean needsFile(PlanPart part) {
    return needsFile(work.task(part), part);
  }
}
