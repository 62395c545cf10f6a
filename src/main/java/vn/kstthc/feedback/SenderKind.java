package vn.kstthc.feedback;

/** Who sends it (Decree 20/2008 Art. 1). */
public enum SenderKind {
  PERSON("Cá nhân"),
  ORGANISATION("Tổ chức");

  private final String label;

  SenderKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
