package vn.kstthc.plan;

import java.time.Instant;

/**
 * Something that happened to a plan. Never changed afterwards.
 *
 * @param task id of the task it is about; null where about the plan as a whole
 * @param onBehalfOf in whose place the author acted; null for the author's own work
 */
record PlanEntry(Long task, Long part, Outcome outcome, String author, String onBehalfOf, Instant at, String note) {

  enum Outcome {
    IMPORTED("Nhập kế hoạch"), CHECKED("Kiểm tra cách hiểu thời gian, trình lãnh đạo"), RETURNED("Lãnh đạo trả lại kế hoạch"),
    APPROVED("Phê duyệt kế hoạch"), WITHDRAWN("Rút kế hoạch"), GIVEN_OUT("Giao nhiệm vụ"), CLOSED("Kết thúc kế hoạch năm"),
    EVENT("Ghi nhận sự kiện"), REVIEW_OPENED("Mở hồ sơ rà soát"), REVIEW_ENDED("Hồ sơ rà soát kết thúc"),
    REPORTED("Báo cáo kết quả"), CONFIRMED("Văn phòng xác nhận kết quả"), SENT_BACK("Văn phòng trả lại kết quả"),
    CONTRIBUTED("Đơn vị phối hợp gửi phần việc"), NOT_GIVEN("Hết hạn, đơn vị phối hợp không gửi"), MOVED("Dời hạn"),
    DROPPED("Đưa ra khỏi kế hoạch"), ADDED("Bổ sung vào kế hoạch"), URGED("Đôn đốc"), INDICATOR("Nhập chỉ tiêu"),
    CHANGE_PROPOSED("Đề nghị thay đổi kế hoạch"), CHANGE_APPROVED("Duyệt thay đổi kế hoạch"),
    CHANGE_RETURNED("Trả lại đề nghị thay đổi"), CHANGE_WITHDRAWN("Rút đề nghị thay đổi");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    boolean isReturn() {
      return this == RETURNED || this == SENT_BACK || this == WITHDRAWN || this == DROPPED || this == NOT_GIVEN
          || this == CHANGE_RETURNED || this == CHANGE_WITHDRAWN;
    }
  }
}
