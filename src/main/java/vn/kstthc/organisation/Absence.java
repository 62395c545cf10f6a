package vn.kstthc.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A person is away on these days, both included, and may have somebody who does the work meanwhile. */
@Table("organisation_absence")
public class Absence {

  /** What is longer is a change of post, for which the administrator moves the account to another unit. */
  static final int LONGEST_DAYS = 366;
  static final int FURTHEST_DAYS = 366;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Id private Long id;
  @Version private int version;
  private final String person;
  private final LocalDate fromDate;
  private final LocalDate toDate;
  private final String substitute;
  private final String note;
  private final String setBy;
  private final Instant setAt;
  private String cancelledBy;
  private Instant cancelledAt;
  private Instant closedAt;

  @PersistenceCreator
  Absence(String person, LocalDate fromDate, LocalDate toDate, String substitute, String note, String setBy, Instant setAt) {
    this.person = person;
    this.fromDate = fromDate;
    this.toDate = toDate;
    this.substitute = substitute;
    this.note = note;
    this.setBy = setBy;
    this.setAt = setAt;
  }

  /** @throws IllegalArgumentException where such an absence cannot be; what the form has refused before */
  static Absence plan(AbsenceRequest request, String setBy, LocalDate today, Instant now) {
    if (request.from().isBefore(today) || request.to().isBefore(request.from())
        || request.from().isAfter(today.plusDays(FURTHEST_DAYS))
        || request.to().isAfter(request.from().plusDays(LONGEST_DAYS - 1L))) {
      throw new IllegalArgumentException("Không vắng mặt được từ %s đến %s".formatted(request.from(), request.to()));
    }
    if (request.person().equals(request.substitute())) {
      throw new IllegalArgumentException("Không tự thực hiện thay cho chính mình được");
    }
    return new Absence(request.person(), request.from(), request.to(), request.substitute(), request.note(), setBy, now);
  }

  /** It does not come about, or ends now where it has begun. */
  void cancel(String by, LocalDate today, Instant now) {
    if (cancelledAt != null) {
      throw new IllegalStateException("Đã hủy lần vắng mặt này rồi.");
    }
    if (closedAt != null || isOver(today)) {
      throw new IllegalStateException("Lần vắng mặt này đã qua, không hủy được nữa.");
    }
    cancelledBy = by;
    cancelledAt = now;
  }

  /** What was open when it ended has been given back. */
  void close(LocalDate today, Instant now) {
    if (closedAt != null || !isOver(today)) {
      throw new IllegalStateException("Lần vắng mặt %d chưa kết thúc hoặc đã đóng".formatted(id));
    }
    closedAt = now;
  }

  public boolean isOn(LocalDate day) {
    return cancelledAt == null && !day.isBefore(fromDate) && !day.isAfter(toDate);
  }

  boolean isClosed() {
    return closedAt != null;
  }

  boolean isOver(LocalDate today) {
    return cancelledAt != null || today.isAfter(toDate);
  }

  boolean overlaps(LocalDate from, LocalDate to) {
    return cancelledAt == null && !from.isAfter(toDate) && !to.isBefore(fromDate);
  }

  /** @return "từ 15/01/2024 đến hết 19/01/2024" */
  public String period() {
    return fromDate.equals(toDate) ? "ngày " + DAY.format(fromDate)
        : "từ %s đến hết %s".formatted(DAY.format(fromDate), DAY.format(toDate));
  }

  Long id() {
    return id;
  }

  public String person() {
    return person;
  }

  LocalDate from() {
    return fromDate;
  }

  LocalDate to() {
    return toDate;
  }

  /** @return user id of who was named; null where nobody was */
  String substitute() {
    return substitute;
  }

  String note() {
    return note;
  }

  String setBy() {
    return setBy;
  }

  Instant setAt() {
    return setAt;
  }

  String cancelledBy() {
    return cancelledBy;
  }

  Instant cancelledAt() {
    return cancelledAt;
  }
}
