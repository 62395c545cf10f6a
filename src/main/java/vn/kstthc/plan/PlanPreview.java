package vn.kstthc.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.form.FieldError;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.FormRefused;

/** What a file holds, before anything is kept: its lines, how the times are read, and all that is wrong. */
@Component
class PlanPreview {

  /** @param readings by number of line; @param problems what is wrong, line by line; without a line what concerns all */
  record Read(List<PlanRow> tasks, List<SectionRow> sections, List<ReviewRow> reviews, Map<Integer, String> readings,
      List<String> problems) {}

  private final PlanLines lines;
  private final TimePhrases phrases;
  private final YearPlans plans;
  private final PlanUnits units;

  PlanPreview(PlanLines lines, TimePhrases phrases, YearPlans plans, PlanUnits units) {
    this.lines = lines;
    this.phrases = phrases;
    this.plans = plans;
    this.units = units;
  }

  Read read(PlanFile file, int year) {
    Map<Integer, String> readings = new TreeMap<>();
    file.tasks().forEach(row -> {
      TimeReading reading = phrases.read(row.time(), year);
      readings.put(row.line(), reading.text() + (reading.sure() ? "" : " (cần xác nhận: " + reading.note() + ")"));
    });
    return new Read(file.tasks(), file.sections(), file.reviews(), readings, problems(file, year));
  }

  private List<String> problems(PlanFile file, int year) {
    FormInput all = new FormInput(Map.of()) {
      @Override
      @SuppressWarnings("unchecked")
      public <T> List<T> list(String field, String label, Class<T> element) {
        // what one file holds is looked at without the others, which come in files of their own
        return (List<T>) switch (field) {
          case PlanLines.TASKS -> file.tasks();
          case PlanLines.SECTIONS -> file.sections();
          default -> file.reviews();
        };
      }
    };
    lines.read(all, year, null);
    try {
      all.verify();
      return List.of();
    } catch (FormRefused refused) {
      return refused.errors().stream().map(FieldError::message).filter(message -> message.startsWith("Dòng")).toList();
    }
  }

  /** What names its year in its words names the new one. */
  @Transactional(readOnly = true)
  Read earlier(String number, int year) {
    YearPlan plan = plans.get(number);
    String before = String.valueOf(plan.year());
    String now = String.valueOf(year);
    Map<String, String> titles = plans.sections(plan).stream()
        .collect(Collectors.toMap(PlanDraft.Section::code, PlanDraft.Section::title));
    List<PlanRow> tasks = new ArrayList<>();
    List<ReviewRow> reviews = new ArrayList<>();
    plans.tasks(plan).stream().filter(task -> task.state() != PlanTask.State.DROPPED).forEach(task -> {
      String lead = units.written(task.leadUnits());
      String cooperating = units.written(task.cooperatingUnits());
      String time = task.timeAsWritten().replace(before, now);
      if (task.section().equals(ReviewRow.SECTION)) {
        reviews.add(new ReviewRow(reviews.size() + 1, task.item(), task.content(), lead, cooperating, time, task.expectedResult()));
      } else {
        tasks.add(new PlanRow(tasks.size() + 1, task.section(), task.item(), task.content().replace(before, now), lead, cooperating,
            time, task.expectedResult().replace(before, now)));
      }
    });
    List<SectionRow> sections = plans.sections(plan).stream().filter(section -> !section.code().equals(ReviewRow.SECTION))
        .map(section -> new SectionRow(null, section.code(), titles.get(section.code()))).toList();
    return read(new PlanFile(tasks, sections, reviews), year);
  }
}
