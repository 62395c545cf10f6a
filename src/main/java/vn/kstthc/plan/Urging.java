package vn.kstthc.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.document.OfficialPaper;
import vn.kstthc.form.FormRefused;
import vn.kstthc.notification.Correspondence;
import vn.kstthc.notification.Correspondence.Attachment;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.plan.PlanEntry.Outcome;
import vn.kstthc.plan.PlanLine.Status;

/** Urging (đôn đốc): one letter to all units that are late, sent to each of them in one step, beside the reminders. */
@Service
@Transactional
class Urging {

  private static final int MOST_LISTED = 50;

  /** Work of one unit that is late. @param lines as the letter lists them */
  record Late(String unit, String unitName, List<String> lines) {}

  /** A letter that was sent. */
  record Sent(long id, String on, String by, String units) {}

  private final PlanBoard board;
  private final PlanWork work;
  private final UrgingLetter letter;
  private final Correspondence correspondence;
  private final PlanHistory history;
  private final Organisation organisation;
  private final Directory directory;
  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final WorkingDays workingDays;
  private final Clock clock;

  Urging(PlanBoard board, PlanWork work, UrgingLetter letter, Correspondence correspondence, PlanHistory history,
      Organisation organisation, Directory directory, JdbcClient jdbc, JdbcTemplate template,
      WorkingDays workingDays, Clock clock) {
    this.board = board;
    this.work = work;
    this.letter = letter;
    this.correspondence = correspondence;
    this.history = history;
    this.organisation = organisation;
    this.directory = directory;
    this.jdbc = jdbc;
    this.template = template;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** @return units with work that is late now, in the organisation's order */
  @Transactional(readOnly = true)
  List<Late> late(YearPlan plan) {
    Map<String, List<PlanLine>> late = board.lines(plan).stream().filter(line -> line.part() != null && line.unit() != null)
        .filter(line -> line.state() == PlanPart.State.OPEN && board.status(line) == Status.LATE)
        .collect(groupingBy(PlanLine::unit, LinkedHashMap::new, toList()));
    Map<String, PlanTask> tasks = new LinkedHashMap<>();
    List<Late> units = new ArrayList<>();
    organisation.units().stream().filter(unit -> late.containsKey(unit.id())).forEach(unit -> units.add(new Late(unit.id(), unit.name(),
        late.get(unit.id()).stream().limit(MOST_LISTED).map(line -> {
          PlanTask task = tasks.computeIfAbsent(line.task(), work::task);
          return "%s (nhóm %s, mục %s; hạn %s, %s)".formatted(PlanTaskProcess.title(task.content()), task.section(), task.item(),
              Dates.text(PlanDates.day(line.due())), workingDays.distance(line.due()));
        }).toList())));
    return units;
  }

  /** @return the letter as it would be sent now */
  @Transactional(readOnly = true)
  byte[] letter(YearPlan plan) {
    return letter.of(plan, late(plan));
  }

  /**
   * Sends the letter to each of the units and keeps it.
   *
   * @return names of the units
   * @throws FormRefused where nobody is late, or it was done today already
   */
  String send(YearPlan plan, String actor) {
    List<Late> late = late(plan);
    LocalDate today = workingDays.today();
    require(plan.isRunning(), "kế hoạch không ở bước đang thực hiện");
    require(!late.isEmpty(), "không có đơn vị nào quá hạn");
    require(jdbc.sql("select count(*) from plan_urging where plan = ? and on_date = ?").params(plan.id(), today)
        .query(Integer.class).single() == 0, "hôm nay đã gửi văn bản đôn đốc");
    byte[] content = letter.of(plan, late);
    String units = late.stream().map(each -> "%s (%d việc)".formatted(each.unitName(), each.lines().size())).collect(joining("; "));
    template.update("insert into plan_urging (plan, on_date, sent_by, sent_at, units, content) values (?, ?, ?, ?, ?, ?)",
        plan.id(), today, actor, Timestamp.from(clock.instant()), units, content);
    for (int i = 0; i < late.size(); i++) {
      mail(plan, late.get(i), i, today, content);
    }
    history.record(plan, Outcome.URGED, actor, units);
    return units;
  }

  /** @param number of the unit in the letter: the key of its mail must not grow with its name */
  private void mail(YearPlan plan, Late late, int number, LocalDate today, byte[] content) {
    organisation.unit(late.unit()).ifPresent(unit -> correspondence.send(plan.number(), "urge-%s-%d".formatted(today, number),
        unit.mailbox(), new Correspondence.Letter("Đôn đốc thực hiện " + plan.title(), "mail/plan/urging",
            Map.of("unit", unit.name(), "plan", plan.title(), "lines", late.lines(), "path", "/ke-hoach/" + plan.year()),
            List.of(new Attachment(fileName(plan, today), OfficialPaper.MEDIA_TYPE, content)))));
  }

  static String fileName(YearPlan plan, LocalDate on) {
    return "%s-don-doc-%s.docx".formatted(plan.number(), on);
  }

  @Transactional(readOnly = true)
  List<Sent> sent(YearPlan plan) {
    return jdbc.sql("select id, on_date, sent_by, units from plan_urging where plan = ? order by id desc").param(plan.id())
        .query((row, number) -> new Sent(row.getLong("id"), Dates.text(row.getObject("on_date", LocalDate.class)),
            directory.nameOf(row.getString("sent_by")), row.getString("units"))).list();
  }

  /** @return a letter as it was sent */
  @Transactional(readOnly = true)
  Optional<byte[]> sent(YearPlan plan, long id) {
    return template.query("select content from plan_urging where plan = ? and id = ?", (row, number) -> row.getBytes(1), plan.id(), id)
        .stream().findFirst();
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new FormRefused("urging", "Đôn đốc", otherwise);
    }
  }
}
