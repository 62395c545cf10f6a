package vn.kstthc.review;

import java.time.LocalDate;

/** A dossier has come to its end; told in the transaction that ends it. @param approval null unless the Chair has approved it */
public record DossierEnded(String number, Outcome outcome, Approval approval) {

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

  /** What becomes of the procedure. */
  public enum Change { NONE, ISSUED, AMENDED, ABOLISHED }

  /** The Chair's decision. @param recordedBy user id */
  public record Approval(String documentNumber, LocalDate documentDate, Change change, String recordedBy) {}
}
