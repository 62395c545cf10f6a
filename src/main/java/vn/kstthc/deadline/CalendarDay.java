package vn.kstthc.deadline;

import java.time.LocalDate;

/**
 * A day that differs from the working week.
 *
 * @param name what the day is, as people know it
 * @param basis the law, or the notice of that year
 */
public record CalendarDay(LocalDate date, Kind kind, String name, String basis, Status status) {

  /** Longest name and basis that are kept. */
  public static final int LONGEST_NAME = 255;
  public static final int LONGEST_BASIS = 500;

  public enum Kind {
    OFF("Nghỉ"), WORK("Làm bù");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public enum Status {
    OFFICIAL("Chính thức"), PROVISIONAL("Tạm tính"), REVIEW("Chờ xác nhận");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** @throws IllegalArgumentException where something is missing or too long */
  public CalendarDay {
    if (date == null || kind == null || status == null) {
      throw new IllegalArgumentException("Ngày của lịch làm việc phải có ngày, loại và trạng thái.");
    }
    name = text(name, "tên", LONGEST_NAME, date);
    basis = text(basis, "căn cứ", LONGEST_BASIS, date);
  }

  private static String text(String text, String what, int longest, LocalDate date) {
    if (text == null || text.isBlank() || text.strip().length() > longest) {
      throw new IllegalArgumentException("Ngày %s phải có %s, nhiều nhất %d ký tự.".formatted(Dates.text(date), what, longest));
    }
    return text.strip();
  }

  boolean isWorking() {
    return kind == Kind.WORK;
  }
}
