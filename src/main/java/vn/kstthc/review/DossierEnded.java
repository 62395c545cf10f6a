package vn.kstthc.review;

/** A dossier has come to its end; told in the transaction that ends it. */
public record DossierEnded(String number, Outcome outcome) {

  public enum Outcome {
    APPROVED("Chủ tịch UBND tỉnh đã phê duyệt"), REFUSED("Chủ tịch UBND tỉnh không chấp thuận"), WITHDRAWN("Đơn vị rút hồ sơ");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
