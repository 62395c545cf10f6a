package vn.kstthc.review;

import java.util.List;

/**
 * What the lead unit hands in.
 *
 * @param parts the completeness checklist of the procedure's parts
 * @param incomeSource year and source of the hourly income the costs are computed with
 */
record Preparation(
    Proposal proposal, String summary, List<PartCheck> parts, ComplianceCost costNow, ComplianceCost costAfter,
    String incomeSource) {

  /** Parts a procedure must have (Decree 63/2010 Art. 8.2); the last four where they apply. */
  enum Part {
    NAME("Tên thủ tục hành chính", true), SEQUENCE("Trình tự thực hiện", true), WAY("Cách thức thực hiện", true),
    DOSSIER("Thành phần, số lượng hồ sơ", true), TIME_LIMIT("Thời hạn giải quyết", true),
    SUBJECTS("Đối tượng thực hiện", true), AGENCY("Cơ quan giải quyết", true),
    FORMS("Mẫu đơn, mẫu tờ khai", false), RESULT("Kết quả thực hiện", false),
    CONDITIONS("Yêu cầu, điều kiện", false), FEES("Phí, lệ phí", false);

    private final String label;
    private final boolean always;

    Part(String label, boolean always) {
      this.label = label;
      this.always = always;
    }

    String label() {
      return label;
    }

    /** @return whether every procedure has this part */
    boolean always() {
      return always;
    }
  }

  /** What was found of a part. */
  enum Presence {
    PRESENT("Đã có, đạt"), MISSING("Thiếu, chưa đạt"), NOT_APPLICABLE("Không áp dụng");

    private final String label;

    Presence(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** One line of the checklist. */
  record PartCheck(Part part, Presence presence, String note) {}
}
