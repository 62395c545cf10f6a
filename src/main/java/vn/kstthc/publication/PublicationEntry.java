package vn.kstthc.publication;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One thing that happened to a case. Never changed afterwards.
 *
 * @param author user id; null for the application itself
 * @param onBehalfOf user id of the absent person in whose place the author acted; null for the author's own work
 * @param details label and text of what was filled in, as JSON; null where there is nothing more
 */
@Table("publication_entry")
record PublicationEntry(@Id Long id, Long publication, int round, PublicationStep step, Event event, String author,
    String onBehalfOf, Instant recordedAt, String note, String details) {

  enum Event {
    OPENED("Lập hồ sơ công bố"), DOCUMENT_ENTERED("Bổ sung văn bản quy định, ngày hiệu lực"), LISTED("Lập danh mục, dự thảo quyết định"), CHECKED("Văn phòng kiểm tra đạt yêu cầu"),
    RETURNED("Trả lại"), SIGNED("Giám đốc ký tờ trình"), SUBMITTED("Trình Chủ tịch UBND tỉnh"),
    ISSUED("Chủ tịch UBND tỉnh ban hành quyết định công bố"), CHAIR_RETURNED("Chủ tịch UBND tỉnh trả lại để hoàn thiện"),
    CHAIR_REFUSED("Chủ tịch UBND tỉnh không chấp thuận"), DONE("Công khai"), INTERNAL_DRAFTED("Xây dựng quy trình nội bộ"),
    INTERNAL_CHECKED("Kiểm tra quy trình nội bộ đạt yêu cầu"), INTERNAL_RETURNED("Trả lại quy trình nội bộ"),
    INTERNAL_APPROVED("Quy trình nội bộ được phê duyệt"), PUBLISHED("Khép hồ sơ công bố"), WITHDRAWN("Rút hồ sơ");

    private final String label;

    Event(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    boolean isReturn() {
      return this == RETURNED || this == CHAIR_RETURNED || this == INTERNAL_RETURNED;
    }
  }
}
