package vn.kstthc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kstthc.reporting.Counting.UNITS;
import static vn.kstthc.reporting.Counting.day;
import static vn.kstthc.reporting.Counting.moment;
import static vn.kstthc.reporting.Counting.one;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kstthc.EngineTest;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.figure.FigureRow;
import vn.kstthc.figure.FigureSource;
import vn.kstthc.figure.FigureTable;
import vn.kstthc.figure.Window;

/** The figures that the database counts, against a count case by case in plain Java, over many windows. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresTest {

  private static final int CASES = 400;

  /** As the register has it. */
  private record Item(String number, LocalDate received, String kind, String state, String outcome, String unit, Instant answered,
      Instant ended, Instant published, Instant due) {
    Instant done() {
      return answered == null ? ended : answered;
    }
  }

  private record Dossier(String code, String field, LocalDate received, String channel, LocalDate due, LocalDate result) {}

  private record Review(String number, String kind, String step, String proposal, Instant opened, Instant ended, long now, long after,
      LocalDate carriedOut, List<Instant> submitted) {

    /** Whether it was approved and changes a procedure. */
    boolean changes() {
      return step.equals("APPROVED") && !"KEEP".equals(proposal) && proposal != null;
    }
  }

  @Autowired ReportTables tables;
  @Autowired JdbcTemplate jdbc;
  private PublishedCases published;
  private PlannedParts planned;

  @BeforeAll
  void registersWithManyCases() {
    published = new PublishedCases(jdbc);
    planned = new PlannedParts(jdbc);
    Random chance = new Random(63_2010);
    for (int i = 0; i < CASES; i++) {
      feedback(i, chance);
      dossier(i, chance);
      if (i % 4 == 0) {
        review(i, chance);
        published.byChance(i, chance);
      }
    }
    planned.plan("RS-2019-9000");
    for (int i = 0; i < CASES; i++) {
      planned.byChance(i, chance);
    }
  }

  private static Timestamp at(Instant moment) {
    return moment == null ? null : Timestamp.from(moment);
  }

  private void feedback(int i, Random chance) {
    LocalDate received = day(chance);
    String state = one(chance, List.of("RECEIVED", "STUDYING", "KEPT", "FORWARDING", "NOT_ACCEPTED", "REFERRED", "FORWARDED", "ANSWERED",
        "ANSWERED", "PUBLISHING", "WITHDRAWN"));
    String outcome = switch (state) {
      case "RECEIVED" -> null;
      case "STUDYING", "KEPT", "ANSWERED", "PUBLISHING" -> "OWN_COMPETENCE";
      case "NOT_ACCEPTED" -> "NOT_ACCEPTED";
      case "REFERRED" -> "NOT_OF_REGIME";
      case "WITHDRAWN" -> chance.nextBoolean() ? null : "OWN_COMPETENCE";
      default -> one(chance, List.of("CONDUCT", "OTHER_COMPETENCE"));
    };
    LocalDate end = received.plusDays(chance.nextInt(60));
    Instant answered = List.of("ANSWERED", "PUBLISHING").contains(state) ? moment(end, chance) : null;
    Instant published = state.equals("ANSWERED") ? moment(end.plusDays(chance.nextInt(20)), chance) : null;
    Instant ended = List.of("NOT_ACCEPTED", "REFERRED", "FORWARDED", "WITHDRAWN").contains(state) ? moment(end, chance) : published;
    String number = "PAKN-2019-9%03d".formatted(i);
    jdbc.update("insert into feedback_item (version, number, channel, received_at, received_on, sender_kind, sender_name, content_kind, "
        + "content, secret_hash, state, outcome, lead_unit, answered_at, published_at, ended_at) "
        + "values (0, ?, 'PORTAL', ?, ?, 'PERSON', 'Người Gửi Mẫu', ?, 'Nội dung', 'x', ?, ?, ?, ?, ?, ?)", number,
        at(moment(received, chance)), Date.valueOf(received), one(chance, List.of("CONDUCT", "UNFIT", "OTHER", "SOLUTION")), state, outcome,
        "OWN_COMPETENCE".equals(outcome) ? one(chance, UNITS) : null, at(answered), at(published), at(ended));
    if (chance.nextBoolean()) {
      Instant due = received.plusDays(20).atTime(17, 0).atZone(WorkingDays.ZONE).toInstant();
      jdbc.update("insert into deadline_kept (subject, case_number, limit_key, title, amount, measure, repeats, pauses, counted_from, basis, "
          + "issuer, status, received_at, first_due_at, due_at) values (?, ?, 'x', 'x', 20, 'CALENDAR_DAYS', false, true, 'x', 'x', 'x', "
          + "'REVIEW', ?, ?, ?)", "case:" + number, number, at(due), at(due), at(due));
    }
  }

  private void dossier(int i, Random chance) {
    LocalDate received = day(chance);
    LocalDate result = chance.nextInt(4) == 0 ? null : received.plusDays(chance.nextInt(40));
    jdbc.update("insert into one_stop_dossier (code, field, received_on, channel, due_on, result_on, status, import) "
        + "values (?, ?, ?, ?, ?, ?, ?, 0)", "TEST-%04d".formatted(i), "Lĩnh vực " + (char) ('A' + chance.nextInt(4)),
        Date.valueOf(received), one(chance, List.of("ONLINE", "DIRECT", "POSTAL")), Date.valueOf(received.plusDays(chance.nextInt(30))),
        result == null ? null : Date.valueOf(result), result == null ? "IN_HAND" : "DONE");
  }

  private void review(int i, Random chance) {
    LocalDate opened = day(chance);
    String step = one(chance, List.of("PREPARATION", "DECISION", "APPROVED", "APPROVED", "APPROVED", "REFUSED", "WITHDRAWN"));
    boolean over = !List.of("PREPARATION", "DECISION").contains(step);
    LocalDate end = opened.plusDays(chance.nextInt(90));
    String number = "RS-2019-9%03d".formatted(i);
    jdbc.update("insert into review_dossier (version, number, kind, procedure_name, legal_basis, lead_unit, due_date, reason, step, round, "
        + "proposal, cost_now, cost_after, opened_at, ended_at, carried_out_on) "
        + "values (0, ?, ?, 'Thủ tục', 'x', ?, ?, 'x', ?, 1, ?, ?, ?, ?, ?, ?)", number,
        one(chance, List.of("PROCEDURE_REVIEW", "DRAFT_DOCUMENT")), one(chance, UNITS), Date.valueOf(end), step,
        one(chance, List.of("KEEP", "AMEND", "REPLACE", "ABOLISH")), 28_800_000L + chance.nextInt(1000), (long) chance.nextInt(28_000_000),
        at(moment(opened, chance)), over ? at(moment(end, chance)) : null,
        step.equals("APPROVED") && chance.nextBoolean() ? Date.valueOf(end.plusDays(chance.nextInt(70))) : null);
    Long id = jdbc.queryForObject("select id from review_dossier where number = ?", Long.class, number);
    for (String outcome : List.of("HANDED_IN", "CHECKED", "SUBMITTED", "SUBMITTED")) {
      if (chance.nextBoolean()) {
        jdbc.update("insert into review_entry (dossier, round, step, outcome, recorded_at) values (?, 1, 'PREPARATION', ?, ?)", id, outcome,
            at(moment(opened.plusDays(chance.nextInt(80)), chance)));
      }
    }
  }

  @AfterAll
  void nothingIsLeft() {
    published.clear();
    planned.clear();
    jdbc.update("delete from feedback_item where number like 'PAKN-2019-9%'");
    jdbc.update("delete from deadline_kept where case_number like 'PAKN-2019-9%'");
    jdbc.update("delete from one_stop_dossier where code like 'TEST-%'");
    jdbc.update("delete from review_entry where dossier in (select id from review_dossier where number like 'RS-2019-9%')");
    jdbc.update("delete from review_dossier where number like 'RS-2019-9%'");
  }

  static Stream<Window> windows() {
    Random chance = new Random(1_2020);
    return Stream.concat(Stream.of(ReportPeriod.Kind.values()).map(kind -> new ReportPeriod(kind, 2025).window()),
        Stream.generate(() -> {
          LocalDate from = day(chance);
          return new Window(from, from.plusDays(chance.nextInt(60)));
        }).limit(10));
  }

  private FigureSource source(String table) {
    return tables.source(table).orElseThrow();
  }

  private static Instant begins(Window window) {
    return window.from().atStartOfDay(WorkingDays.ZONE).toInstant();
  }

  private static Instant ends(Window window) {
    return window.to().plusDays(1).atStartOfDay(WorkingDays.ZONE).toInstant();
  }

  private static boolean within(Instant moment, Window window) {
    return moment != null && !moment.isBefore(begins(window)) && moment.isBefore(ends(window));
  }

  private Map<String, Predicate<Item>> feedbackColumns(Window window) {
    Predicate<Item> here = item -> !item.received().isAfter(window.to()) && (item.done() == null || !item.done().isBefore(begins(window)));
    Predicate<Item> over = here.and(item -> item.done() != null && item.done().isBefore(ends(window)));
    Predicate<Item> rules = item -> List.of("OWN_COMPETENCE", "OTHER_COMPETENCE").contains(String.valueOf(item.outcome()));
    Predicate<Item> both = item -> item.kind().equals("CONDUCT") ? rules.test(item) : "CONDUCT".equals(item.outcome());
    Map<String, Predicate<Item>> columns = new HashMap<>();
    columns.put("total", here);
    columns.put("both", here.and(both));
    columns.put("conduct", here.and(both.negate()).and(item -> item.kind().equals("CONDUCT")));
    columns.put("rules", here.and(both.negate()).and(item -> !item.kind().equals("CONDUCT")));
    columns.put("new", here.and(item -> window.holds(item.received())));
    columns.put("carried", here.and(item -> item.received().isBefore(window.from())));
    columns.put("handled", over.and(item -> item.answered() != null || item.state().equals("WITHDRAWN")));
    columns.put("answered", over.and(item -> item.answered() != null));
    columns.put("onTime", over.and(item -> item.answered() != null && item.due() != null
        && !Counting.dayOf(item.answered()).isAfter(Counting.dayOf(item.due()))));
    columns.put("withdrawn", over.and(item -> item.answered() == null && item.state().equals("WITHDRAWN")));
    columns.put("inHand", here.and(item -> item.done() == null || !item.done().isBefore(ends(window))));
    columns.put("forwarded", over.and(item -> item.state().equals("FORWARDED")));
    columns.put("notAccepted", over.and(item -> List.of("NOT_ACCEPTED", "REFERRED").contains(item.state())));
    columns.put("published", item -> !item.received().isAfter(window.to()) && within(item.published(), window));
    return columns;
  }

  private List<Item> items() {
    return jdbc.query("select f.*, k.due_at from feedback_item f left join deadline_kept k on k.subject = 'case:' || f.number",
        (row, number) -> new Item(row.getString("number"), row.getDate("received_on").toLocalDate(), row.getString("content_kind"),
            row.getString("state"), row.getString("outcome"), row.getString("lead_unit"), instant(row.getTimestamp("answered_at")),
            instant(row.getTimestamp("ended_at")), instant(row.getTimestamp("published_at")), instant(row.getTimestamp("due_at"))));
  }

  private static Instant instant(Timestamp moment) {
    return moment == null ? null : moment.toInstant();
  }

  @ParameterizedTest
  @MethodSource("windows")
  void feedbackIsCountedAsCaseByCase(Window window) {
    List<Item> items = items();
    FigureRow row = source("pakn").rows(window).get(0);
    Map<String, Predicate<Item>> columns = feedbackColumns(window);
    assertThat(columns).containsOnlyKeys(row.amounts().keySet());
    columns.forEach((column, counts) -> {
      List<String> numbers = items.stream().filter(counts).map(Item::number).sorted().toList();
      assertThat(row.amounts().get(column)).as(column).isEqualTo(numbers.size());
      assertThat(cases("pakn", window, null, column, null)).as(column).containsExactlyElementsOf(numbers);
      assertThat(cases("pakn", window, null, column, Set.of("gdth"))).as("of a unit: " + column).containsExactlyElementsOf(items.stream()
          .filter(counts).filter(item -> "OWN_COMPETENCE".equals(item.outcome()) && mine(item, "gdth")).map(Item::number).sorted().toList());
    });
    assertEachAgrees(source("pakn"), window);
    assertEquationsHold(source("pakn").table(), row);
  }

  private boolean mine(Item item, String unit) {
    return unit.equals(item.unit()) || jdbc.queryForObject("select count(*) from feedback_unit u join feedback_item f on f.id = u.feedback_item "
        + "where f.number = ? and u.unit = ?", Integer.class, item.number(), unit) > 0;
  }

  private List<String> cases(String table, Window window, String row, String column, Set<String> units) {
    List<String> all = new ArrayList<>();
    for (int offset = 0; offset == all.size(); offset += 50) {
      source(table).cases(window, row, column, units, offset, 50).forEach(found -> all.add(found.number()));
    }
    return all;
  }

  private static void assertEachAgrees(FigureSource source, Window window) {
    Map<String, Map<String, Long>> told = new HashMap<>();
    List<FigureTable.Column> columns = source.table().counted();
    source.each(window, (number, row, in) -> {
      for (int place = 0; place < columns.size(); place++) {
        if ((in >> place & 1) == 1) {
          told.computeIfAbsent(row, any -> new HashMap<>()).merge(columns.get(place).key(), 1L, Long::sum);
        }
      }
    });
    source.rows(window).forEach(row -> columns.stream().filter(column -> column.measure() == FigureTable.Measure.CASES).forEach(column ->
        assertThat(told.getOrDefault(row.key(), Map.of()).getOrDefault(column.key(), 0L)).as(column.key())
            .isEqualTo(row.amounts().get(column.key()))));
  }

  private static void assertEquationsHold(FigureTable table, FigureRow row) {
    table.equations().forEach(equation -> assertThat(equation.left().stream().mapToLong(row.amounts()::get).sum()).as(equation.label())
        .isEqualTo(equation.right().stream().mapToLong(row.amounts()::get).sum()));
  }

  @ParameterizedTest
  @MethodSource("windows")
  void dossiersAreCountedAsCaseByCase(Window window) {
    List<Dossier> all = jdbc.query("select * from one_stop_dossier", (row, number) -> new Dossier(row.getString("code"),
        row.getString("field"), row.getDate("received_on").toLocalDate(), row.getString("channel"), row.getDate("due_on").toLocalDate(),
        row.getDate("result_on") == null ? null : row.getDate("result_on").toLocalDate()));
    Predicate<Dossier> here = one -> !one.received().isAfter(window.to()) && (one.result() == null || !one.result().isBefore(window.from()));
    Predicate<Dossier> over = here.and(one -> one.result() != null && !one.result().isAfter(window.to()));
    Predicate<Dossier> open = here.and(over.negate());
    Predicate<Dossier> fresh = here.and(one -> window.holds(one.received()));
    Map<String, Predicate<Dossier>> columns = new HashMap<>();
    columns.put("total", here);
    columns.put("online", fresh.and(one -> one.channel().equals("ONLINE")));
    columns.put("direct", fresh.and(one -> !one.channel().equals("ONLINE")));
    columns.put("carried", here.and(one -> one.received().isBefore(window.from())));
    columns.put("handled", over);
    columns.put("early", over.and(one -> one.result().isBefore(one.due())));
    columns.put("onTime", over.and(one -> one.result().equals(one.due())));
    columns.put("late", over.and(one -> one.result().isAfter(one.due())));
    columns.put("inHand", open);
    columns.put("within", open.and(one -> !one.due().isBefore(window.to())));
    columns.put("overdue", open.and(one -> one.due().isBefore(window.to())));
    List<FigureRow> rows = source("ho-so").rows(window);
    assertThat(rows).extracting(FigureRow::key).containsExactlyElementsOf(all.stream().filter(here).map(Dossier::field).distinct().sorted().toList());
    rows.forEach(row -> {
      assertThat(columns).containsOnlyKeys(row.amounts().keySet());
      columns.forEach((column, counts) -> {
        List<String> codes = all.stream().filter(counts).filter(one -> one.field().equals(row.key())).map(Dossier::code).sorted().toList();
        assertThat(row.amounts().get(column)).as(column).isEqualTo(codes.size());
        assertThat(cases("ho-so", window, row.key(), column, null)).as(column).containsExactlyElementsOf(codes);
        assertThat(cases("ho-so", window, row.key(), column, Set.of("gdth"))).as("of no unit").isEmpty();
      });
      assertEquationsHold(source("ho-so").table(), row);
    });
    assertEachAgrees(source("ho-so"), window);
  }

  @ParameterizedTest
  @MethodSource("windows")
  void reviewsAndDraftsAreCountedAsCaseByCase(Window window) {
    List<Review> all = jdbc.query("select * from review_dossier", (row, number) -> new Review(row.getString("number"), row.getString("kind"),
        row.getString("step"), row.getString("proposal"), row.getTimestamp("opened_at").toInstant(), instant(row.getTimestamp("ended_at")),
        row.getLong("cost_now"), row.getLong("cost_after"),
        row.getDate("carried_out_on") == null ? null : row.getDate("carried_out_on").toLocalDate(), happened(row.getLong("id"), "SUBMITTED")));
    Predicate<Review> here = one -> one.opened().isBefore(ends(window)) && (one.ended() == null || !one.ended().isBefore(begins(window)));
    Predicate<Review> decided = here.and(one -> one.step().equals("APPROVED") && within(one.ended(), window));
    Predicate<Review> open = here.and(one -> one.ended() == null || !one.ended().isBefore(ends(window)));
    Map<String, Long> reviews = source("ra-soat").rows(window).get(0).amounts();
    Map<String, Predicate<Review>> columns = new HashMap<>();
    columns.put("opened", here.and(one -> within(one.opened(), window)));
    columns.put("inHand", open);
    columns.put("carriedOut", one -> one.changes() && Counting.within(one.carriedOut(), window));
    columns.put("notCarriedOut", one -> one.changes() && one.ended().isBefore(ends(window)) && Counting.after(one.carriedOut(), window));
    columns.put("options", here.and(one -> one.submitted().stream().anyMatch(moment -> within(moment, window))));
    columns.put("decisions", decided);
    List.of("kept KEEP", "amended AMEND", "replaced REPLACE", "abolished ABOLISH").forEach(kind ->
        columns.put(kind.split(" ")[0], decided.and(one -> kind.split(" ")[1].equals(one.proposal()))));
    columns.put("ended", here.and(one -> !one.step().equals("APPROVED") && within(one.ended(), window)));
    columns.forEach((column, counts) -> {
      List<String> numbers = all.stream().filter(one -> one.kind().equals("PROCEDURE_REVIEW")).filter(counts).map(Review::number).sorted().toList();
      assertThat(reviews.get(column)).as(column).isEqualTo(numbers.size());
      assertThat(cases("ra-soat", window, null, column, null)).as(column).containsExactlyElementsOf(numbers);
    });
    long now = all.stream().filter(one -> one.kind().equals("PROCEDURE_REVIEW")).filter(decided).mapToLong(Review::now).sum();
    long after = all.stream().filter(one -> one.kind().equals("PROCEDURE_REVIEW")).filter(decided).mapToLong(Review::after).sum();
    assertThat(reviews).containsEntry("costNow", now).containsEntry("costAfter", after).containsEntry("saved", now - after);
    Map<String, Long> drafts = source("du-thao").rows(window).get(0).amounts();
    assertThat(drafts.get("approved")).isEqualTo(all.stream().filter(one -> one.kind().equals("DRAFT_DOCUMENT")).filter(decided).count());
    assertThat(drafts.get("inHand")).isEqualTo(all.stream().filter(one -> one.kind().equals("DRAFT_DOCUMENT")).filter(open).count());
    assertThat(columns.keySet()).as("all but the money").containsExactlyInAnyOrderElementsOf(
        reviews.keySet().stream().filter(column -> !List.of("costNow", "costAfter", "saved").contains(column)).toList());
    assertEachAgrees(source("ra-soat"), window);
    assertEachAgrees(source("du-thao"), window);
  }

  @ParameterizedTest
  @MethodSource("windows")
  void decisionsOfPublicationAreCountedAsCaseByCase(Window window) {
    List<PublishedCases.Case> all = published.cases();
    FigureRow row = source("cong-bo").rows(window).get(0);
    Map<String, Predicate<PublishedCases.Case>> columns = PublishedCases.decisions(window);
    assertThat(columns).containsOnlyKeys(row.amounts().keySet());
    columns.forEach((column, counts) -> {
      List<String> numbers = all.stream().filter(counts).map(PublishedCases.Case::number).sorted().toList();
      assertThat(row.amounts().get(column)).as(column).isEqualTo(numbers.size());
      assertThat(cases("cong-bo", window, null, column, null)).as(column).containsExactlyElementsOf(numbers);
      assertThat(cases("cong-bo", window, null, column, Set.of("gdth"))).as("of a unit: " + column).containsExactlyElementsOf(
          all.stream().filter(counts).filter(one -> one.concerns("gdth")).map(PublishedCases.Case::number).sorted().toList());
    });
    assertEachAgrees(source("cong-bo"), window);
    assertEquationsHold(source("cong-bo").table(), row);
  }

  @ParameterizedTest
  @MethodSource("windows")
  void publishedProceduresAreCountedAsCaseByCase(Window window) {
    List<PublishedCases.Line> all = published.lines();
    FigureRow row = source("thu-tuc").rows(window).get(0);
    Map<String, Predicate<PublishedCases.Line>> columns = PublishedCases.procedures(window);
    assertThat(columns).containsOnlyKeys(row.amounts().keySet());
    columns.forEach((column, counts) -> {
      List<String> numbers = all.stream().filter(counts).map(PublishedCases.Line::number).sorted().toList();
      assertThat(row.amounts().get(column)).as(column).isEqualTo(numbers.size());
      assertThat(cases("thu-tuc", window, null, column, null)).as(column).containsExactlyElementsOf(numbers);
      assertThat(cases("thu-tuc", window, null, column, Set.of("gdth"))).as("of a unit: " + column).containsExactlyElementsOf(
          all.stream().filter(counts).filter(line -> line.of().concerns("gdth")).map(PublishedCases.Line::number).sorted().toList());
    });
    assertEachAgrees(source("thu-tuc"), window);
    assertEquationsHold(source("thu-tuc").table(), row);
  }

  @ParameterizedTest
  @MethodSource("windows")
  void tasksOfThePlanAreCountedAsPartByPart(Window window) {
    List<PlannedParts.Part> all = planned.parts();
    List<FigureRow> rows = source("ke-hoach").rows(window);
    assertThat(rows).extracting(FigureRow::key).containsExactlyInAnyOrderElementsOf(
        all.stream().filter(part -> part.counts(window)).map(PlannedParts.Part::group).distinct().toList());
    assertThat(rows.stream().map(FigureRow::key).filter(PlannedParts.GROUPS::contains)).as("in the order of the plan").isSortedAccordingTo(
        Comparator.comparing(PlannedParts.GROUPS::indexOf));
    Map<String, Predicate<PlannedParts.Part>> columns = PlannedParts.columns(window);
    rows.forEach(row -> {
      assertThat(columns).containsOnlyKeys(row.amounts().keySet());
      columns.forEach((column, counts) -> {
        Predicate<PlannedParts.Part> here = counts.and(part -> part.group().equals(row.key()));
        List<String> numbers = all.stream().filter(here).map(PlannedParts.Part::number).sorted().toList();
        assertThat(row.amounts().get(column)).as(column).isEqualTo(numbers.size());
        assertThat(cases("ke-hoach", window, row.key(), column, null)).as(column).containsExactlyElementsOf(numbers);
        assertThat(cases("ke-hoach", window, row.key(), column, Set.of("gdth"))).as("of a unit: " + column).containsExactlyElementsOf(
            all.stream().filter(here).filter(part -> part.unit().equals("gdth")).map(PlannedParts.Part::number).sorted().toList());
      });
      assertEquationsHold(source("ke-hoach").table(), row);
    });
    assertEachAgrees(source("ke-hoach"), window);
  }

  @Test
  void aQuarterEndsWithItsLastDay() {
    LocalDate last = LocalDate.of(2025, 3, 14);
    for (LocalDate day : List.of(last, last.plusDays(1))) {
      String number = "CB-2019-99" + day.getDayOfMonth();
      LocalDate[] works = {day, last, day, day, day};
      published.insert(number, "gdmn", "PUBLISHING", last.minusDays(30), day, works, null);
      published.line(number, 1, "AMENDED", "gdth", day);
      published.limit(number, last);
      planned.insert(0, "KH-1999-00.99" + day.getDayOfMonth(), "gdmn", "LEAD", "DONE", day, day.atTime(23, 59).atZone(WorkingDays.ZONE).toInstant(),
          day.plusDays(9).atTime(9, 0).atZone(WorkingDays.ZONE).toInstant());
      jdbc.update("insert into review_dossier (version, number, kind, procedure_name, legal_basis, lead_unit, due_date, reason, step, round, "
          + "proposal, opened_at, ended_at, carried_out_on) values (0, ?, 'PROCEDURE_REVIEW', 'Thủ tục', 'x', 'gdmn', ?, 'x', 'APPROVED', 1, 'AMEND', ?, "
          + "?, ?)", "RS-2019-99" + day.getDayOfMonth(), last, at(begins(new Window(last, last))), at(begins(new Window(last, last))), day);
    }
    Window first = new ReportPeriod(ReportPeriod.Kind.QUARTER_1, 2025).window();
    Window second = new ReportPeriod(ReportPeriod.Kind.QUARTER_2, 2025).window();
    Map.of("cong-bo", List.of("decisions"), "thu-tuc", List.of("published", "amended", "database", "posted", "website", "takenDown", "internal"),
        "ke-hoach", List.of("due", "inTime"), "ra-soat", List.of("carriedOut")).forEach((table, columns) -> columns.forEach(column -> {
          assertThat(last(table, first, column)).as(table + " " + column).hasSize(1).allMatch(number -> number.contains("9914"));
          assertThat(last(table, second, column)).as(table + " " + column).hasSize(1).allMatch(number -> number.contains("9915"));
        }));
    assertThat(last("cong-bo", first, "inTime")).hasSize(1);
    assertThat(last("cong-bo", second, "late")).as("a day after its limit").hasSize(1);
    assertThat(last("thu-tuc", first, "databaseInTime")).hasSize(1);
    assertThat(last("thu-tuc", second, "databaseLate")).hasSize(1);
    assertThat(last("ra-soat", first, "notCarriedOut")).hasSize(1).allMatch(number -> number.contains("9915"));
    assertThat(source("thu-tuc").cases(first, null, "published", null, 0, 500)).filteredOn(found -> found.number().contains("9914"))
        .singleElement().satisfies(found -> assertThat(found.link()).isEqualTo("/cong-bo/CB-2019-9914"));
    assertThat(source("ke-hoach").cases(first, null, "due", null, 0, 500)).filteredOn(found -> found.number().contains("9914"))
        .singleElement().satisfies(found -> assertThat(found.link()).isEqualTo("/ke-hoach/nhiem-vu/KH-1999-00"));
  }

  /** @return those of the last two days that are counted */
  private List<String> last(String table, Window window, String column) {
    return cases(table, window, null, column, null).stream().filter(number -> number.matches(".*99(14|15).*")).toList();
  }

  private List<Instant> happened(long dossier, String outcome) {
    return jdbc.queryForList("select recorded_at from review_entry where dossier = ? and outcome = ?", Timestamp.class, dossier, outcome)
        .stream().map(Timestamp::toInstant).toList();
  }

  @Test
  void theSumOfTheQuartersIsTheYearWhereFiguresAdd() {
    ReportPeriod year = new ReportPeriod(ReportPeriod.Kind.YEAR, 2025);
    for (FigureSource source : tables.sources()) {
      Map<String, Long> whole = total(source, year);
      List<Map<String, Long>> parts = year.quarters().stream().map(quarter -> total(source, quarter)).toList();
      source.table().counted().forEach(column -> {
        long expected = switch (column.course()) {
          case ADDS -> parts.stream().mapToLong(part -> part.getOrDefault(column.key(), 0L)).sum();
          case OPENS -> parts.get(0).getOrDefault(column.key(), 0L);
          case CLOSES -> parts.get(3).getOrDefault(column.key(), 0L);
          case NONE -> whole.getOrDefault(column.key(), 0L);
        };
        assertThat(whole.getOrDefault(column.key(), 0L)).as("%s %s", source.table().key(), column.key()).isEqualTo(expected);
      });
    }
  }

  private static Map<String, Long> total(FigureSource source, ReportPeriod period) {
    Map<String, Long> total = new HashMap<>();
    source.rows(period.window()).forEach(row -> row.amounts().forEach((column, amount) -> total.merge(column, amount, Long::sum)));
    return total;
  }

  @Test
  void aCaseOfTheTwentiethOfDecemberBelongsToTheYearAfter() {
    jdbc.update("insert into one_stop_dossier (code, field, received_on, channel, due_on, status, import) values "
        + "('TEST-DEC', 'Lĩnh vực Z', date '2024-12-20', 'ONLINE', date '2025-01-20', 'IN_HAND', 0)");
    assertThat(cases("ho-so", new ReportPeriod(ReportPeriod.Kind.QUARTER_1, 2025).window(), null, "online", null)).contains("TEST-DEC");
    assertThat(cases("ho-so", new ReportPeriod(ReportPeriod.Kind.YEAR, 2024).window(), null, "online", null)).doesNotContain("TEST-DEC");
  }
}
