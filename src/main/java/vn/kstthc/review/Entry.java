package vn.kstthc.review;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One thing that happened to a dossier. Never changed afterwards.
 *
 * @param author user id; null for the application itself
 * @param onBehalfOf user id of the absent person in whose place the author acted; null for the author's own work
 * @param note the reason or remark the person gave
 * @param details what was filled in at this step, as JSON; null where there is nothing more
 */
@Table("review_entry")
record Entry(
    @Id Long id, Long dossier, int round, Step step, Outcome outcome, String author, String onBehalfOf,
    Instant recordedAt, String note, String details) {

  /** How a step ended. */
  enum Outcome {
    OPENED("Lập hồ sơ"), HANDED_IN("Hoàn thành chuẩn bị hồ sơ"), OPINION_GIVEN("Đơn vị phối hợp cho ý kiến"),
    OPINIONS_CLOSED("Hết hạn lấy ý kiến, ghi nhận đơn vị không cho ý kiến"),
    ANSWERED("Tiếp thu, giải trình ý kiến"), CHECKED("Văn phòng kiểm tra đạt yêu cầu"),
    APPROVED("Giám đốc phê duyệt, ký"), RETURNED("Trả lại hồ sơ"), SUBMITTED("Trình Chủ tịch UBND tỉnh"),
    CHAIR_APPROVED("Chủ tịch UBND tỉnh phê duyệt"), CHAIR_RETURNED("Chủ tịch UBND tỉnh trả lại để hoàn thiện"),
    CHAIR_REFUSED("Chủ tịch UBND tỉnh không chấp thuận"), WITHDRAWN("Rút hồ sơ");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    boolean isReturn() {
      return this == RETURNED || this == CHAIR_RETURNED;
    }
  }
}
