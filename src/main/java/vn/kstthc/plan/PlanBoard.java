package vn.kstthc.plan;

import static java.util.stream.Collectors.groupingBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.plan.PlanLine.Status;

/** How a plan stands, read live: done, in hand, late, by group, unit and quarter. */
@Component
class PlanBoard {

  private static final List<String> QUARTERS = List.of("Quý I", "Quý II", "Quý III", "Quý IV");

  /** One line of a table of counts. @param link the page with just these */
  record Count(String link, String label, Map<Status, Integer> of) {

    public int sum() {
      return of.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int get(String status) {
      return of.getOrDefault(Status.valueOf(status), 0);
    }
  }

  record Table(String title, List<Count> rows) {}

  /** @param cooperating parts of units that cooperate, counted by themselves */
  record Counts(Count all, Count cooperating, List<Table> tables) {}

  private final JdbcClient jdbc;
  private final YearPlans plans;
  private final Organisation organisation;
  private final WorkingDays workingDays;

  PlanBoard(JdbcClient jdbc, YearPlans plans, Organisation organisation, WorkingDays workingDays) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.organisation = organisation;
    this.workingDays = workingDays;
  }

  /** @return all parts of the plan, in its order */
  List<PlanLine> lines(YearPlan plan) {
    return jdbc.sql("""
        select t.number as task, t.section, t.state as task_state, t.planned_date, p.number as part, p.unit, p.role, p.state, p.due_at,
          coalesce(p.reported_at, p.ended_at) as done_at, d.due_date
        from plan_task t left join plan_part p on p.task = t.id left join review_dossier d on d.number = t.dossier
        where t.plan = ? order by t.id, p.id""").param(plan.id()).query(this::line).list();
  }

  /** A review is due when its dossier is, which may have been given more time. */
  private PlanLine line(ResultSet row, int number) throws SQLException {
    boolean part = row.getString("part") != null;
    LocalDate dossierDue = row.getObject("due_date", LocalDate.class);
    return new PlanLine(row.getString("task"), row.getString("section"), PlanTask.State.valueOf(row.getString("task_state")),
        row.getString("part"), row.getString("unit"), part ? PlanPart.Role.valueOf(row.getString("role")) : null,
        part ? PlanPart.State.valueOf(row.getString("state")) : null, row.getObject("planned_date", LocalDate.class),
        dossierDue == null ? instant(row.getTimestamp("due_at")) : workingDays.endOf(dossierDue),
        instant(row.getTimestamp("done_at")));
  }

  private static Instant instant(Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  Status status(PlanLine line) {
    return line.status(workingDays.isPast(line.due()));
  }

  /** @param seen which parts the reader may count */
  Counts counts(YearPlan plan, List<PlanLine> lines, Predicate<PlanLine> seen) {
    List<PlanLine> parts = lines.stream().filter(line -> line.part() != null).filter(seen).toList();
    List<PlanLine> lead = parts.stream().filter(PlanLine::isLead).toList();
    Map<String, String> sections = new LinkedHashMap<>();
    plans.sections(plan).forEach(section -> sections.put(section.code(), "%s. %s".formatted(
        section.code(), section.title())));
    Map<String, String> units = new LinkedHashMap<>();
    organisation.units().forEach(unit -> units.put(unit.id(), unit.name()));
    Map<String, String> quarters = new LinkedHashMap<>();
    QUARTERS.forEach(quarter -> quarters.put(String.valueOf(quarters.size() + 1), quarter));
    String page = "/ke-hoach/" + plan.year();
    return new Counts(count(page, "Tất cả", lead), count(page, "Phối hợp", parts.stream().filter(line -> !line.isLead()).toList()),
        List.of(new Table("Theo nhóm nhiệm vụ", groups(lead, PlanLine::section, sections, page + "?nhom=")),
            new Table("Theo đơn vị", groups(lead, PlanLine::unit, units, page + "?don-vi=")),
            new Table("Theo quý của hạn", groups(lead, PlanBoard::quarter, quarters, page + "?quy="))));
  }

  /** @return the quarter of the calendar it belongs to: "Quý II" stays the second though its last day gives way to 01/07 */
  static String quarter(PlanLine line) {
    LocalDate day = line.planned() == null ? PlanDates.day(line.due()) : line.planned();
    return String.valueOf((day.getMonthValue() + 2) / 3);
  }

  private List<Count> groups(List<PlanLine> lines, Function<PlanLine, String> group, Map<String, String> labels, String link) {
    Map<String, List<PlanLine>> grouped = lines.stream().collect(groupingBy(group));
    List<Count> counts = new ArrayList<>();
    labels.forEach((key, label) -> {
      if (grouped.containsKey(key)) {
        counts.add(count(link + URLEncoder.encode(key, StandardCharsets.UTF_8), label, grouped.get(key)));
      }
    });
    return counts;
  }

  private Count count(String link, String label, List<PlanLine> lines) {
    Map<Status, Integer> of = new EnumMap<>(Status.class);
    lines.forEach(line -> of.merge(status(line), 1, Integer::sum));
    return new Count(link, label, of);
  }
}
