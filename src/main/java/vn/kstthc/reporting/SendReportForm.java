package vn.kstthc.reporting;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The office records that the report was sent, by the electronic document and in the reporting system; its figures are final. */
@Component
class SendReportForm implements TaskForm {

  private final Reports reports;
  private final WorkingDays workingDays;

  SendReportForm(Reports reports, WorkingDays workingDays) {
    this.reports = reports;
    this.workingDays = workingDays;
  }

  @Override
  public String task() {
    return ReportProcess.KEY + "/userTask_sendReport";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    String number = input.requiredText("documentNumber", "Số, ký hiệu báo cáo", 50);
    LocalDate signed = LocalDate.ofInstant(reports.report(task.caseNumber()).signedAt(), WorkingDays.ZONE);
    LocalDate date = date(input, "documentDate", "Ngày báo cáo", signed, "trước ngày lãnh đạo ký");
    LocalDate electronic = date(input, "electronicOn", "Ngày gửi văn bản điện tử", date, "trước ngày báo cáo");
    LocalDate system = date(input, "systemOn", "Ngày gửi trên Hệ thống thông tin báo cáo", date, "trước ngày báo cáo");
    input.verify();
    reports.send(task.caseNumber(), new Report.Sending(number, date, electronic, system), task.actor());
    return Map.of();
  }

  private LocalDate date(FormInput input, String field, String label, LocalDate earliest, String tooEarly) {
    LocalDate date = input.requiredDate(field, label);
    input.ensure(date == null || !date.isAfter(workingDays.today()), field, label, "ở tương lai");
    input.ensure(date == null || earliest == null || !date.isBefore(earliest), field, label, tooEarly);
    return date;
  }
}
