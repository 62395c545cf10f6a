package vn.kstthc.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import vn.kstthc.deadline.LegalLimit;
import vn.kstthc.deadline.LimitMeasure;
import vn.kstthc.deadline.Validity;

/**
 * Which key a row of a decision table answers, and from when until when. Only what the Modeler writes for a period of days is
 * read: of any other condition nobody could say whether it overlaps with another row's.
 *
 * @param number as Cockpit and the Modeler count
 */
record LimitRow(String id, int number, String key, Validity validity) {

  private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:[.-][a-z]+)+)\"");
  private static final String FIRST = "date and time\\(\"([-0-9]+)T00:00:00\"\\)";
  private static final String LAST = "date and time\\(\"([-0-9]+)T(?:00:00:00|23:59:59)\"\\)";
  private static final Pattern PERIOD =
      Pattern.compile("|>= *%1$s|<= *%2$s|\\[ *%1$s *\\.\\. *%2$s *\\]".formatted(FIRST, LAST));

  static LimitRow read(String table, int number, Rule rule) {
    Iterator<InputEntry> entries = rule.getInputEntries().iterator();
    Matcher key = KEY.matcher(text(entries.next()));
    Matcher period = PERIOD.matcher(text(entries.next()));
    if (!key.matches() || !period.matches()) {
      throw unreadable(table, number, rule, null);
    }
    try {
      return new LimitRow(rule.getId(), number, key.group(1),
          new Validity(day(period.group(1), period.group(3)), day(period.group(2), period.group(4))));
    } catch (DateTimeException noDay) {
      throw unreadable(table, number, rule, noDay);
    }
  }

  private static IllegalStateException unreadable(String table, int number, Rule rule, DateTimeException cause) {
    return new IllegalStateException(("Bảng thời hạn %s: dòng %d (%s) phải có khóa như \"feedback.answer\" và thời gian hiệu lực"
        + " trống, >= date and time(\"2024-01-01T00:00:00\"), hoặc khoảng [..] của hai thời điểm như vậy")
        .formatted(table, number, rule.getId()), cause);
  }

  private static String text(InputEntry entry) {
    return entry.getText().getTextContent().strip();
  }

  private static LocalDate day(String... found) {
    return Stream.of(found).filter(Objects::nonNull).map(LocalDate::parse).findFirst().orElse(null);
  }

  /** @return any day on which the row applies */
  LocalDate aDay() {
    return validity.from() != null ? validity.from() : validity.to() != null ? validity.to() : LocalDate.EPOCH;
  }

  /** @param answer what the table says by this row */
  LegalLimit limit(Map<String, Object> answer) {
    try {
      return new LegalLimit(key, text(answer, "title"), (Integer) answer.get("amount"),
          LimitMeasure.valueOf(constant(answer, "measure")), (Boolean) answer.get("repeats"),
          // tables deployed before there was such a column do not pause
          Boolean.TRUE.equals(answer.get("pauses")), text(answer, "countedFrom"), text(answer, "basis"),
          text(answer, "issuer"), LegalLimit.Status.valueOf(constant(answer, "status")), validity);
    } catch (IllegalArgumentException | NullPointerException | ClassCastException incomplete) {
      throw new IllegalStateException("Thời hạn %s thiếu hoặc có giá trị không hợp lệ: %s".formatted(this, answer), incomplete);
    }
  }

  private static String text(Map<String, Object> answer, String name) {
    return Objects.requireNonNull((String) answer.get(name), name);
  }

  private static String constant(Map<String, Object> answer, String name) {
    return text(answer, name).toUpperCase(Locale.ROOT).replace('-', '_');
  }

  @Override
  public String toString() {
    return "dòng %d (%s, khóa %s, %s)".formatted(number, id, key, validity.text());
  }
}
