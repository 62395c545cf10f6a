package vn.kstthc.plan;

/** What the plan measures the year by; its targets stand in the plan itself. */
enum PlanIndicator {
  FEEDBACK_IN_TIME("Phản ánh, kiến nghị được trả lời đúng hạn", 100, true),
  TASKS_IN_TIME("Nhiệm vụ của kế hoạch hoàn thành đúng hạn", 100, true),
  DOSSIERS_IN_TIME("Hồ sơ thủ tục hành chính được giải quyết đúng hạn", 100, false),
  SATISFACTION("Mức độ hài lòng của người dân, doanh nghiệp", 90, false),
  FULL_ONLINE("Dịch vụ công trực tuyến toàn trình trên số thủ tục đủ điều kiện", 80, false),
  ONLINE_DOSSIERS("Hồ sơ trực tuyến trên tổng số hồ sơ", 50, false),
  DIGITISED("Hồ sơ, kết quả được số hóa", 100, false),
  REUSED("Khai thác, sử dụng lại dữ liệu số hóa", 50, false),
  ELECTRONIC_RESULTS("Kết quả cung cấp đồng thời bản điện tử", 100, false);

  private final String label;
  private final int target;
  private final boolean computed;

  PlanIndicator(String label, int target, boolean computed) {
    this.label = label;
    this.target = target;
    this.computed = computed;
  }

  String label() {
    return label;
  }

  /** @return at least so many percent */
  int target() {
    return target;
  }

  /** @return whether the software has the data itself; else a person enters the figure with its source */
  boolean isComputed() {
    return computed;
  }
}
