package vn.kstthc.deadline;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** When the office is open, the same on every working day: "07:30-11:30, 13:30-17:00". */
record OfficeHours(List<Span> spans) {

  record Span(LocalTime from, LocalTime to) {

    private static Span of(String written) {
      String[] ends = written.strip().split("\\s*-\\s*", 2);
      return new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends.length < 2 ? "" : ends[1]));
    }

    @Override
    public String toString() {
      return from + "-" + to;
    }
  }

  /** @throws IllegalArgumentException where there is none, one ends before it begins, or two overlap */
  OfficeHours {
    spans = List.copyOf(spans);
    List<LocalTime> ends = new ArrayList<>();
    spans.forEach(span -> ends.addAll(List.of(span.from, span.to)));
    for (int next = 1; next < ends.size(); next++) {
      if (!ends.get(next - 1).isBefore(ends.get(next))) {
        throw new IllegalArgumentException("Giờ làm việc phải theo thứ tự trong ngày, không chồng nhau: " + spans);
      }
    }
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("Chưa có giờ làm việc.");
    }
  }

  /** Read so from the settings. */
  public static OfficeHours of(String written) {
    try {
      return new OfficeHours(Stream.of(written.split(",", -1)).map(Span::of).toList());
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException(
          "Không đọc được giờ làm việc \"%s\"; hãy ghi như 07:30-11:30, 13:30-17:00".formatted(written), unreadable);
    }
  }

  LocalTime opening() {
    return spans.get(0).from;
  }

  LocalTime closing() {
    return spans.get(spans.size() - 1).to;
  }

  @Override
  public String toString() {
    return spans.stream().map(Span::toString).collect(joining(", "));
  }
}
