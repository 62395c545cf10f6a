package vn.kstthc.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;

/**
 * What a submission must have before it is a case (Decree 20/2008 Art. 7). A sender at the portal is told at once; what came on
 * paper or by telephone is entered as it is, and it is said at classification what it lacks.
 */
@Component
class SubmissionCheck {

  static final int LONGEST_CONTENT = 20_000;
  static final int MOST_FILES = 5;
  private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 ().-]{5,28}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  /** The decree's own first day. */
  private static final Instant EARLIEST = Instant.parse("2008-02-14T00:00:00Z");

  private final Clock clock;

  SubmissionCheck(Clock clock) {
    this.clock = clock;
  }

  /**
   * @return the submission as it is kept: texts in composed letters, without blanks around them
   * @throws vn.kstthc.form.FormRefused naming all that is wrong
   */
  Submission check(Submission sent) {
    FormInput input = new FormInput(texts(sent));
    Submission read = read(sent, input);
    required(read, input);
    contact(read, input);
    forwarding(read, input);
    input.ensure(read.files().size() <= MOST_FILES, "files", "Tệp kèm theo", "nhiều nhất %d tệp".formatted(MOST_FILES));
    input.ensure(sent.receivedAt() == null || !sent.receivedAt().isAfter(clock.instant()), "receivedAt", "Thời điểm nhận",
        "không thể sau lúc này");
    input.ensure(sent.receivedAt() == null || !sent.receivedAt().isBefore(EARLIEST), "receivedAt", "Thời điểm nhận", "quá xa");
    input.verify();
    return read;
  }

  private static Map<String, String> texts(Submission sent) {
    Map<String, String> texts = new HashMap<>();
    texts.put("name", sent.name());
    texts.put("address", sent.address());
    texts.put("phone", sent.phone());
    texts.put("email", sent.email());
    texts.put("procedureCode", sent.procedureCode());
    texts.put("procedureName", sent.procedureName());
    texts.put("content", sent.content());
    texts.put("proposal", sent.proposal());
    texts.put("sentAgainFrom", sent.sentAgainFrom());
    if (sent.forwarding() != null) {
      texts.put("forwardedBy", sent.forwarding().by());
      texts.put("forwardingNumber", sent.forwarding().number());
    }
    return texts;
  }

  private static Submission read(Submission sent, FormInput input) {
    Forwarding forwarding = sent.forwarding() == null ? null : new Forwarding(
        oneLine(input.text("forwardedBy", "Cơ quan chuyển đến", 200)),
        oneLine(input.text("forwardingNumber", "Số văn bản chuyển", 100)), sent.forwarding().date());
    return new Submission(sent.channel(), sent.receivedAt(), sent.senderKind(),
        oneLine(input.text("name", "Họ tên, tên tổ chức", 200)), oneLine(input.text("address", "Địa chỉ", 500)),
        oneLine(input.text("phone", "Điện thoại", 30)), oneLine(input.text("email", "Thư điện tử", 200)), sent.contentKind(),
        oneLine(input.text("procedureCode", "Mã thủ tục", 100)),
        oneLine(input.text("procedureName", "Thủ tục, quy định liên quan", 500)),
        input.text("content", "Nội dung", LONGEST_CONTENT), input.text("proposal", "Nội dung kiến nghị", LONGEST_CONTENT),
        forwarding, sent.files(), sent.submissionKey(), input.text("sentAgainFrom", "Số vụ việc trước", 20));
  }

  private static void required(Submission read, FormInput input) {
    input.ensure(read.channel() != null, "channel", "Hình thức tiếp nhận", "chưa chọn");
    input.ensure(read.senderKind() != null, "senderKind", "Người gửi", "chưa chọn");
    input.ensure(read.contentKind() != null, "contentKind", "Loại nội dung", "chưa chọn");
    input.ensure(read.content() != null || !input.fine("content"), "content", "Nội dung", "chưa nhập");
    if (read.channel() == Channel.PORTAL) {
      missing(read).forEach(part -> input.ensure(!input.fine(part.field()), part.field(), part.label(), part.what()));
    }
  }

  private static void contact(Submission read, FormInput input) {
    input.ensure(read.phone() == null || PHONE.matcher(read.phone()).matches(), "phone", "Điện thoại",
        "không phải là số điện thoại");
    input.ensure(read.email() == null || EMAIL.matcher(read.email()).matches(), "email", "Thư điện tử",
        "không phải là địa chỉ thư điện tử");
  }

  private void forwarding(Submission read, FormInput input) {
    if (read.channel() != Channel.FORWARDED) {
      input.ensure(read.forwarding() == null, "forwardedBy", "Cơ quan chuyển đến", "chỉ ghi khi được cơ quan khác chuyển đến");
      return;
    }
    Forwarding letter = read.forwarding() == null ? new Forwarding(null, null, null) : read.forwarding();
    input.ensure(letter.by() != null || !input.fine("forwardedBy"), "forwardedBy", "Cơ quan chuyển đến", "chưa nhập");
    input.ensure(letter.number() != null || !input.fine("forwardingNumber"), "forwardingNumber", "Số văn bản chuyển",
        "chưa nhập");
    input.ensure(letter.date() != null, "forwardingDate", "Ngày văn bản chuyển", "chưa nhập");
    input.ensure(letter.date() == null || !letter.date().isAfter(clock.instant().atZone(WorkingDays.ZONE).toLocalDate()),
        "forwardingDate", "Ngày văn bản chuyển", "không thể sau ngày hôm nay");
  }

  /** @param what it lacks, as the sender is told */
  record Missing(String field, String label, String what) {}

  /** @return what a case that was entered as it came lacks */
  static List<Missing> missing(Feedback item) {
    return missing(item.sender(), item.contentKind(), item.proposal());
  }

  private static List<Missing> missing(Submission read) {
    return missing(new Sender(read.senderKind(), read.name(), read.address(), read.phone(), read.email()), read.contentKind(),
        read.proposal());
  }

  /** @return what Art. 7 asks for and it has not */
  private static List<Missing> missing(Sender sender, ContentKind kind, String proposal) {
    List<Missing> missing = new ArrayList<>();
    if (sender.name() == null) {
      missing.add(new Missing("name", "Họ tên, tên tổ chức", "chưa nhập"));
    }
    if (sender.address() == null) {
      missing.add(new Missing("address", "Địa chỉ", "chưa nhập"));
    }
    if (sender.phone() == null && sender.email() == null) {
      missing.add(new Missing("phone", "Điện thoại", "hãy ghi ít nhất điện thoại hoặc thư điện tử"));
    }
    if (kind != null && kind.isProposal() && proposal == null) {
      missing.add(new Missing("proposal", "Nội dung kiến nghị", "một kiến nghị phải kèm phương án hoặc sáng kiến"));
    }
    return missing;
  }

  /** Goes into subjects of letters and titles, where a line of its own would look like ours. */
  private static String oneLine(String text) {
    return text == null ? null : text.replaceAll("[\\s\\p{Z}]+", " ");
  }
}
