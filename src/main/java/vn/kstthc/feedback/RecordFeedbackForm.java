package vn.kstthc.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.StartForm;

/** The office enters what came on paper, by telephone, by mail, on an opinion form, or from the province's office. */
@Component
class RecordFeedbackForm implements StartForm {

  private final FeedbackRegister register;

  RecordFeedbackForm(FeedbackRegister register) {
    this.register = register;
  }

  @Override
  public String process() {
    return FeedbackProcess.KEY;
  }

  @Override
  public Opened open(String actor, FormInput input) {
    Submission submission = read(input);
    input.verify();
    Feedback item = register.enterChecked(submission, actor).item();
    return new Opened(item.number(), FeedbackProcess.variables(item));
  }

  private static Submission read(FormInput input) {
    Channel channel = input.requiredChoice("channel", "Hình thức tiếp nhận", Channel.class);
    input.ensure(channel != Channel.PORTAL, "channel", "Hình thức tiếp nhận", "người gửi tự gửi qua trang trực tuyến");
    return new Submission(channel, receivedAt(input),
        input.requiredChoice("senderKind", "Người gửi", SenderKind.class), input.text("name", "Họ tên, tên tổ chức", 200),
        input.text("address", "Địa chỉ", 500), input.text("phone", "Điện thoại", 30), input.text("email", "Thư điện tử", 200),
        input.requiredChoice("contentKind", "Loại nội dung", ContentKind.class),
        input.text("procedureCode", "Mã thủ tục", 100), input.text("procedureName", "Thủ tục, quy định liên quan", 500),
        input.requiredText("content", "Nội dung", SubmissionCheck.LONGEST_CONTENT),
        input.text("proposal", "Nội dung kiến nghị", SubmissionCheck.LONGEST_CONTENT), forwarding(input, channel), List.of(), null,
        input.text("sentAgainFrom", "Số vụ việc trước", 20));
  }

  /** What is missing is said with all else that is. */
  private static Forwarding forwarding(FormInput input, Channel channel) {
    boolean needed = channel == Channel.FORWARDED;
    String by = text(input, needed, "forwardedBy", "Cơ quan chuyển đến", 200);
    String number = text(input, needed, "forwardingNumber", "Số văn bản chuyển", 100);
    LocalDate date = needed ? input.requiredDate("forwardingDate", "Ngày văn bản chuyển")
        : input.date("forwardingDate", "Ngày văn bản chuyển");
    return by == null && number == null && date == null ? null : new Forwarding(by, number, date);
  }

  private static String text(FormInput input, boolean needed, String field, String label, int longest) {
    return needed ? input.requiredText(field, label, longest) : input.text(field, label, longest);
  }

  /** @return null for now, where nothing was written */
  private static Instant receivedAt(FormInput input) {
    LocalDate day = input.date("receivedDate", "Ngày nhận");
    String time = input.text("receivedTime", "Giờ nhận", 5);
    if (day == null) {
      input.ensure(time == null, "receivedDate", "Ngày nhận", "hãy ghi cả ngày khi ghi giờ");
      return null;
    }
    try {
      // the day alone counts: what came at some time of today came by now
      LocalTime at = time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time.length() == 4 ? "0" + time : time);
      return day.atTime(at).atZone(WorkingDays.ZONE).toInstant();
    } catch (DateTimeParseException noTime) {
      return input.refuse("receivedTime", "Giờ nhận", "không phải là giờ, hãy ghi như 14:30");
    }
  }
}
