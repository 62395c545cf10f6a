package vn.kstthc.calendar;

import java.time.Instant;

/** Something that happened to a change. @param onBehalfOf in whose place the author acted; null for the author's own work */
record ChangeEntry(Outcome outcome, String author, String onBehalfOf, Instant at, String note) {

  enum Outcome {
    AWAITED("Đến lúc nhập lịch nghỉ của năm"), REQUESTED("Đề nghị"), APPROVED("Duyệt"), RETURNED("Trả lại"),
    WITHDRAWN("Rút đề nghị"), OVERTAKEN("Năm đã được duyệt bằng đề nghị khác"), CALENDAR_CHANGED("Ghi lịch mới"),
    APPLIED("Chuyển xong các hạn");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    boolean isReturn() {
      return this == RETURNED || this == WITHDRAWN;
    }
  }
}
