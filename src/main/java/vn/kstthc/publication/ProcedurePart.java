package vn.kstthc.publication;

/** Parts a procedure must have (Decree 63/2010/NĐ-CP Art. 8.2); the last four where they apply. */
enum ProcedurePart {
  SEQUENCE("Trình tự thực hiện", true), WAY("Cách thức thực hiện", true),
  DOSSIER("Thành phần, số lượng hồ sơ", true), TIME_LIMIT("Thời hạn giải quyết", true),
  SUBJECTS("Đối tượng thực hiện", true), AGENCY("Cơ quan giải quyết", true),
  FORMS("Mẫu đơn, mẫu tờ khai", false), RESULT("Kết quả thực hiện", false),
  CONDITIONS("Yêu cầu, điều kiện", false), FEES("Phí, lệ phí", false);

  private final String label;
  private final boolean always;

  ProcedurePart(String label, boolean always) {
    this.label = label;
    this.always = always;
  }

  String label() {
    return label;
  }

  /** @return whether every procedure has it */
  boolean always() {
    return always;
  }
}
