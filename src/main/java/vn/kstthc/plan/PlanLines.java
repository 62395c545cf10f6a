package vn.kstthc.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;

/** Looks at each line of an imported plan and says of each what is wrong with it, all at once. */
@Component
class PlanLines {

  static final String TASKS = "tasks";
  static final String SECTIONS = "sections";
  static final String REVIEWS = "reviews";
  private static final String TASKS_LABEL = "Danh sách nhiệm vụ";
  private static final String SECTIONS_LABEL = "Các nhóm nhiệm vụ";
  private static final String REVIEWS_LABEL = "Thủ tục cần rà soát";
  private static final int MOST_TASKS = 200;

  private final TimePhrases phrases;
  private final PlanUnits units;

  PlanLines(TimePhrases phrases, PlanUnits units) {
    this.phrases = phrases;
    this.units = units;
  }

  /** @return the plan; not all of it where something is wrong, which is noted with the lists' fields */
  PlanDraft read(FormInput input, int year, String basedOn) {
    List<PlanRow> tasks = input.list(TASKS, TASKS_LABEL, PlanRow.class);
    List<SectionRow> sections = input.list(SECTIONS, SECTIONS_LABEL, SectionRow.class);
    List<ReviewRow> reviews = input.list(REVIEWS, REVIEWS_LABEL, ReviewRow.class);
    input.ensure(!tasks.isEmpty() || !input.fine(TASKS), TASKS, TASKS_LABEL, "chưa có nhiệm vụ nào");
    input.ensure(tasks.size() + reviews.size() <= MOST_TASKS, TASKS, TASKS_LABEL, "nhiều quá %d nhiệm vụ".formatted(MOST_TASKS));
    Map<String, String> titles = sections(input, sections);
    List<PlanDraft.Task> all = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    Set<String> used = new HashSet<>();
    for (int i = 0; i < tasks.size(); i++) {
      PlanRow row = tasks.get(i);
      Line line = new Line(input, TASKS, TASKS_LABEL, row.line() == null ? i + 1 : row.line());
      task(line, row, year, titles).ifPresentOrElse(task -> {
        Integer before = seen.putIfAbsent(task.section() + "." + task.item(), line.number);
        line.ensure(before == null, "nhóm %s mục %s đã có ở dòng %d".formatted(task.section(), task.item(), before));
        used.add(task.section());
        all.add(task);
      }, () -> used.add(row.section()));
    }
    for (int i = 0; i < reviews.size(); i++) {
      ReviewRow row = reviews.get(i);
      Line line = new Line(input, REVIEWS, REVIEWS_LABEL, row.line() == null ? i + 1 : row.line());
      review(line, row, year).ifPresent(task -> {
        Integer before = seen.putIfAbsent(task.section() + "." + task.item(), line.number);
        line.ensure(before == null, "số thứ tự %s đã có ở dòng %d".formatted(task.item(), before));
        all.add(task);
      });
    }
    return new PlanDraft(year, basedOn, groups(titles, used, !reviews.isEmpty()), all);
  }

  private static List<PlanDraft.Section> groups(Map<String, String> titles, Set<String> used, boolean withReviews) {
    List<PlanDraft.Section> groups = new ArrayList<>();
    titles.forEach((code, title) -> {
      if (used.contains(code)) {
        groups.add(new PlanDraft.Section(code, title));
      }
    });
    used.stream().filter(code -> code != null && !titles.containsKey(code)).sorted()
        .forEach(code -> groups.add(new PlanDraft.Section(code, "Nhóm " + code)));
    if (withReviews) {
      groups.add(new PlanDraft.Section(ReviewRow.SECTION, ReviewRow.SECTION_TITLE));
    }
    return groups;
  }

  private static Map<String, String> sections(FormInput input, List<SectionRow> rows) {
    Map<String, String> titles = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      SectionRow row = rows.get(i);
      Line line = new Line(input, SECTIONS, SECTIONS_LABEL, row.line() == null ? i + 1 : row.line());
      if (line.text("ký hiệu nhóm", row.section(), 20) & line.text("tên nhóm", row.title(), 500)) {
        line.ensure(!row.section().equals(ReviewRow.SECTION), "ký hiệu %s dành cho Phụ lục 2".formatted(row.section()));
        line.ensure(titles.put(row.section(), row.title()) == null, "nhóm %s ghi hai lần".formatted(row.section()));
      }
    }
    return titles;
  }

  private Optional<PlanDraft.Task> task(Line line, PlanRow row, int year, Map<String, String> titles) {
    boolean fine = line.text("nhóm", row.section(), 20) & line.text("số mục", row.item(), 20)
        & line.text("nội dung nhiệm vụ", row.task(), 1000) & line.text("thời gian", row.time(), 300)
        & line.text("kết quả dự kiến", row.expectedResult(), 1000);
    fine &= line.ensure(titles.isEmpty() || row.section() == null || titles.containsKey(row.section()),
        "nhóm %s không có trong danh sách nhóm".formatted(row.section()));
    Units both = units(line, row.leadUnit(), row.cooperatingUnits());
    return !fine || !both.fine() ? Optional.empty() : Optional.of(new PlanDraft.Task(row.section(), row.item(),
        row.task(), both.lead(), both.cooperating(), row.time(), row.expectedResult(), phrases.read(row.time(), year)));
  }

  private Optional<PlanDraft.Task> review(Line line, ReviewRow row, int year) {
    boolean fine = line.text("số thứ tự", row.item(), 20) & line.text("tên thủ tục", row.procedure(), 500)
        & line.text("hạn", row.dueDate(), 300) & line.text("kết quả dự kiến", row.expectedResult(), 1000);
    Units both = units(line, row.leadUnit(), row.cooperatingUnits());
    fine &= line.ensure(both.lead().size() <= 1, "mỗi thủ tục chỉ có một đơn vị chủ trì rà soát");
    if (!fine || !both.fine()) {
      return Optional.empty();
    }
    TimeReading read = phrases.read(row.dueDate(), year);
    boolean dated = read.nature() == Nature.DATED;
    TimeReading reading = new TimeReading(Nature.REVIEW, dated ? read.date() : null, List.of(), null, dated && read.sure(),
        dated ? read.note() : "hạn rà soát phải là một ngày");
    return Optional.of(new PlanDraft.Task(ReviewRow.SECTION, row.item(), row.procedure(), both.lead(),
        both.cooperating(), row.dueDate(), row.expectedResult(), reading));
  }

  private record Units(boolean fine, List<String> lead, List<String> cooperating) {}

  private Units units(Line line, String leadNames, String cooperatingNames) {
    List<String> unknown = new ArrayList<>();
    List<String> lead = units.read(leadNames, unknown);
    List<String> cooperating = units.read(cooperatingNames, unknown).stream().filter(unit -> !lead.contains(unit)).toList();
    unknown.forEach(name -> line.refuse("không có đơn vị \"%s\"".formatted(name)));
    boolean named = line.ensure(!lead.isEmpty() || !unknown.isEmpty(), "chưa ghi đơn vị chủ trì");
    return new Units(named && unknown.isEmpty(), lead, cooperating);
  }

  /** One line, and where to say what is wrong with it. */
  private record Line(FormInput input, String field, String label, int number) {

    void refuse(String message) {
      input.refuse(field, label, "Dòng %d: %s".formatted(number, message));
    }

    boolean ensure(boolean condition, String message) {
      if (!condition) {
        refuse(message);
      }
      return condition;
    }

    boolean text(String what, String written, int longest) {
      return ensure(written != null && !written.isBlank(), "chưa ghi " + what)
          && ensure(written.length() <= longest, "%s dài quá %d ký tự".formatted(what, longest));
    }
  }
}
