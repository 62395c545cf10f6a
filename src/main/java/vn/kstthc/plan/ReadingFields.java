package vn.kstthc.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;

/** Reads what the office has settled of each task's time and units, and says of each line what is wrong with it. */
@Component
class ReadingFields {

  static final String FIELD = "readings";
  static final String LABEL = "Cách hiểu thời gian";
  private static final int LONGEST_EVENT = 500;
  private static final int LONGEST_PROCEDURE = 500;
  private static final DateTimeFormatter AS_WRITTEN =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private final PlanUnits units;
  private final PlanDates dates;
  private final WorkingDays workingDays;

  ReadingFields(PlanUnits units, PlanDates dates, WorkingDays workingDays) {
    this.units = units;
    this.dates = dates;
    this.workingDays = workingDays;
  }

  /** @return by the number of the task; not all where something is wrong */
  Map<String, PlanReading> read(FormInput input, YearPlan plan, List<PlanTask> tasks) {
    List<PlanReading.Row> rows = input.list(FIELD, LABEL, PlanReading.Row.class);
    Map<String, PlanTask> known = tasks.stream().collect(Collectors.toMap(PlanTask::number, Function.identity()));
    Map<String, PlanReading> readings = new LinkedHashMap<>();
    for (PlanReading.Row row : rows) {
      PlanTask task = row.number() == null ? null : known.get(row.number());
      if (task == null || readings.containsKey(task.number())) {
        input.refuse(FIELD, LABEL, task == null ? "không có nhiệm vụ \"%s\"".formatted(row.number())
            : "nhiệm vụ %s ghi hai lần".formatted(task.number()));
      } else {
        readings.put(task.number(), new Line(input, task, plan.year(), row).reading());
      }
    }
    tasks.stream().filter(task -> !readings.containsKey(task.number())).forEach(task ->
        input.refuse(FIELD, LABEL, "%s: chưa có cách hiểu".formatted(place(task))));
    return readings;
  }

  /** @return where the plan has it: "Nhóm III, mục 2" */
  static String place(PlanTask task) {
    return "Nhóm %s, mục %s".formatted(task.section(), task.item());
  }

  /** @return what is wrong with that last day for work still to be given out; null where it is fine */
  String wrong(LocalDate date, int year) {
    if (date.getYear() != year) {
      return "ngày %s không thuộc năm %d".formatted(Dates.text(date), year);
    }
    return workingDays.isPast(dates.due(date)) ? "hạn %s đã qua, hãy sửa hạn".formatted(Dates.text(date)) : null;
  }

  private final class Line {
    private final FormInput input;
    private final PlanTask task;
    private final int year;
    private final PlanReading.Row row;

    Line(FormInput input, PlanTask task, int year, PlanReading.Row row) {
      this.input = input;
      this.task = task;
      this.year = year;
      this.row = row;
    }

    PlanReading reading() {
      List<String> lead = known(row.leadUnits(), "chủ trì");
      List<String> cooperating = known(row.cooperatingUnits(), "phối hợp");
      ensure(!lead.isEmpty() || row.leadUnits() != null && !row.leadUnits().isEmpty(), "chưa có đơn vị chủ trì");
      ensure(cooperating.stream().noneMatch(lead::contains), "có đơn vị vừa chủ trì vừa phối hợp");
      Nature nature = Stream.of(Nature.values()).filter(each -> each.name().equals(row.nature())).findFirst().orElse(null);
      ensure(nature != null, "chưa chọn tính chất");
      ensure(nature != Nature.REVIEW || lead.size() == 1, "rà soát thủ tục chỉ có một đơn vị chủ trì");
      ensure(nature != Nature.REVIEW || task.content().length() <= LONGEST_PROCEDURE,
          "tên thủ tục cần rà soát dài quá %d ký tự".formatted(LONGEST_PROCEDURE));
      TimeReading time = nature == null ? TimeReading.unread(null) : time(nature);
      TimeReading before = task.reading();
      boolean changed = time.nature() != before.nature() || !Objects.equals(time.date(), before.date())
          || !time.rhythms().equals(before.rhythms()) || !Objects.equals(time.event(), before.event());
      ensure(before.sure() || changed || Boolean.TRUE.equals(row.confirmed()) || nature == null,
          "cách hiểu còn nghi vấn, hãy sửa hoặc đánh dấu \"Đúng\" (%s)".formatted(before.note()));
      return new PlanReading(changed ? time : new TimeReading(time.nature(), time.date(), time.rhythms(), time.event(), true,
          before.sure() ? before.note() : null), lead, cooperating);
    }

    private TimeReading time(Nature nature) {
      LocalDate date = nature.hasDate() ? date() : null;
      List<Rhythm> rhythms = nature.hasPeriods() ? rhythms(nature) : List.of();
      String event = nature == Nature.EVENT ? event() : null;
      return new TimeReading(nature, date, rhythms, event, true, "Văn phòng đã sửa cách hiểu");
    }

    private LocalDate date() {
      String written = row.date() == null ? "" : row.date();
      try {
        LocalDate date = written.contains("/") ? LocalDate.parse(written, AS_WRITTEN) : LocalDate.parse(written);
        String wrong = wrong(date, year);
        ensure(wrong == null, wrong);
        return date;
      } catch (DateTimeParseException none) {
        ensure(false, "hạn phải là một ngày có thật, ghi như 31/12/2024");
        return null;
      }
    }

    private List<Rhythm> rhythms(Nature nature) {
      List<String> named = row.rhythms() == null ? List.of() : row.rhythms();
      List<Rhythm> rhythms = Stream.of(Rhythm.values()).filter(rhythm -> named.contains(rhythm.name())).toList();
      ensure(!rhythms.isEmpty() && rhythms.size() == named.size(), "chưa chọn kỳ, hoặc kỳ không có trong danh sách");
      ensure(rhythms.isEmpty() || dates.hasPeriodAhead(nature, rhythms, year), "mọi kỳ của năm %d đã qua".formatted(year));
      return rhythms;
    }

    private String event() {
      boolean named = row.event() != null && !row.event().isBlank();
      ensure(named, "chưa ghi sự kiện");
      ensure(!named || row.event().length() <= LONGEST_EVENT, "sự kiện dài quá %d ký tự".formatted(LONGEST_EVENT));
      return row.event();
    }

    private List<String> known(List<String> ids, String role) {
      List<String> given = ids == null ? List.of() : ids;
      ensure(units.areKnown(given), "có đơn vị %s không thuộc Sở".formatted(role));
      return given.stream().distinct().toList();
    }

    private void ensure(boolean condition, String message) {
      input.ensure(condition, FIELD, LABEL, "%s: %s".formatted(place(task), message));
    }
  }
}
