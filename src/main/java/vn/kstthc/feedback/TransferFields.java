package vn.kstthc.feedback;

import java.time.LocalDate;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;

/** Fields of the forms by which a case leaves the house. */
final class TransferFields {

  private TransferFields() {}

  /** @param body what the body is called in the form */
  static Transfer read(Feedback item, FormInput input, String body, LocalDate today) {
    String to = input.requiredText("transferTo", body, 300);
    return new Transfer(to == null ? null : to.replaceAll("\\s+", " "), documentNumber(input, "văn bản"),
        documentDate(item, input, "văn bản", today));
  }

  static String documentNumber(FormInput input, String what) {
    String number = input.requiredText("documentNumber", "Số, ký hiệu " + what, 100);
    return number == null ? null : number.replaceAll("\\s+", " ");
  }

  /** Signed since the case came, and not in the future. */
  static LocalDate documentDate(Feedback item, FormInput input, String what, LocalDate today) {
    String label = "Ngày " + what;
    LocalDate date = input.requiredDate("documentDate", label);
    if (date != null) {
      input.ensure(!date.isAfter(today), "documentDate", label, "không thể sau ngày hôm nay");
      input.ensure(!date.isBefore(item.receivedAt().atZone(WorkingDays.ZONE).toLocalDate()), "documentDate", label,
          "không thể trước ngày nhận phản ánh, kiến nghị");
    }
    return date;
  }
}
