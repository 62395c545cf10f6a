package vn.kstthc.plan;

import java.util.List;

/**
 * One thing that changes, as the form sends it.
 *
 * @param kind name of a {@link Kind}
 * @param task number of the task; null of one that is added
 * @param date its last day, as people write it; of what has one
 * @param time the words on time, as the plan shall have them; of what is added
 */
record PlanChangeItem(String kind, String task, String date, String section, String item, String content, List<String> leadUnits,
    List<String> cooperatingUnits, String time, String expectedResult) {

  enum Kind {
    ADD("Bổ sung nhiệm vụ"), MOVE("Dời hạn"), DROP("Đưa ra khỏi kế hoạch");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  Kind what() {
    return Kind.valueOf(kind);
  }
}
