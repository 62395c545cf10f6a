package vn.kstthc.review;

import java.util.List;

/** What the office found on one question of its check. */
record Finding(Question question, Result result, String note) {

  enum Result {
    PASSED("Đạt"), FAILED("Không đạt"), NOT_APPLICABLE("Không áp dụng");

    private final String label;

    Result(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** Decree 63/2010 Art. 28 for reviews, Art. 7, 10 and Circular 03/2022/TT-BTP for drafts. */
  enum Question {
    NECESSITY("Sự cần thiết", true), LEGALITY("Tính hợp pháp", true), REASONABLENESS("Tính hợp lý", true),
    CONSULTATION("Việc lấy ý kiến và tiếp thu, giải trình", true),
    PRINCIPLES("Trả lời đủ các nguyên tắc tại Điều 7 Nghị định 63/2010/NĐ-CP", false),
    IMPACT_FORM("Biểu mẫu đánh giá tác động đầy đủ", false),
    COST("Đã tính chi phí tuân thủ", false),
    PEOPLE_CONSULTED("Đã lấy ý kiến đối tượng chịu tác động", false),
    AUTHORITY("Thẩm quyền quy định thủ tục", false);

    private final String label;
    private final boolean always;

    Question(String label, boolean always) {
      this.label = label;
      this.always = always;
    }

    String label() {
      return label;
    }

    /** @return the questions for a kind of dossier */
    static List<Question> of(DossierKind kind) {
      return List.of(values()).stream().filter(q -> q.always || kind == DossierKind.DRAFT_DOCUMENT).toList();
    }

    /** @return whether it must be answered with passed or failed */
    boolean always() {
      return always;
    }
  }
}
