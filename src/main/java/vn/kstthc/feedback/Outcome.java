package vn.kstthc.feedback;

/** How it is classified: four outcomes of Art. 9.1.d, and what belongs to another regime (Art. 1). */
public enum Outcome {
  NOT_ACCEPTED("Không đủ điều kiện tiếp nhận"),
  CONDUCT("Phản ánh về hành vi"),
  OWN_COMPETENCE("Về quy định, thuộc thẩm quyền của Sở"),
  OTHER_COMPETENCE("Về quy định, thuộc thẩm quyền cơ quan khác"),
  NOT_OF_REGIME("Khiếu nại, tố cáo, không thuộc phạm vi");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
