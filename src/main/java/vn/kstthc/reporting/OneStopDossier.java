package vn.kstthc.reporting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import vn.kstthc.form.SearchText;

/**
 * A dossier of an administrative procedure, as the provincial one-stop system has it.
 *
 * @param resultOn the day it was done with; null while it is in hand
 */
record OneStopDossier(String code, String field, LocalDate receivedOn, Channel channel, LocalDate dueOn, LocalDate resultOn,
    Status status) {

  /** How it came. */
  enum Channel {
    ONLINE("Trực tuyến"), DIRECT("Trực tiếp"), POSTAL("Bưu chính");

    private final String label;

    Channel(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    static Optional<Channel> of(String written) {
      return named(values(), Channel::label, written);
    }
  }

  /** How far it is. */
  enum Status {
    IN_HAND("Đang giải quyết"), WAITING("Chờ bổ sung"), DONE("Đã trả kết quả"), REJECTED("Từ chối giải quyết"),
    WITHDRAWN("Người nộp rút");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    boolean isEnd() {
      return compareTo(DONE) >= 0;
    }

    static Optional<Status> of(String written) {
      return named(values(), Status::label, written);
    }
  }

  /** However it is written: capitals, diacritics and blanks make no difference. */
  private static <E> Optional<E> named(E[] all, Function<E, String> label, String written) {
    String sought = SearchText.of(written);
    return Arrays.stream(all).filter(each -> SearchText.of(label.apply(each)).equals(sought)).findFirst();
  }
}
