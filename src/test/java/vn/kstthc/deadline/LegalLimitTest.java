package vn.kstthc.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class LegalLimitTest {

  private static final Validity ALWAYS = new Validity(null, null);
  private final WorkingDays days = TestCalendars.workingDays("2024-04-26T09:00");

  @ParameterizedTest
  @CsvFileSource(resources = "/deadline/deadline-vectors.csv", useHeadersInDisplayName = true, numLinesToSkip = 1)
  void datesTheWorkedExamples(LocalDate received, int amount, String unit, LocalDate due, String why) {
    LegalLimit limit = limit(unit.equals("d-before") ? -amount : amount,
        unit.equals("wd") ? LimitMeasure.WORKING_DAYS : LimitMeasure.CALENDAR_DAYS);
    assertThat(limit.due(days, moment(received + "T09:00"))).isEqualTo(days.endOf(due));
  }

  @ParameterizedTest(name = "{1} {2} from {0} ends {3}: {4}")
  @CsvSource({
    "2024-04-26T17:01, 20, CALENDAR_DAYS, 2024-05-22, after closing it is received on Thursday 02/05",
    "2024-04-27T09:00, 0, CALENDAR_DAYS, 2024-05-02, the day itself but a working one",
    "2024-04-26T09:00, 0, WORKING_DAYS, 2024-04-26, at once",
    "2024-05-01T00:00, -5, CALENDAR_DAYS, 2024-04-26, counted back from the holiday itself",
    "2024-05-04T00:00, -6, CALENDAR_DAYS, 2024-04-26, a day off rolls back and not forward",
    "2024-03-14T09:00, 18, DAY_OF_MONTH, 2024-03-18, a Monday",
    "2024-06-14T09:00, 22, DAY_OF_MONTH, 2024-06-24, a Saturday rolls on",
    "2024-02-10T09:00, 31, DAY_OF_MONTH, 2024-02-29, the month is shorter",
    "2024-03-18T17:00, -3, WORKING_DAYS, 2024-03-13, three working days before the 18th",
  })
  void datesWhatTheExamplesDoNotShow(LocalDateTime from, int amount, LimitMeasure measure, LocalDate due, String why) {
    assertThat(limit(amount, measure).due(days, from.atZone(WorkingDays.ZONE).toInstant())).as(why).isEqualTo(days.endOf(due));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "3 | WORKING_DAYS | false | OFFICIAL | 03 ngày làm việc, Điều 9",
    "20 | CALENDAR_DAYS | false | OFFICIAL | 20 ngày, Điều 9",
    "7 | CALENDAR_DAYS | true | REVIEW | 07 ngày một lần, Điều 9 (chờ xác nhận)",
    "-5 | CALENDAR_DAYS | false | OFFICIAL | chậm nhất 05 ngày trước ngày có hiệu lực, Điều 9",
    "0 | CALENDAR_DAYS | false | OFFICIAL | ngay trong ngày: ngày có hiệu lực, Điều 9",
    "18 | DAY_OF_MONTH | false | REVIEW | ngày 18 của tháng, Điều 9 (chờ xác nhận)",
  })
  void saysWhatItRestsOn(int amount, LimitMeasure measure, boolean repeats, LegalLimit.Status status, String ground) {
    assertThat(new LegalLimit("a.b", "Việc", amount, measure, repeats, false, "ngày có hiệu lực", "Điều 9", "Chính phủ", status,
        ALWAYS).ground()).isEqualTo(ground);
  }

  /** From Friday 26/04; the days 27/04 to 01/05 are off, Saturday 04/05 is worked. */
  @ParameterizedTest(name = "every {0} {1}, after {2}: {3}")
  @CsvSource({
    "7, CALENDAR_DAYS, 2024-04-26T17:00, 2024-05-03",
    "7, CALENDAR_DAYS, 2024-05-03T16:59, 2024-05-03",
    "7, CALENDAR_DAYS, 2024-05-03T17:00, 2024-05-10",
    "4, CALENDAR_DAYS, 2024-04-26T17:00, 2024-05-02",
    "4, CALENDAR_DAYS, 2024-05-02T17:00, 2024-05-04",
    "3, WORKING_DAYS, 2024-04-26T17:00, 2024-05-04",
    "3, WORKING_DAYS, 2024-05-04T17:00, 2024-05-08",
  })
  void whatRepeatsIsCountedFromTheOneEnd(int amount, LimitMeasure measure, String after, LocalDate next) {
    assertThat(repeating(amount, measure, true).next(days, moment("2024-04-26T17:00"), moment(after)))
        .isEqualTo(days.endOf(next));
  }

  @ParameterizedTest
  @CsvSource({"7, CALENDAR_DAYS, false", "0, CALENDAR_DAYS, true", "18, DAY_OF_MONTH, true"})
  void whatDoesNotRepeatHasNoNextTime(int amount, LimitMeasure measure, boolean repeats) {
    Instant end = moment("2024-04-26T17:00");
    assertThatThrownBy(() -> repeating(amount, measure, repeats).next(days, end, end))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("a.b không lặp lại");
  }

  private static LegalLimit repeating(int amount, LimitMeasure measure, boolean repeats) {
    return new LegalLimit("a.b", "Việc", amount, measure, repeats, false, "ngày hết hạn", "Điều 9", "Chính phủ",
        LegalLimit.Status.OFFICIAL, ALWAYS);
  }

  @Test
  void aKeptDateTellsRuleBasisAndWhereItIsExplained() {
    KeptDeadline kept = new KeptDeadline("task:1", "RS-2024-0001", limit(3, LimitMeasure.WORKING_DAYS),
        moment("2024-04-26T17:00").plusMillis(1), days.endOf(LocalDate.parse("2024-05-04")),
        days.endOf(LocalDate.parse("2024-05-04")), false, null);
    assertThat(kept.text()).isEqualTo("Hạn: 04/05/2024 - 03 ngày làm việc, Điều 9 khoản 1 điểm d Nghị định 20/2008/NĐ-CP");
    assertThat(kept.explanation()).as("a moment after closing is not closing time")
        .isEqualTo("/thoi-han?tu=2024-04-26T17:00:01&so=3&don-vi=ngay-lam-viec");
    assertThat(kept.isMoved()).isFalse();
  }

  @Test
  void aDateThatIsNotCountedHasNoExplanation() {
    Instant due = days.endOf(LocalDate.parse("2024-03-18"));
    assertThat(new KeptDeadline("task:1", null, limit(18, LimitMeasure.DAY_OF_MONTH), due, due, due, true, null))
        .returns(null, KeptDeadline::explanation)
        .returns("Hạn: 18/03/2024 (tạm tính) - ngày 18 của tháng, Điều 9 khoản 1 điểm d Nghị định 20/2008/NĐ-CP",
            KeptDeadline::text);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01, 2020-12-31, 2021-01-01, 2021-12-31, false",
    "2020-01-01, 2021-01-01, 2021-01-01, 2021-12-31, true",
    "2020-01-01, 2020-12-31, 2021-01-01, , false",
    ", 2020-12-31, 2020-12-31, , true",
    ", 2020-12-30, 2020-12-31, , false",
    ", , 2020-12-31, 2020-12-31, true",
    "2019-01-01, , , 2019-01-01, true",
    "2019-01-02, , , 2019-01-01, false",
  })
  void periodsThatShareADayOverlap(LocalDate from, LocalDate to, LocalDate otherFrom, LocalDate otherTo, boolean overlap) {
    assertThat(new Validity(from, to).overlaps(new Validity(otherFrom, otherTo))).isEqualTo(overlap);
    assertThat(new Validity(otherFrom, otherTo).overlaps(new Validity(from, to))).isEqualTo(overlap);
  }

  private static LegalLimit limit(int amount, LimitMeasure measure) {
    return new LegalLimit("feedback.forward.other", "Việc", amount, measure, false, false, "ngày tiếp nhận",
        "Điều 9 khoản 1 điểm d Nghị định 20/2008/NĐ-CP", "Chính phủ", LegalLimit.Status.OFFICIAL, ALWAYS);
  }

  private static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(WorkingDays.ZONE).toInstant();
  }
}
