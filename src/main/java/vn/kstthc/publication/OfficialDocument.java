package vn.kstthc.publication;

import java.time.LocalDate;
import vn.kstthc.deadline.Dates;

/** Number and date of an official document. */
record OfficialDocument(String number, LocalDate date) {

  String text() {
    return "số %s ngày %s".formatted(number, Dates.text(date));
  }
}
