package vn.kstthc.feedback;

/** What it is about (Decree 20/2008 Art. 5). */
public enum ContentKind {
  CONDUCT("Hành vi chậm trễ, gây phiền hà, không thực hiện hoặc thực hiện không đúng quy định"),
  UNFIT("Quy định không phù hợp với thực tế"),
  INCONSISTENT("Quy định không đồng bộ, không thống nhất"),
  UNLAWFUL("Quy định không hợp pháp"),
  TREATY("Quy định trái điều ước quốc tế"),
  OTHER("Vấn đề khác liên quan đến quy định hành chính"),
  SOLUTION("Kiến nghị phương án xử lý quy định hành chính"),
  INITIATIVE("Sáng kiến ban hành mới quy định hành chính");

  private final String label;

  ContentKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** @return whether it is a kiến nghị (Art. 3.5), which needs a proposal; else a phản ánh (Art. 3.4) */
  public boolean isProposal() {
    return this == SOLUTION || this == INITIATIVE;
  }
}
