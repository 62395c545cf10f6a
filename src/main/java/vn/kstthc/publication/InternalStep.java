package vn.kstthc.publication;

/** Where the internal process (quy trình nội bộ) of a procedure is (Circular 01/2018/TT-VPCP Art. 8). */
enum InternalStep {
  DRAFTING("Đang xây dựng"), CHECKING("Đang kiểm tra"), APPROVAL("Chờ phê duyệt"), APPROVED("Đã phê duyệt");

  private final String label;

  InternalStep(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
