package vn.kstthc.reporting;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.figure.Window;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.StartForm;

/** The office opens an extraordinary report. */
@Component
class OpenReportForm implements StartForm {

  /** Reports are made of what the registers hold; nobody asks for more at once. */
  private static final int MOST_YEARS = 10;

  private final ReportOpening opening;
  private final ReportProcess process;
  private final WorkingDays workingDays;

  OpenReportForm(ReportOpening opening, ReportProcess process, WorkingDays workingDays) {
    this.opening = opening;
    this.process = process;
    this.workingDays = workingDays;
  }

  @Override
  public String process() {
    return ReportProcess.KEY;
  }

  @Override
  public Opened open(String actor, FormInput input) {
    String title = input.requiredText("title", "Tên báo cáo", 300);
    LocalDate from = input.requiredDate("from", "Từ ngày");
    LocalDate to = input.requiredDate("to", "Đến hết ngày");
    LocalDate due = input.requiredDate("dueDate", "Hạn gửi báo cáo");
    input.ensure(from == null || to == null || !to.isBefore(from), "to", "Đến hết ngày", "trước ngày bắt đầu");
    input.ensure(from == null || to == null || !to.isAfter(from.plusYears(MOST_YEARS)), "to", "Đến hết ngày",
        "kỳ báo cáo dài quá %d năm".formatted(MOST_YEARS));
    input.ensure(to == null || !to.isAfter(workingDays.today()), "to", "Đến hết ngày", "ở tương lai: chưa có số liệu");
    input.ensure(due == null || !due.isBefore(workingDays.today()), "dueDate", "Hạn gửi báo cáo", "đã qua");
    input.ensure(due == null || !due.isAfter(workingDays.today().plusYears(1)), "dueDate", "Hạn gửi báo cáo", "quá xa");
    input.ensure(due == null || !input.fine("dueDate") || workingDays.isWorking(due), "dueDate", "Hạn gửi báo cáo",
        "rơi vào ngày nghỉ, hãy chọn ngày làm việc");
    input.verify();
    Report report = opening.open(title, new Window(from, to), workingDays.endOf(due), actor);
    return new Opened(report.number(), process.variables(report));
  }
}
