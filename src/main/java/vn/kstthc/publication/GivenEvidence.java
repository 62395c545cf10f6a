package vn.kstthc.publication;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;

/** Documents, days and files that forms of several steps ask for in the same way. */
@Component
class GivenEvidence {

  private final PublicationFiles files;
  private final WorkingDays workingDays;

  GivenEvidence(PublicationFiles files, WorkingDays workingDays) {
    this.files = files;
    this.workingDays = workingDays;
  }

  /** Number and date of a document: signed since the case was opened, and not in the future. */
  OfficialDocument document(Publication publication, FormInput input, String what) {
    String number = input.requiredText("documentNumber", "Số, ký hiệu " + what, 50);
    LocalDate date = day(input, "documentDate", "Ngày " + what,
        publication.openedAt().atZone(WorkingDays.ZONE).toLocalDate(), "ngày lập hồ sơ");
    return new OfficialDocument(number, date);
  }

  /** A day in the past, or today. @param earliest what it cannot lie before, which is called {@code what} */
  LocalDate day(FormInput input, String field, String label, LocalDate earliest, String what) {
    LocalDate day = input.requiredDate(field, label);
    if (day != null) {
      input.ensure(!day.isAfter(workingDays.today()), field, label, "không thể sau ngày hôm nay");
      input.ensure(!day.isBefore(earliest), field, label, "không thể trước %s (%s)".formatted(what, Dates.text(earliest)));
    }
    return day;
  }

  void requireFile(Publication publication, long line, PublicationFileKind kind, FormInput input) {
    input.ensure(files.atHand(publication, line).contains(kind), kind.name(), kind.label(), "chưa có tệp");
  }
}
