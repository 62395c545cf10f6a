package vn.kstthc.reporting;

import static vn.kstthc.reporting.Counting.after;
import static vn.kstthc.reporting.Counting.dayOf;
import static vn.kstthc.reporting.Counting.one;
import static vn.kstthc.reporting.Counting.within;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.figure.Window;

/** Cases of publication by chance, and how their figures are counted by hand. */
final class PublishedCases {

  static final String SEEDED = "CB-2019-9%";

  /** As the register has it. */
  record Case(String number, String leadUnit, List<String> units, LocalDate opened, LocalDate decided, LocalDate ended, LocalDate due) {
    boolean concerns(String unit) {
      return leadUnit.equals(unit) || units.contains(unit);
    }
  }

  /** One procedure of a case. */
  record Line(Case of, String number, String kind, LocalDate database, LocalDate databaseDue, LocalDate posted, LocalDate website,
      LocalDate takenDown, LocalDate internal) {
    boolean stays() {
      return !kind.equals("ABOLISHED");
    }
  }

  private final JdbcTemplate jdbc;

  PublishedCases(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** @param decided null where nothing is decided; @param works of the national database, its limit, office, website, taking down */
  void insert(String number, String leadUnit, String step, LocalDate opened, LocalDate decided, LocalDate[] works, Instant ended) {
    jdbc.update("insert into publication_case (version, number, title, lead_unit, legal_document, promulgated_on, effective_on, shortened, "
        + "step, round, decision_number, decision_date, database_on, database_due_on, posted_on, website_on, taken_down_on, opened_by, "
        + "opened_at, ended_at, search_text) values (0, ?, 'Công bố mẫu', ?, 'x', ?, ?, false, ?, 1, ?, ?, ?, ?, ?, ?, ?, 'van.phong', ?, ?, 'x')",
        number, leadUnit, opened, opened.plusDays(60), step, decided == null ? null : "1/QĐ-UBND", decided, works[0], works[1], works[2],
        works[3], works[4], Timestamp.from(opened.atTime(9, 0).atZone(WorkingDays.ZONE).toInstant()), ended == null ? null : Timestamp.from(ended));
  }

  void line(String number, int place, String kind, String unit, LocalDate internal) {
    jdbc.update("insert into publication_line (version, publication, place, kind, code, name, field, unit, legal_basis, internal_date) "
        + "select 0, id, ?, ?, 'M.%d', 'Thủ tục mẫu', 'Mẫu', ?, 'x', ? from publication_case where number = ?".formatted(place), place, kind, unit,
        internal, number);
  }

  void limit(String number, LocalDate due) {
    Timestamp at = Timestamp.from(due.atTime(17, 0).atZone(WorkingDays.ZONE).toInstant());
    jdbc.update("insert into deadline_kept (subject, case_number, limit_key, title, amount, measure, repeats, pauses, counted_from, basis, "
        + "issuer, status, received_at, first_due_at, due_at) values (?, ?, 'x', 'x', 5, 'CALENDAR_DAYS', false, false, 'x', 'x', 'x', "
        + "'REVIEW', ?, ?, ?)", "case:" + number, number, at, at, at);
  }

  /** One case with up to four procedures. */
  void byChance(int i, Random chance) {
    String number = "CB-2019-9%03d".formatted(i);
    LocalDate opened = Counting.day(chance);
    String step = one(chance, List.of("PREPARATION", "DECISION", "PUBLISHING", "PUBLISHING", "PUBLISHED", "PUBLISHED", "REFUSED", "WITHDRAWN"));
    boolean decided = step.startsWith("PUBLISH");
    LocalDate decision = decided ? opened.plusDays(chance.nextInt(50)) : null;
    LocalDate[] works = new LocalDate[5];
    for (int work = 0; decided && work < works.length; work++) {
      works[work] = step.equals("PUBLISHED") || chance.nextBoolean() ? decision.plusDays(chance.nextInt(25)) : null;
    }
    works[1] = works[0] == null ? null : decision.plusDays(7);
    LocalDate end = step.equals("PUBLISHED") ? decision.plusDays(25 + chance.nextInt(5)) : opened.plusDays(chance.nextInt(40));
    boolean over = List.of("PUBLISHED", "REFUSED", "WITHDRAWN").contains(step);
    insert(number, one(chance, Counting.UNITS), step, opened, decision, works, over ? Counting.moment(end, chance) : null);
    for (int place = 1; place <= 1 + chance.nextInt(4); place++) {
      String kind = one(chance, List.of("NEW", "AMENDED", "ABOLISHED"));
      boolean approved = decided && !kind.equals("ABOLISHED") && (step.equals("PUBLISHED") || chance.nextBoolean());
      line(number, place, kind, one(chance, Counting.UNITS), approved ? decision.plusDays(chance.nextInt(25)) : null);
    }
    if (chance.nextInt(5) > 0) {
      limit(number, opened.plusDays(chance.nextInt(50)));
    }
  }

  void clear() {
    jdbc.update("delete from publication_line where publication in (select id from publication_case where number like '" + SEEDED + "')");
    jdbc.update("delete from publication_case where number like '" + SEEDED + "'");
    jdbc.update("delete from deadline_kept where case_number like '" + SEEDED + "'");
  }

  List<Case> cases() {
    return jdbc.query("select c.*, k.due_at from publication_case c left join deadline_kept k on k.subject = 'case:' || c.number",
        (row, number) -> read(row));
  }

  private Case read(ResultSet row) throws SQLException {
    return new Case(row.getString("number"), row.getString("lead_unit"), jdbc.queryForList(
        "select unit from publication_line where publication = ?", String.class, row.getLong("id")), day(row.getTimestamp("opened_at")),
        day(row, "decision_date"), day(row.getTimestamp("ended_at")), day(row.getTimestamp("due_at")));
  }

  List<Line> lines() {
    Map<String, Case> cases = new HashMap<>();
    cases().forEach(each -> cases.put(each.number(), each));
    return jdbc.query("select l.*, c.number, c.database_on, c.database_due_on, c.posted_on, c.website_on, c.taken_down_on "
        + "from publication_line l join publication_case c on c.id = l.publication", (row, number) -> new Line(cases.get(row.getString("number")),
            "%s/%03d".formatted(row.getString("number"), row.getInt("place")), row.getString("kind"), day(row, "database_on"),
            day(row, "database_due_on"), day(row, "posted_on"), day(row, "website_on"), day(row, "taken_down_on"), day(row, "internal_date")));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    Date day = row.getDate(column);
    return day == null ? null : day.toLocalDate();
  }

  private static LocalDate day(Timestamp moment) {
    return moment == null ? null : dayOf(moment.toInstant());
  }

  static Map<String, Predicate<Case>> decisions(Window window) {
    Predicate<Case> decided = one -> within(one.decided(), window);
    Predicate<Case> inTime = decided.and(one -> one.due() != null && !one.decided().isAfter(one.due()));
    Map<String, Predicate<Case>> columns = new HashMap<>();
    columns.put("opened", one -> within(one.opened(), window));
    columns.put("decisions", decided);
    columns.put("inTime", inTime);
    columns.put("late", decided.and(inTime.negate()));
    columns.put("failed", one -> one.decided() == null && within(one.ended(), window));
    columns.put("inHand", one -> !one.opened().isAfter(window.to()) && after(one.decided(), window)
        && (one.decided() != null || after(one.ended(), window)));
    return columns;
  }

  static Map<String, Predicate<Line>> procedures(Window window) {
    Predicate<Line> decided = line -> !after(line.of().decided(), window);
    Predicate<Line> published = line -> within(line.of().decided(), window);
    Predicate<Line> entered = line -> within(line.database(), window);
    Map<String, Predicate<Line>> columns = new HashMap<>();
    columns.put("published", published);
    columns.put("new", published.and(line -> line.kind().equals("NEW")));
    columns.put("amended", published.and(line -> line.kind().equals("AMENDED")));
    columns.put("abolished", published.and(line -> line.kind().equals("ABOLISHED")));
    columns.put("database", entered);
    columns.put("databaseInTime", entered.and(line -> !line.database().isAfter(line.databaseDue())));
    columns.put("databaseLate", entered.and(line -> line.database().isAfter(line.databaseDue())));
    columns.put("databaseOpen", decided.and(line -> after(line.database(), window)));
    columns.put("posted", line -> line.stays() && within(line.posted(), window));
    columns.put("website", line -> line.stays() && within(line.website(), window));
    columns.put("takenDown", line -> !line.kind().equals("NEW") && within(line.takenDown(), window));
    columns.put("internal", line -> within(line.internal(), window));
    columns.put("internalOpen", decided.and(line -> line.stays() && after(line.internal(), window)));
    return columns;
  }
}
