package vn.kstthc.feedback;

/** What the study of a regulation comes to by one of the six criteria of Decree 20/2008 Art. 14.2. */
record Assessment(Criterion criterion, Result result, String note) {

  enum Criterion {
    NECESSITY("Sự cần thiết"), LEGALITY("Tính hợp lý, hợp pháp"), SIMPLICITY("Đơn giản, dễ hiểu"),
    FEASIBILITY("Tính khả thi"), CONSISTENCY("Thống nhất, đồng bộ với các quy định khác"),
    TREATIES("Phù hợp điều ước quốc tế");

    private final String label;

    Criterion(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  enum Result {
    MET("Đạt"), NOT_MET("Không đạt"), NOT_APPLICABLE("Không liên quan");

    private final String label;

    Result(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }
}
