package vn.kstthc.feedback;

import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.feedback.FeedbackEntry.Event;

/** What senders are told at each step, in words that are the same by mail, by telephone and on paper. */
@Component
class SenderTexts {

  private final FeedbackQuestionRepository questions;
  private final AnswerLimit limit;
  private final WorkingDays workingDays;

  SenderTexts(FeedbackQuestionRepository questions, AnswerLimit limit, WorkingDays workingDays) {
    this.questions = questions;
    this.limit = limit;
    this.workingDays = workingDays;
  }

  /** @return what is to be told of it, as the case stands now */
  SenderText of(Event event, Feedback item) {
    return switch (event) {
      case NOT_ACCEPTED -> notAccepted(item);
      case REFERRED -> referred(item);
      case FORWARDED -> forwarded(item);
      case STATUS_TOLD -> statusUpdate(item);
      case ASKED -> question(item, questions.findByItemOrderByRound(item.id()).stream()
          .reduce((earlier, later) -> later).orElseThrow());
      case KEPT -> kept(item);
      case SENT -> answered(item);
      default -> throw new IllegalArgumentException(event + " is told to nobody");
    };
  }

  SenderText acknowledged(Feedback item, String secret, FeedbackRegister.Receipt receipt) {
    SenderText text = new SenderText(item, "Đã tiếp nhận phản ánh, kiến nghị")
        .says("Cơ quan đã tiếp nhận phản ánh, kiến nghị của ông/bà và vào sổ với số dưới đây.")
        .fact("Số tiếp nhận", item.number()).fact("Mã tra cứu", secret)
        // nobody has confirmed the address yet: no word of the sender goes to it
        .fact("Loại nội dung", item.contentKind().label())
        .fact("Ngày tính là ngày tiếp nhận", workingDays.text(receipt.receivedOn()));
    if (receipt.answerDue() != null) {
      text.fact("Hạn trả lời", workingDays.text(receipt.answerDue())).fact("Căn cứ", receipt.ground());
    }
    return text.says("Nếu nội dung không thuộc thẩm quyền hoặc chưa đủ điều kiện xem xét, cơ quan sẽ thông báo sớm hơn hạn trả lời.")
        .tracking("Xem tình hình giải quyết")
        .warns("Xin giữ kín mã tra cứu: ai có số và mã đều xem được nội dung ông/bà đã gửi. Cơ quan không lưu mã này.");
  }

  SenderText notAccepted(Feedback item) {
    return new SenderText(item, "Phản ánh, kiến nghị chưa đủ điều kiện tiếp nhận")
        .says("Phản ánh, kiến nghị số " + item.number() + " chưa đủ điều kiện tiếp nhận theo Điều 7 Nghị định 20/2008/NĐ-CP.")
        .quote("Lý do và hướng dẫn bổ sung", item.notice())
        .says("Ông/bà có thể bổ sung rồi gửi lại; khi gửi xin ghi số " + item.number() + " để được liên kết với lần gửi này.")
        .tracking("Xem và gửi lại");
  }

  SenderText forwarded(Feedback item) {
    return transferred(new SenderText(item, "Đã chuyển phản ánh, kiến nghị đến cơ quan có thẩm quyền")
        .says("Phản ánh, kiến nghị số " + item.number() + " đã được chuyển đến cơ quan có thẩm quyền xem xét, giải quyết."),
        item).tracking("Xem chi tiết");
  }

  SenderText referred(Feedback item) {
    return transferred(new SenderText(item, "Hướng dẫn gửi khiếu nại, tố cáo đúng cơ quan")
        .says("Nội dung ông/bà gửi theo số " + item.number() + " là khiếu nại, tố cáo, không thuộc phạm vi phản ánh, kiến nghị về "
            + "quy định hành chính (Điều 1 Nghị định 20/2008/NĐ-CP)."), item).tracking("Xem chi tiết");
  }

  private static SenderText transferred(SenderText text, Feedback item) {
    if (item.transfer() != null) {
      text.fact("Cơ quan", item.transfer().to());
      if (item.transfer().number() != null) {
        text.fact("Văn bản", item.transfer().number());
      }
    }
    return text.quote("Nội dung thông báo", item.notice());
  }

  SenderText statusUpdate(Feedback item) {
    return new SenderText(item, "Tình hình giải quyết phản ánh, kiến nghị")
        .says("Phản ánh, kiến nghị số " + item.number() + " đã quá hạn trả lời. Cơ quan xin lỗi ông/bà vì sự chậm trễ này; việc "
            + "giải quyết vẫn đang được tiếp tục.")
        .fact("Tình trạng hiện nay", item.state().plain()).fact("Căn cứ hạn trả lời", limit.of(item.number()).ground())
        .says("Cơ quan sẽ tiếp tục thông báo định kỳ cho đến khi có văn bản trả lời.").tracking("Xem chi tiết");
  }

  SenderText question(Feedback item, FeedbackQuestion question) {
    return new SenderText(item, "Đề nghị làm rõ nội dung phản ánh, kiến nghị")
        .says("Để có cơ sở xem xét phản ánh, kiến nghị số " + item.number() + ", đề nghị ông/bà làm rõ nội dung sau.")
        .quote("Nội dung cần làm rõ", question.question())
        .fact("Xin trả lời trước hết ngày", workingDays.text(question.answerUntil()))
        .says((isWrittenTo(item) ? "Ông/bà trả lời tại trang tra cứu, bằng số tiếp nhận và mã tra cứu đã nhận."
            : "Ông/bà trả lời qua điện thoại, thư hoặc trực tiếp tại cơ quan.")
            + " Quá thời hạn, cơ quan sẽ xem xét theo thông tin hiện có.").tracking("Trả lời");
  }

  SenderText kept(Feedback item) {
    return new SenderText(item, "Phản ánh, kiến nghị đang được tiếp tục tập hợp thông tin")
        .says("Phản ánh, kiến nghị số " + item.number() + " chưa đủ cơ sở để xem xét. Cơ quan lưu lại, tiếp tục tập hợp thông tin "
            + "và sẽ xem xét lại khi có thêm cơ sở.")
        .quote("Nội dung thông báo", item.notice()).tracking("Xem chi tiết");
  }

  SenderText answered(Feedback item) {
    SenderText text = new SenderText(item, "Trả lời phản ánh, kiến nghị")
        .says("Cơ quan trả lời phản ánh, kiến nghị số " + item.number() + " của ông/bà như sau.")
        .fact("Văn bản", "Số " + item.answerNumber() + " ngày " + workingDays.text(item.answerDate()))
        .quote("Nội dung trả lời", item.answer()).tracking("Xem và đánh giá");
    return isWrittenTo(item) ? text.says("Xin ông/bà dành một phút đánh giá mức độ hài lòng tại trang tra cứu.") : text;
  }

  SenderText published(Feedback item) {
    return new SenderText(item, "Đã công khai kết quả giải quyết phản ánh, kiến nghị")
        .says("Kết quả giải quyết phản ánh, kiến nghị số " + item.number() + " đã được công khai. Thông tin cá nhân của ông/bà "
            + "không hiển thị.").action("Xem kết quả đã công khai", "/phan-anh/ket-qua/" + item.number());
  }

  private static boolean isWrittenTo(Feedback item) {
    return item.sender().email() != null;
  }
}
