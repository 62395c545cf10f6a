package vn.kstthc.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;

/** Reads what a change of the plan shall do, and says of each of its lines what is wrong with it. */
@Component
class PlanChangeFields {

  static final String FIELD = "items";
  static final String LABEL = "Nội dung thay đổi";
  private static final int MOST = 50;
  private static final DateTimeFormatter AS_WRITTEN =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private final YearPlans plans;
  private final ReadingFields readings;
  private final PlanUnits units;
  private final PlanDates dates;
  private final TimePhrases phrases;

  PlanChangeFields(YearPlans plans, ReadingFields readings, PlanUnits units, PlanDates dates, TimePhrases phrases) {
    this.plans = plans;
    this.readings = readings;
    this.units = units;
    this.dates = dates;
    this.phrases = phrases;
  }

  record Proposal(String reason, String document, List<PlanChangeItem> items) {}

  /** @param plan null where none was chosen: each other field is looked at all the same */
  Proposal read(FormInput input, YearPlan plan) {
    String reason = input.requiredText("reason", "Lý do thay đổi", 2000);
    String document = input.text("document", "Văn bản làm căn cứ", 300);
    List<PlanChangeItem> items = input.list(FIELD, LABEL, PlanChangeItem.class);
    input.ensure(!items.isEmpty() || !input.fine(FIELD), FIELD, LABEL, "chưa có thay đổi nào");
    input.ensure(items.size() <= MOST, FIELD, LABEL, "nhiều quá %d thay đổi".formatted(MOST));
    if (plan != null) {
      problems(plan, items).forEach(problem -> input.refuse(FIELD, LABEL, problem));
    }
    return new Proposal(reason, document, items);
  }

  /** @return what is wrong now; asked again when it is decided, as tasks go on meanwhile */
  List<String> problems(YearPlan plan, List<PlanChangeItem> items) {
    List<String> problems = new ArrayList<>();
    if (!plan.isRunning()) {
      problems.add("kế hoạch %s".formatted(plan.step().label().toLowerCase(Locale.ROOT)));
      return problems;
    }
    List<PlanTask> all = plans.tasks(plan);
    Map<String, PlanTask> tasks = all.stream().collect(Collectors.toMap(PlanTask::number, Function.identity()));
    Set<String> seen = new HashSet<>(all.stream().map(task -> task.section() + "." + task.item()).toList());
    Set<String> changed = new HashSet<>();
    int number = 0;
    for (PlanChangeItem item : items) {
      Line line = new Line(plan, item, "Dòng %d: ".formatted(++number), problems);
      if (Stream.of(PlanChangeItem.Kind.values()).noneMatch(kind -> kind.name().equals(item.kind()))) {
        line.refuse("chưa chọn loại thay đổi");
      } else if (item.what() == PlanChangeItem.Kind.ADD) {
        line.added(seen);
      } else {
        line.changed(tasks.get(item.task()), changed);
      }
    }
    return problems;
  }

  /** @return the day; null where it is none */
  static LocalDate date(String written) {
    try {
      return written.contains("/") ? LocalDate.parse(written, AS_WRITTEN) : LocalDate.parse(written);
    } catch (DateTimeParseException | NullPointerException none) {
      return null;
    }
  }

  /** @return the task that an item adds */
  PlanDraft.Task task(PlanChangeItem item, int year) {
    return new PlanDraft.Task(item.section(), item.item(), item.content(), item.leadUnits(),
        item.cooperatingUnits() == null ? List.of() : item.cooperatingUnits(), item.time(), item.expectedResult(),
        phrases.read(item.time(), year));
  }

  private final class Line {
    private final YearPlan plan;
    private final PlanChangeItem item;
    private final String place;
    private final List<String> problems;

    Line(YearPlan plan, PlanChangeItem item, String place, List<String> problems) {
      this.plan = plan;
      this.item = item;
      this.place = place;
      this.problems = problems;
    }

    void refuse(String message) {
      problems.add(place + message);
    }

    private void ensure(boolean condition, String message) {
      if (!condition) {
        refuse(message);
      }
    }

    void changed(PlanTask task, Set<String> before) {
      if (task == null) {
        refuse("chưa chọn nhiệm vụ");
        return;
      }
      ensure(before.add(task.number()), "nhiệm vụ %s ghi hai lần".formatted(task.number()));
      ensure(task.state() == PlanTask.State.RUNNING, "nhiệm vụ %s: %s".formatted(task.number(), task.state().label().toLowerCase(Locale.ROOT)));
      if (item.what() == PlanChangeItem.Kind.MOVE) {
        LocalDate date = date(item.date());
        ensure(task.nature().hasDate(), "nhiệm vụ %s không có hạn để dời; hãy đưa ra và bổ sung lại".formatted(task.number()));
        String wrong = date == null ? "hạn mới phải là một ngày có thật, ghi như 31/12/2024" : readings.wrong(date, plan.year());
        ensure(wrong == null, wrong);
        ensure(date == null || !date.equals(task.plannedDate()), "hạn mới trùng hạn hiện tại");
      }
    }

    void added(Set<String> places) {
      text("nhóm", item.section(), 20);
      text("số mục", item.item(), 20);
      text("nội dung nhiệm vụ", item.content(), 1000);
      text("kết quả dự kiến", item.expectedResult(), 1000);
      ensure(plans.sections(plan).stream().anyMatch(section -> section.code().equals(item.section())
          && !section.code().equals(ReviewRow.SECTION)), "nhóm không có trong kế hoạch");
      ensure(places.add(item.section() + "." + item.item()), "nhóm %s mục %s đã có".formatted(item.section(), item.item()));
      List<String> lead = item.leadUnits() == null ? List.of() : item.leadUnits();
      List<String> cooperating = item.cooperatingUnits() == null ? List.of() : item.cooperatingUnits();
      ensure(!lead.isEmpty(), "chưa có đơn vị chủ trì");
      ensure(units.areKnown(lead) && units.areKnown(cooperating), "có đơn vị không thuộc Sở");
      ensure(cooperating.stream().noneMatch(lead::contains), "có đơn vị vừa chủ trì vừa phối hợp");
      if (text("thời gian", item.time(), 300)) {
        TimeReading reading = phrases.read(item.time(), plan.year());
        ensure(reading.sure(), "thời gian chưa rõ: %s".formatted(reading.note()));
        String wrong = reading.sure() && reading.nature().hasDate() ? readings.wrong(reading.date(), plan.year()) : null;
        ensure(wrong == null, wrong);
        ensure(!reading.sure() || !reading.nature().hasPeriods()
            || dates.hasPeriodAhead(reading.nature(), reading.rhythms(), plan.year()), "mọi kỳ của năm %d đã qua".formatted(plan.year()));
      }
    }

    private boolean text(String what, String written, int longest) {
      boolean there = written != null && !written.isBlank();
      ensure(there, "chưa ghi " + what);
      ensure(!there || written.length() <= longest, "%s dài quá %d ký tự".formatted(what, longest));
      return there && written.length() <= longest;
    }
  }
}
