package vn.kstthc.feedback;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.SearchText;

/**
 * Which cases of the register are looked at; null is any.
 *
 * @param unit the lead unit, one that handles it jointly, or the one complained about
 * @param words as they stand in the search text
 */
record RegisterFilter(LocalDate from, LocalDate to, Channel channel, ContentKind kind, Outcome outcome, String unit, State state,
    boolean late, String search, List<String> words) {

  private static final int MOST_WORDS = 8;
  private static final String JOINT =
      "exists (select 1 from feedback_unit u where u.feedback_item = f.id and u.unit = :unit)";
  /** Late is after the last day, which the limit ends on at the end of office hours; what rests is not late. */
  private static final String LATE = "exists (select 1 from deadline_kept k where k.subject = 'case:' || f.number and "
      + "k.due_at + interval '7' hour < coalesce(f.answered_at, f.ended_at, :now))";

  /**
   * What lines of the register are asked for, with what it is asked with.
   *
   * @param on the line itself, {@code f}, without its day; empty where nothing more is asked
   * @param found what it is found by, {@code s}; empty where nothing is looked for
   */
  record Condition(List<String> on, List<String> found, Map<String, Object> params) {

    /** @return which lines */
    String lines() {
      return day() + (found.isEmpty() ? "" : " and f.id in (%s)".formatted(search()));
    }

    /** @return which lines, of those the newest, as many as are asked for; found by words where nothing else is read */
    String newest(int offset, int most) {
      String ids = found.isEmpty() ? "select f.id from feedback_item f where " + day() + " order by f.received_on desc, f.id desc"
          : search() + " order by s.place";
      return "f.received_on between :from and :to and f.id in (%s offset %d rows fetch first %d rows only)"
          .formatted(ids, offset, most);
    }

    private String day() {
      return String.join(" and ", Stream.concat(Stream.of("f.received_on between :from and :to"), on.stream()).toList());
    }

    private String search() {
      return "select " + SearchPlace.ITEM + " from feedback_search s where s.place between :first and :last and "
          + String.join(" and ", found) + (on.isEmpty() ? "" : " and exists (select 1 from feedback_item f where f.id = "
          + SearchPlace.ITEM + " and " + String.join(" and ", on) + ")");
    }
  }

  /** @throws IllegalArgumentException where something is none of its choices */
  static RegisterFilter of(Map<String, String> asked, LocalDate today) {
    String search = asked.getOrDefault("tim", "").strip();
    if (search.length() > 200) {
      throw new IllegalArgumentException("Từ khóa dài quá 200 ký tự.");
    }
    return new RegisterFilter(day(asked.get("tu"), LocalDate.of(today.getYear(), 1, 1)), day(asked.get("den"), today),
        choice(Channel.class, asked.get("hinh-thuc")), choice(ContentKind.class, asked.get("loai")),
        choice(Outcome.class, asked.get("phan-loai")), blankIsNull(asked.get("don-vi")), choice(State.class, asked.get("trang-thai")),
        "1".equals(asked.get("tre")), search, Stream.of(SearchText.of(search).split(" ")).filter(word -> !word.isEmpty())
        .distinct().limit(MOST_WORDS).toList());
  }

  /**
   * @param hiddenUnits units whose members look: a complaint about them is not found by words, which could tell who complained
   */
  Condition condition(Instant now, Set<String> hiddenUnits) {
    List<String> parts = new ArrayList<>();
    List<String> found = new ArrayList<>();
    Map<String, Object> params = new HashMap<>(Map.of("from", from, "to", to));
    equal(parts, params, "f.channel", "channel", channel);
    equal(parts, params, "f.content_kind", "kind", kind);
    equal(parts, params, "f.outcome", "outcome", outcome);
    equal(parts, params, "f.state", "state", state);
    if (unit != null) {
      parts.add("(f.lead_unit = :unit or f.concerned_unit = :unit or " + JOINT + ")");
      params.put("unit", unit);
    }
    if (late) {
      parts.add(LATE);
      params.put("now", Timestamp.from(now));
    }
    for (int i = 0; i < words.size(); i++) {
      found.add("s.words like :word" + i + " escape '!'");
      params.put("word" + i, "%" + words.get(i).replaceAll("[!%_]", "!$0") + "%");
    }
    if (!words.isEmpty()) {
      params.put("first", SearchPlace.first(to));
      params.put("last", SearchPlace.last(from));
    }
    if (!words.isEmpty() && !hiddenUnits.isEmpty()) {
      parts.add("(f.concerned_unit is null or f.concerned_unit not in (:hidden))");
      params.put("hidden", hiddenUnits);
    }
    return new Condition(parts, found, params);
  }

  private static void equal(List<String> parts, Map<String, Object> params, String column, String name, Enum<?> value) {
    if (value != null) {
      parts.add(column + " = :" + name);
      params.put(name, value.name());
    }
  }

  private static String blankIsNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String name) {
    return blankIsNull(name) == null ? null : Enum.valueOf(type, name);
  }

  private static LocalDate day(String text, LocalDate otherwise) {
    if (blankIsNull(text) == null) {
      return otherwise;
    }
    try {
      // ISO also knows longer years, which no database does
      return LocalDate.parse(text.length() == 10 ? text : "");
    } catch (DateTimeParseException unreadable) {
      throw new IllegalArgumentException("Ngày không hợp lệ, hãy nhập như 2024-01-31.", unreadable);
    }
  }
}
