package vn.kstthc.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposedDaysTest {

  private final WorkCalendar nothingApproved = TestCalendars.empty();

  @ParameterizedTest(name = "Tết of {0} begins {1}, 10/3 lunar is {2}")
  @CsvSource({"2021, 12/02, 21/04", "2022, 01/02, 10/04", "2023, 22/01, 29/04", "2024, 10/02, 18/04", "2025, 29/01, 07/04",
      "2026, 17/02, 26/04", "2027, 06/02, 16/04", "2028, 26/01, 04/04", "2029, 13/02, 23/04", "2030, 02/02, 12/04"})
  void lunarDatesAreThoseOfVietnam(int year, String newYear, String kings) {
    assertThat(Dates.text(LunarDates.newYear(year))).isEqualTo(newYear + "/" + year);
    assertThat(Dates.text(LunarDates.day(year, 3, 10))).isEqualTo(kings + "/" + year);
  }

  @Test
  void inTheYear2007TheLunarNewYearOfVietnamIsADayBeforeTheChineseOne() {
    assertThat(LunarDates.newYear(2007)).isEqualTo("2007-02-17");
  }

  /** Which five days Tết takes and what is swapped is decided each year; the rest is law. */
  @ParameterizedTest
  @ValueSource(ints = {2024, 2025, 2026})
  void meetTheApprovedListsSaveForWhatIsDecidedYearByYear(int year) {
    List<CalendarDay> approved = TestCalendars.shipped().days(year);
    assertThat(offDays(nothingApproved.days(year), "Tết Nguyên đán")).as("all but the decided days")
        .containsAll(offDays(approved, "Tết Nguyên đán")).isEqualTo(offDays(approved, "Tết Nguyên đán"));
  }

  @ParameterizedTest
  @ValueSource(ints = {2024, 2025, 2026})
  void tetItselfAndTheTwoDaysAfterAreInTheApprovedListsToo(int year) {
    LocalDate first = LunarDates.newYear(year);
    assertThat(first.minusDays(1).datesUntil(first.plusDays(3)))
        .allSatisfy(day -> assertThat(List.of(TestCalendars.shipped(), nothingApproved)).noneMatch(each -> each.isWorking(day)));
    long decided = TestCalendars.shipped().days(year).stream().filter(day -> day.name().startsWith("Tết Nguyên đán")).count();
    assertThat(nothingApproved.days(year).stream().filter(day -> day.name().startsWith("Tết Nguyên đán"))).hasSize((int) decided);
  }

  private static List<LocalDate> offDays(List<CalendarDay> days, String but) {
    return days.stream().filter(day -> day.kind() == CalendarDay.Kind.OFF && !day.name().startsWith(but)
        && !day.name().startsWith("Nghỉ hoán đổi")).map(CalendarDay::date).toList();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', value = {
    "2021-04-21 | Giỗ Tổ Hùng Vương (10/3 âm lịch)",
    "2022-01-03 | Tết Dương lịch (nghỉ bù cho 01/01/2022 là Thứ Bảy)",
    "2022-05-02 | Ngày Chiến thắng (nghỉ bù cho 30/04/2022 là Thứ Bảy)",
    "2022-05-03 | Ngày Quốc tế lao động (nghỉ bù cho 01/05/2022 là Chủ nhật)",
    "2023-05-02 | Giỗ Tổ Hùng Vương (nghỉ bù cho 29/04/2023 là Thứ Bảy)",
    "2023-05-03 | Ngày Chiến thắng (nghỉ bù cho 30/04/2023 là Chủ nhật)",
    "2023-09-01 | Quốc khánh (ngày liền kề)",
    "2023-09-04 | Quốc khánh (nghỉ bù cho 02/09/2023 là Thứ Bảy)",
    "2027-02-05 | Tết Nguyên đán (29 tháng Chạp)",
    "2027-11-24 | Ngày Văn hóa Việt Nam",
  })
  void aHolidayAtAWeekendIsCompensatedOnTheNextWorkingDay(LocalDate date, String name) {
    assertThat(nothingApproved.days(date.getYear())).filteredOn(day -> day.date().equals(date)).singleElement()
        .satisfies(day -> assertThat(day.name()).isEqualTo(name));
    assertThat(nothingApproved.isWorking(date)).isFalse();
  }

  @Test
  void theDayBesideNationalDayIsTheOneThatMakesTheLongerRest() {
    assertThat(Stream.of(2021, 2022, 2023, 2024, 2025, 2026).flatMap(year -> nothingApproved.days(year).stream())
        .filter(day -> day.name().equals("Quốc khánh (ngày liền kề)")).map(day -> day.date().toString()))
        .containsExactly("2021-09-03", "2022-09-01", "2023-09-01", "2024-09-03", "2025-09-01", "2026-09-01");
  }

  @Test
  void theDayOfVietnameseCultureIsOffFrom2026() {
    assertThat(nothingApproved.isWorking(LocalDate.parse("2025-11-24"))).isTrue();
    assertThat(nothingApproved.isWorking(LocalDate.parse("2026-11-24"))).isFalse();
  }

  @Test
  void eachSaysByWhichLawItIsOff() {
    assertThat(nothingApproved.days(2027)).extracting(CalendarDay::basis).contains("Bộ luật Lao động 2019 Điều 112",
        "Bộ luật Lao động 2019 Điều 111 khoản 3", "Nghị quyết 28/2026/QH16");
    assertThat(nothingApproved.days(2027)).allSatisfy(day -> assertThat(day.status()).isEqualTo(CalendarDay.Status.PROVISIONAL));
  }

  @Test
  void whatIsEnteredGoesBeforeWhatIsProposed() {
    LocalDate kings = LocalDate.parse("2028-04-04");
    WorkCalendar entered = nothingApproved.withDays(2028, List.of(new CalendarDay(kings, CalendarDay.Kind.WORK,
        "Làm bù", "Thông báo", CalendarDay.Status.OFFICIAL)));
    assertThat(nothingApproved.isWorking(kings)).isFalse();
    assertThat(entered.isWorking(kings)).isTrue();
    assertThat(entered.why(kings)).isEqualTo("Làm bù (tạm tính)");
    assertThat(entered.isWorking(LocalDate.parse("2028-01-26"))).as("the other proposals stay").isFalse();
  }

  @Test
  void onceAYearIsApprovedNothingIsProposedInItAnyMore() {
    WorkCalendar approved = nothingApproved.withDays(2028, List.of())
        .withApproval(new YearApproval(2028, null, "van.phong", "QĐ"));
    assertThat(approved.isWorking(LocalDate.parse("2028-01-26"))).isTrue();
    assertThat(approved.days(2028)).isEmpty();
    assertThat(approved.isProvisional(LocalDate.parse("2028-01-26"))).isFalse();
    assertThat(nothingApproved.isProvisional(LocalDate.parse("2028-01-26"))).as("the calendar it came from").isTrue();
  }
}
