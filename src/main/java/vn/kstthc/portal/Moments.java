package vn.kstthc.portal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.kstthc.deadline.WorkingDays;

/** Moments as people here read them. */
final class Moments {

  private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(WorkingDays.ZONE);

  private Moments() {}

  /** @return 08:30 ngày 15/01/2024 */
  static String text(Instant moment) {
    return TEXT.format(moment);
  }
}
