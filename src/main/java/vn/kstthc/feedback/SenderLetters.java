package vn.kstthc.feedback;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.notification.Correspondence;
import vn.kstthc.notification.Correspondence.Attachment;
import vn.kstthc.notification.Correspondence.Letter;

/** What senders are written, where they left an address of mail; to the others a letter is posted, or they are called. */
@Component
class SenderLetters {

  private static final String TEMPLATE = "mail/feedback/letter";
  private static final String TRACKING = "/phan-anh/tra-cuu";
  /** More than that many servers refuse; the answer itself stands in the letter, and the tracking page has the rest. */
  private static final long MOST_ATTACHED = 8L * 1024 * 1024;

  private final Correspondence correspondence;
  private final FeedbackFiles files;
  private final AnswerLimit limit;
  private final WorkingDays workingDays;
  private final Clock clock;

  SenderLetters(Correspondence correspondence, FeedbackFiles files, AnswerLimit limit, WorkingDays workingDays, Clock clock) {
    this.correspondence = correspondence;
    this.files = files;
    this.limit = limit;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  void acknowledged(Feedback item, String secret, FeedbackRegister.Receipt receipt) {
    Draft letter = new Draft(item, "Đã tiếp nhận phản ánh, kiến nghị")
        .says("Cơ quan đã tiếp nhận phản ánh, kiến nghị của ông/bà và vào sổ với số dưới đây.")
        .fact("Số tiếp nhận", item.number()).fact("Mã tra cứu", secret)
        // nobody has confirmed the address yet: no word of the sender goes to it
        .fact("Loại nội dung", item.contentKind().label())
        .fact("Ngày tính là ngày tiếp nhận", workingDays.text(receipt.receivedOn()));
    if (receipt.answerDue() != null) {
      letter.fact("Hạn trả lời", workingDays.text(receipt.answerDue())).fact("Căn cứ", receipt.ground());
    }
    letter.says("Nếu nội dung không thuộc thẩm quyền hoặc chưa đủ điều kiện xem xét, cơ quan sẽ thông báo sớm hơn hạn trả lời.")
        .tracking("Xem tình hình giải quyết")
        .warns("Xin giữ kín mã tra cứu: ai có số và mã đều xem được nội dung ông/bà đã gửi. Cơ quan không lưu mã này.");
    send(letter, "acknowledgement");
  }

  void notAccepted(Feedback item) {
    send(new Draft(item, "Phản ánh, kiến nghị chưa đủ điều kiện tiếp nhận")
        .says("Phản ánh, kiến nghị số " + item.number() + " chưa đủ điều kiện tiếp nhận theo Điều 7 Nghị định 20/2008/NĐ-CP.")
        .quote("Lý do và hướng dẫn bổ sung", item.notice())
        .says("Ông/bà có thể bổ sung rồi gửi lại; khi gửi xin ghi số " + item.number() + " để được liên kết với lần gửi này.")
        .tracking("Xem và gửi lại"), "not-accepted");
  }

  void forwarded(Feedback item) {
    send(transferred(new Draft(item, "Đã chuyển phản ánh, kiến nghị đến cơ quan có thẩm quyền")
        .says("Phản ánh, kiến nghị số " + item.number() + " đã được chuyển đến cơ quan có thẩm quyền xem xét, giải quyết."),
        item).tracking("Xem chi tiết"), "forwarded");
  }

  void referred(Feedback item) {
    send(transferred(new Draft(item, "Hướng dẫn gửi khiếu nại, tố cáo đúng cơ quan")
        .says("Nội dung ông/bà gửi theo số " + item.number() + " là khiếu nại, tố cáo, không thuộc phạm vi phản ánh, kiến nghị về "
            + "quy định hành chính (Điều 1 Nghị định 20/2008/NĐ-CP)."), item).tracking("Xem chi tiết"), "referred");
  }

  private static Draft transferred(Draft letter, Feedback item) {
    if (item.transfer() != null) {
      letter.fact("Cơ quan", item.transfer().to());
      if (item.transfer().number() != null) {
        letter.fact("Văn bản", item.transfer().number());
      }
    }
    return letter.quote("Nội dung thông báo", item.notice());
  }

  void statusUpdate(Feedback item) {
    send(new Draft(item, "Tình hình giải quyết phản ánh, kiến nghị")
        .says("Phản ánh, kiến nghị số " + item.number() + " đã quá hạn trả lời. Cơ quan xin lỗi ông/bà vì sự chậm trễ này; việc "
            + "giải quyết vẫn đang được tiếp tục.")
        .fact("Tình trạng hiện nay", item.state().plain()).fact("Căn cứ hạn trả lời", limit.of(item.number()).ground())
        .says("Cơ quan sẽ tiếp tục thông báo định kỳ cho đến khi có văn bản trả lời.").tracking("Xem chi tiết"),
        "status-" + workingDays.today());
  }

  void question(Feedback item, FeedbackQuestion question) {
    send(new Draft(item, "Đề nghị làm rõ nội dung phản ánh, kiến nghị")
        .says("Để có cơ sở xem xét phản ánh, kiến nghị số " + item.number() + ", đề nghị ông/bà làm rõ nội dung sau.")
        .quote("Nội dung cần làm rõ", question.question())
        .fact("Xin trả lời trước hết ngày", workingDays.text(question.answerUntil()))
        .says("Ông/bà trả lời tại trang tra cứu, bằng số tiếp nhận và mã tra cứu đã nhận. Quá thời hạn, cơ quan sẽ xem xét theo "
            + "thông tin hiện có.").tracking("Trả lời"), "question-" + question.round());
  }

  void kept(Feedback item) {
    send(new Draft(item, "Phản ánh, kiến nghị đang được tiếp tục tập hợp thông tin")
        .says("Phản ánh, kiến nghị số " + item.number() + " chưa đủ cơ sở để xem xét. Cơ quan lưu lại, tiếp tục tập hợp thông tin "
            + "và sẽ xem xét lại khi có thêm cơ sở.")
        .quote("Nội dung thông báo", item.notice()).tracking("Xem chi tiết"), "kept-" + clock.instant().getEpochSecond());
  }

  void answered(Feedback item) {
    send(new Draft(item, "Trả lời phản ánh, kiến nghị")
        .says("Cơ quan trả lời phản ánh, kiến nghị số " + item.number() + " của ông/bà như sau.")
        .fact("Văn bản", "Số " + item.answerNumber() + " ngày " + workingDays.text(item.answerDate()))
        .quote("Nội dung trả lời", item.answer())
        .says("Xin ông/bà dành một phút đánh giá mức độ hài lòng tại trang tra cứu.").tracking("Xem và đánh giá")
        .attach(signed(item)), "answer");
  }

  private List<Attachment> signed(Feedback item) {
    List<Attachment> signed = new ArrayList<>();
    long size = 0;
    for (FeedbackFile file : files.of(item)) {
      if (file.kind() == FeedbackFileKind.ANSWER && file.submitted() && size + file.size() <= MOST_ATTACHED) {
        size += file.size();
        signed.add(new Attachment(file.name(), file.mediaType(), files.read(file.id())));
      }
    }
    return signed;
  }

  void published(Feedback item) {
    send(new Draft(item, "Đã công khai kết quả giải quyết phản ánh, kiến nghị")
        .says("Kết quả giải quyết phản ánh, kiến nghị số " + item.number() + " đã được công khai. Thông tin cá nhân của ông/bà "
            + "không hiển thị.").action("Xem kết quả đã công khai", "/phan-anh/ket-qua/" + item.number()), "published");
  }

  private void send(Draft draft, String key) {
    String mail = draft.item.sender().email();
    if (mail != null) {
      correspondence.send(draft.item.number(), key, mail, draft.letter());
    }
  }

  /** A letter as it is put together; texts only, whatever they hold is never markup. */
  private static final class Draft {
    private final Feedback item;
    private final String heading;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<Map<String, String>> facts = new ArrayList<>();
    private final List<Map<String, String>> quotes = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final Map<String, Object> model = new HashMap<>();

    Draft(Feedback item, String heading) {
      this.item = item;
      this.heading = heading;
    }

    Draft says(String text) {
      paragraphs.add(text);
      return this;
    }

    Draft fact(String label, String value) {
      facts.add(Map.of("label", label, "value", value));
      return this;
    }

    Draft quote(String label, String value) {
      if (value != null) {
        quotes.add(Map.of("label", label, "value", value));
      }
      return this;
    }

    Draft tracking(String label) {
      return action(label, TRACKING);
    }

    Draft action(String label, String path) {
      model.put("action", label);
      model.put("path", path);
      return this;
    }

    Draft warns(String text) {
      model.put("warning", text);
      return this;
    }

    Draft attach(List<Attachment> more) {
      attachments.addAll(more);
      return this;
    }

    Letter letter() {
      model.putAll(Map.of("heading", heading, "paragraphs", paragraphs, "facts", facts, "quotes", quotes,
          "addressee", item.sender().name() == null ? "ông/bà" : "ông/bà " + item.sender().name()));
      if (item.sender().kind() == SenderKind.ORGANISATION && item.sender().name() != null) {
        model.put("addressee", item.sender().name());
      }
      return new Letter("%s số %s".formatted(heading, item.number()), TEMPLATE, model, attachments);
    }
  }
}
