package vn.kstthc.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import vn.kstthc.deadline.DueDate;
import vn.kstthc.deadline.LimitUnit;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.deadline.YearOutOfReach;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.FormRefused;

/** What somebody asks about a legal date, as it was written: the day, the time where it matters, the limit. */
final class DeadlineQuestion {

  private static final Map<String, String> LABELS = labels();
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]");

  private final Map<String, String> typed = new LinkedHashMap<>();
  private final FormInput input;
  private LocalDate day;
  private LocalTime time;

  /** @param sent what came with the request; other fields than the form's are nobody's business */
  DeadlineQuestion(MultiValueMap<String, String> sent) {
    LABELS.keySet().stream().filter(sent::containsKey).forEach(field -> typed.put(field, sent.getFirst(field)));
    input = new FormInput(typed);
    LABELS.forEach((field, label) ->
        input.ensure(sent.getOrDefault(field, List.of()).size() < 2, field, label, "chỉ ghi một lần"));
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("tu", "Ngày nhận");
    labels.put("gio", "Giờ nhận");
    labels.put("so", "Số ngày");
    labels.put("don-vi", "Đơn vị");
    return labels;
  }

  boolean isAsked() {
    return !typed.isEmpty();
  }

  /** @return what was written, by field, to be shown again */
  Map<String, String> typed() {
    Map<String, String> shown = new LinkedHashMap<>(typed);
    if (day != null) {
      shown.put("tu", day.toString());
    }
    if (time != null) {
      shown.put("gio", time.toString());
    }
    return shown;
  }

  /** @throws FormRefused where something is missing, unreadable, absurd, or in a year without a calendar */
  DueDate answer(WorkingDays workingDays) {
    readMoment();
    Integer amount = amount();
    LimitUnit unit = unit();
    input.verify();
    try {
      return time == null ? workingDays.count(day, amount, unit) : workingDays.count(day.atTime(time), amount, unit);
    } catch (YearOutOfReach far) {
      throw new FormRefused("tu", LABELS.get("tu"), far.getMessage());
    } catch (IllegalArgumentException absurd) {
      throw new FormRefused("so", LABELS.get("so"), absurd.getMessage());
    }
  }

  private void readMoment() {
    String written = input.requiredText("tu", LABELS.get("tu"), 40);
    String hour = input.text("gio", LABELS.get("gio"), 20);
    if (hour != null) {
      time = time(hour);
    }
    if (written == null || !written.contains("T")) {
      day = input.requiredDate("tu", LABELS.get("tu"));
      return;
    }
    input.ensure(hour == null, "gio", LABELS.get("gio"), "ngày nhận đã kèm giờ");
    LocalDateTime moment = moment(written);
    if (moment != null) {
      day = moment.toLocalDate();
      time = moment.toLocalTime();
    }
  }

  private LocalTime time(String written) {
    try {
      return LocalTime.parse(written, TIME);
    } catch (DateTimeException notATime) {
      return input.refuse("gio", LABELS.get("gio"), "không phải là một giờ có thật, hãy ghi như 16:30");
    }
  }

  /** With or without its distance from Greenwich; the plus of that reaches us as a blank where it was not encoded. */
  private LocalDateTime moment(String written) {
    try {
      TemporalAccessor moment = DateTimeFormatter.ISO_DATE_TIME.parseBest(written.replace(' ', '+'), OffsetDateTime::from,
          LocalDateTime::from);
      return moment instanceof OffsetDateTime somewhere
          ? somewhere.atZoneSameInstant(WorkingDays.ZONE).toLocalDateTime() : (LocalDateTime) moment;
    } catch (DateTimeException notAMoment) {
      return input.refuse("tu", LABELS.get("tu"), "không phải là một thời điểm có thật, hãy ghi như 2024-04-26T16:30");
    }
  }

  private Integer amount() {
    String written = input.requiredText("so", LABELS.get("so"), 20);
    if (written == null) {
      return null;
    }
    return written.matches("[+-]?[0-9]{1,9}") ? Integer.valueOf(written)
        : input.refuse("so", LABELS.get("so"), "phải là số nguyên; số âm để tính lùi");
  }

  private LimitUnit unit() {
    String code = input.requiredText("don-vi", LABELS.get("don-vi"), 20);
    return code == null ? null : LimitUnit.of(code).orElseGet(() ->
        input.refuse("don-vi", LABELS.get("don-vi"), "phải là ngay-lam-viec hoặc ngay"));
  }
}
