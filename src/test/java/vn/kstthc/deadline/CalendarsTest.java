package vn.kstthc.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The table decides, not the file; and every machine knows what it says. */
class CalendarsTest {

  private static final LocalDate DAY = LocalDate.parse("2024-06-03");
  private static final CalendarDay OFF =
      new CalendarDay(DAY, CalendarDay.Kind.OFF, "Nghỉ mất điện", "Thông báo 1", CalendarDay.Status.OFFICIAL);

  private final DataSource database = TestCalendars.database(UUID.randomUUID().toString());
  private final JdbcClient jdbc = JdbcClient.create(database);
  private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

  @Test
  void theFirstStartLoadsTheShippedCalendarAndApprovesItsYears() {
    WorkCalendar calendar = TestCalendars.node(database).current();
    assertThat(List.of(2024, 2025, 2026)).allSatisfy(year -> {
      assertThat(calendar.approval(year)).isPresent();
      assertThat(calendar.days(year)).isEqualTo(TestCalendars.shipped().days(year));
    });
    assertThat(calendar.approval(2027)).isEmpty();
  }

  @Test
  void machinesThatStartTogetherOnAnEmptyDatabaseLoadItOnce() throws Exception {
    ExecutorService machines = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Calendars>> starts = List.of(this::start, this::start, this::start, this::start);
      List<Calendars> started = new ArrayList<>();
      for (Future<Calendars> each : machines.invokeAll(starts)) {
        started.add(each.get());
      }
      assertThat(started).allSatisfy(each -> assertThat(each.current().isWorking(LocalDate.parse("2024-05-04"))).isTrue());
    } finally {
      machines.shutdown();
    }
    assertThat(count("calendar_day")).isEqualTo(FirstCalendar.days().size());
    assertThat(count("calendar_year")).isEqualTo(3);
  }

  private Calendars start() {
    return TestCalendars.node(database);
  }

  @Test
  void whatWasTakenOutOfTheTableDoesNotComeBackWithARestart() {
    Calendars first = start();
    change(first, changes -> changes.removeDays(List.of(LocalDate.parse("2024-05-01"))));
    assertThat(start().current().isWorking(LocalDate.parse("2024-05-01"))).isTrue();
  }

  @Test
  void aChangeIsKnownHereWhenItIsCommittedAndElsewhereAtTheNextLook() {
    Calendars here = start();
    Calendars elsewhere = start();
    WorkCalendar before = here.current();
    transaction.executeWithoutResult(status -> {
      new CalendarChanges(jdbc, here).putDays(List.of(OFF));
      assertThat(here.current()).as("before the commit").isSameAs(before);
    });
    assertThat(here.current().why(DAY)).isEqualTo("Nghỉ mất điện");
    assertThat(elsewhere.current().isWorking(DAY)).isTrue();
    elsewhere.look();
    assertThat(elsewhere.current().isWorking(DAY)).isFalse();
    assertThat(before.isWorking(DAY)).as("a calendar in hand never changes").isTrue();
  }

  @Test
  void aLookThatFindsNothingNewKeepsWhatIsThere() {
    Calendars here = start();
    WorkCalendar before = here.current();
    here.look();
    assertThat(here.current()).isSameAs(before);
  }

  @Test
  void aChangeThatIsRolledBackChangesNothing() {
    Calendars here = start();
    transaction.executeWithoutResult(status -> {
      new CalendarChanges(jdbc, here).putDays(List.of(OFF));
      status.setRollbackOnly();
    });
    here.look();
    assertThat(here.current().isWorking(DAY)).isTrue();
  }

  @Test
  void aLookWhileTheDatabaseIsAwayKeepsTheLastCalendar() {
    Calendars here = start();
    jdbc.sql("drop table calendar_revision").update();
    here.look();
    assertThat(here.current().isWorking(LocalDate.parse("2024-05-04"))).isTrue();
  }

  @Test
  void theDaysOfAYearAreReplacedAsAWholeAndTheYearIsApproved() {
    Calendars here = start();
    CalendarDay newYear = new CalendarDay(LocalDate.parse("2027-01-01"), CalendarDay.Kind.OFF, "Tết Dương lịch",
        "Bộ luật Lao động 2019 Điều 112", CalendarDay.Status.OFFICIAL);
    YearApproval approval = new YearApproval(2027, TestCalendars.moment("2026-12-01T09:00"), "giam.doc", "QĐ 12/QĐ-SGDĐT");
    change(here, changes -> {
      changes.putDays(List.of(new CalendarDay(
          LocalDate.parse("2027-03-01"), CalendarDay.Kind.OFF, "Bỏ đi", "x", CalendarDay.Status.REVIEW)));
      changes.replaceDays(2027, List.of(newYear));
      changes.approve(approval);
    });
    assertThat(here.current().days(2027)).containsExactly(newYear);
    assertThat(here.current().approval(2027)).contains(approval);
    assertThat(here.current().days(2026)).isEqualTo(TestCalendars.shipped().days(2026));
    change(here, changes -> changes.approve(new YearApproval(2027, approval.at(), "giam.doc", "QĐ 13/QĐ-SGDĐT")));
    assertThat(here.current().approval(2027)).get().extracting(YearApproval::basis).isEqualTo("QĐ 13/QĐ-SGDĐT");
  }

  @Test
  void aPutDayTakesThePlaceOfWhatWasKnownOfThatDate() {
    Calendars here = start();
    CalendarDay works =
        new CalendarDay(LocalDate.parse("2024-05-01"), CalendarDay.Kind.WORK, "Trực", "x", CalendarDay.Status.REVIEW);
    change(here, changes -> changes.putDays(List.of(works)));
    assertThat(here.current().why(works.date())).isEqualTo("Trực (chờ xác nhận)");
  }

  @Test
  void daysOfAnotherYearOrWrittenTwiceAreRefused() {
    CalendarChanges changes = new CalendarChanges(jdbc, start());
    assertThatIllegalArgumentException().isThrownBy(() -> changes.replaceDays(2025, List.of(OFF)))
        .withMessage("Ngày 03/06/2024 không thuộc năm 2025.");
    assertThatIllegalArgumentException().isThrownBy(() -> changes.putDays(List.of(OFF, OFF)))
        .withMessage("Ngày 03/06/2024 ghi hai lần.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CalendarDay(DAY, CalendarDay.Kind.OFF, " ", "x", CalendarDay.Status.OFFICIAL))
        .withMessage("Ngày 03/06/2024 phải có tên, nhiều nhất 255 ký tự.");
  }

  private void change(Calendars node, java.util.function.Consumer<CalendarChanges> change) {
    transaction.executeWithoutResult(status -> change.accept(new CalendarChanges(jdbc, node)));
  }

  private int count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }
}
