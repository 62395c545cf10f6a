package vn.kstthc.feedback;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One thing that happened to a case. Never changed afterwards.
 *
 * @param step the state it happened in
 * @param author user id; null for the sender and for the application itself
 * @param onBehalfOf user id of the absent person in whose place the author acted; null for the author's own work
 * @param note the reason or remark the person gave
 * @param details what was filled in at this step, as JSON; null where there is nothing more
 */
@Table("feedback_entry")
record FeedbackEntry(@Id Long id, Long item, State step, Event outcome, String author, String onBehalfOf,
    Instant recordedAt, String note, String details) {

  /** What happened. */
  enum Event {
    RECEIVED("Tiếp nhận, vào sổ"), CLASSIFIED("Phân loại"), NOT_ACCEPTED("Thông báo không tiếp nhận"),
    REFERRED("Hướng dẫn gửi đúng cơ quan"), FORWARDED("Chuyển cơ quan có thẩm quyền"), LINKED("Liên kết vụ việc khác"),
    CONTRIBUTED("Đơn vị phối hợp tham gia ý kiến"),
    CONTRIBUTIONS_CLOSED("Hết hạn tham gia ý kiến, ghi nhận đơn vị không có ý kiến"),
    ASKED("Hỏi người gửi"), SENDER_ANSWERED("Người gửi làm rõ"), NO_ANSWER("Người gửi không làm rõ trong thời hạn"),
    KEPT("Chưa đủ cơ sở, lưu để tiếp tục tập hợp"), TAKEN_UP("Đưa ra xem xét lại"),
    HANDED_BACK("Đề nghị phân công lại"), ASSIGNED("Phân công lại"), STUDIED("Đủ cơ sở xem xét"), DRAFTED("Soạn trả lời"),
    CHECKED("Văn phòng kiểm tra đạt"), RETURNED("Trả lại để soạn lại"), SIGNED("Lãnh đạo ký"),
    SENT("Gửi trả lời"), PUBLISHED("Công khai kết quả"), STATUS_TOLD("Báo tình trạng xử lý cho người gửi"),
    LETTER_REFUSED("Thư điện tử không đến được người gửi"),
    SENDER_TOLD("Đã báo người gửi"), SENDER_NOT_REACHED("Không liên hệ được người gửi"),
    WITHDRAWN("Người gửi rút"), RATED("Người gửi đánh giá"), REDACTED("Lược bỏ dữ liệu cá nhân"),
    SECRET_RENEWED("Cấp lại mã tra cứu");

    private final String label;

    Event(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }
}
