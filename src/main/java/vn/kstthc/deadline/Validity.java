package vn.kstthc.deadline;

import java.time.LocalDate;

/**
 * From when until when a rule holds, both days included.
 *
 * @param from null where it has held for longer than anything here
 * @param to null where no end is known
 */
public record Validity(LocalDate from, LocalDate to) {

  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  public boolean isEmpty() {
    return from != null && to != null && to.isBefore(from);
  }

  public boolean overlaps(Validity other) {
    return (to == null || other.from == null || !to.isBefore(other.from))
        && (from == null || other.to == null || !other.to.isBefore(from));
  }

  /** @return as a person reads it: "từ 01/01/2024 đến 30/06/2025", "từ 01/01/2024", "không xác định thời gian" */
  public String text() {
    String begin = from == null ? "" : "từ " + Dates.text(from);
    String end = to == null ? "" : "đến " + Dates.text(to);
    return from == null && to == null ? "không xác định thời gian" : (begin + " " + end).strip();
  }
}
