package vn.kstthc.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;

/** A limit that rests keeps the days it has left; resting takes none away and gives none. */
@EngineTest
class PausesTest {

  @Autowired Pauses pauses;
  @Autowired Deadlines deadlines;
  @Autowired WorkingDays days;

  private final String subject = "test:" + UUID.randomUUID();

  private void keep(LimitMeasure measure, boolean mayPause, String due) {
    keep("2024-01-02", measure, mayPause, due);
  }

  private void keep(String received, LimitMeasure measure, boolean mayPause, String due) {
    LegalLimit limit = new LegalLimit("feedback.answer", "Trả lời", 20, measure, false, mayPause, "ngày tiếp nhận", "Thông tư",
        "Văn phòng Chính phủ", LegalLimit.Status.REVIEW, new Validity(null, null));
    deadlines.keep(subject, "PAKN-2024-0001", limit, moment(received + "T08:00"), days.endOf(LocalDate.parse(due)));
  }

  private static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(WorkingDays.ZONE).toInstant();
  }

  private KeptDeadline kept() {
    return deadlines.of(subject).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
      // due on Monday 22/01; asked on Tuesday with four working days left
      "WORKING_DAYS, 2024-01-22, 2024-01-16T09:00, 2024-01-16T16:59, 2024-01-22",
      "WORKING_DAYS, 2024-01-22, 2024-01-16T09:00, 2024-01-17T09:00, 2024-01-23",
      "WORKING_DAYS, 2024-01-22, 2024-01-16T09:00, 2024-01-17T17:01, 2024-01-24",
      "WORKING_DAYS, 2024-01-22, 2024-01-16T09:00, 2024-01-20T10:00, 2024-01-26",
      // asked after closing: it counts as Wednesday, which is over as well
      "WORKING_DAYS, 2024-01-22, 2024-01-16T17:30, 2024-01-17T09:00, 2024-01-22",
      // over Tết
      "WORKING_DAYS, 2024-02-19, 2024-02-07T09:00, 2024-02-15T09:00, 2024-02-20",
      // on the last day, and a day too late already
      "WORKING_DAYS, 2024-01-22, 2024-01-22T09:00, 2024-03-01T09:00, 2024-03-01",
      "WORKING_DAYS, 2024-01-22, 2024-01-23T09:00, 2024-03-01T09:00, 2024-02-29",
      // calendar days stay calendar days and roll over days off
      "CALENDAR_DAYS, 2024-01-22, 2024-01-16T09:00, 2024-01-16T10:00, 2024-01-22",
      "CALENDAR_DAYS, 2024-01-22, 2024-01-16T09:00, 2024-01-18T10:00, 2024-01-24",
      "CALENDAR_DAYS, 2024-01-22, 2024-01-16T09:00, 2024-01-22T10:00, 2024-01-29",
      "CALENDAR_DAYS, 2024-01-22, 2024-01-16T09:00, 2024-02-02T10:00, 2024-02-15",
      "DAY_OF_MONTH, 2024-01-22, 2024-01-16T09:00, 2024-01-17T09:00, 2024-01-23"})
  void whatIsLeftOfALimitIsKeptInItsOwnDays(LimitMeasure measure, String due, String asked, String came, String newDue) {
    keep(measure, true, due);
    assertThat(pauses.pause(subject, moment(asked), "Thiếu giấy tờ", "van.phong")).isTrue();
    assertThat(kept().dueAt()).isNull();
    assertThat(pauses.resume(subject, moment(came), "van.phong")).contains(days.endOf(LocalDate.parse(newDue)));
    assertThat(kept().dueAt()).isEqualTo(days.endOf(LocalDate.parse(newDue)));
    assertThat(kept().pause()).isNull();
  }

  /** Due on 04/02, a Sunday, and so on Monday; or on 08/02, the first day of Tết, and so on the fifteenth. */
  @ParameterizedTest
  @CsvSource({
      "2024-01-15, 2024-02-05, 2024-01-15T09:00, 20, 2024-01-22T09:00, 2024-02-15",
      "2024-01-15, 2024-02-05, 2024-01-16T09:00, 19, 2024-01-17T09:00, 2024-02-05",
      "2024-01-15, 2024-02-05, 2024-01-16T09:00, 19, 2024-01-18T09:00, 2024-02-06",
      "2024-01-19, 2024-02-15, 2024-01-29T09:00, 10, 2024-02-15T09:00, 2024-02-26",
      // on time still, though its own last day is over
      "2024-01-15, 2024-02-05, 2024-02-03T09:00, 0, 2024-02-05T09:00, 2024-02-05",
      "2024-01-15, 2024-02-05, 2024-02-05T09:00, 0, 2024-02-20T09:00, 2024-02-20",
      "2024-01-15, 2024-02-05, 2024-02-06T09:00, -1, 2024-02-20T09:00, 2024-02-19"})
  void thatTheLastDayGaveWayToTheNextWorkingDayIsNoTimeToBeTakenAlong(String received, String due, String asked, int left,
      String came, String newDue) {
    keep(received, LimitMeasure.CALENDAR_DAYS, true, due);
    pauses.pause(subject, moment(asked), "Thiếu giấy tờ", null);
    assertThat(kept().pause().daysLeft()).isEqualTo(left);
    assertThat(pauses.resume(subject, moment(came), null)).contains(days.endOf(LocalDate.parse(newDue)));
  }

  @Test
  void norIsItWhenALimitRestsAgain() {
    keep("2024-01-15", LimitMeasure.CALENDAR_DAYS, true, "2024-02-05");
    pauses.pause(subject, moment("2024-01-15T09:00"), "Thiếu giấy tờ", null);
    assertThat(pauses.resume(subject, moment("2024-01-22T09:00"), null)).as("its own last day is 11/02")
        .contains(days.endOf(LocalDate.parse("2024-02-15")));
    pauses.pause(subject, moment("2024-02-01T09:00"), "Thiếu nữa", null);
    assertThat(kept().pause().daysLeft()).isEqualTo(10);
  }

  @Test
  void aDateThatSomebodyHasGivenIsTakenAsItIs() {
    keep("2024-01-15", LimitMeasure.CALENDAR_DAYS, true, "2024-02-05");
    deadlines.move(subject, kept().dueAt(), days.endOf(LocalDate.parse("2024-03-15")),
        new DeadlineMove.Act(DeadlineMove.Kind.EXTENSION, "Phức tạp", null, "giam.doc"));
    pauses.pause(subject, moment("2024-03-05T09:00"), "Thiếu giấy tờ", null);
    assertThat(kept().pause().daysLeft()).isEqualTo(10);
  }

  @ParameterizedTest
  @EnumSource(value = LimitMeasure.class, names = {"WORKING_DAYS", "CALENDAR_DAYS"})
  void whoAsksAndIsAnsweredAtOnceAsOftenAsHeLikesLosesAndWinsNothing(LimitMeasure measure) {
    Random random = new Random(20240115);
    keep(measure, true, "2025-06-16");
    for (int round = 0; round < 300; round++) {
      Instant at = moment("2024-01-15T00:00").plus(Duration.ofMinutes(random.nextInt(500 * 24 * 60)));
      pauses.pause(subject, at, "Thiếu giấy tờ", null);
      assertThat(pauses.resume(subject, at, null)).as("at %s", at).contains(days.endOf(LocalDate.parse("2025-06-16")));
    }
  }

  @Test
  void norDoesHeWhereTheLastDayGaveWay() {
    Random random = new Random(20240115);
    keep("2025-01-05", LimitMeasure.CALENDAR_DAYS, true, "2025-02-03");
    for (int round = 0; round < 300; round++) {
      Instant at = moment("2025-01-06T00:00").plus(Duration.ofMinutes(random.nextInt(28 * 24 * 60)));
      pauses.pause(subject, at, "Thiếu giấy tờ", null);
      assertThat(pauses.resume(subject, at, null)).as("at %s", at).contains(days.endOf(LocalDate.parse("2025-02-03")));
    }
  }

  @Test
  void pausesAddUp() {
    keep(LimitMeasure.WORKING_DAYS, true, "2024-01-22");
    for (String[] round : new String[][] {{"2024-01-16T09:00", "2024-01-18T09:00", "2024-01-24"},
        {"2024-01-19T09:00", "2024-01-23T09:00", "2024-01-26"}, {"2024-01-26T09:00", "2024-03-04T09:00", "2024-03-04"}}) {
      pauses.pause(subject, moment(round[0]), "Thiếu giấy tờ", null);
      assertThat(pauses.resume(subject, moment(round[1]), null)).contains(days.endOf(LocalDate.parse(round[2])));
    }
    assertThat(deadlines.movesOf(subject)).hasSize(6);
    assertThat(kept().firstDueAt()).as("the first date stays readable").isEqualTo(days.endOf(LocalDate.parse("2024-01-22")));
  }

  @Test
  void askedAgainWhileWaitingTheFirstRequestCounts() {
    keep(LimitMeasure.WORKING_DAYS, true, "2024-01-22");
    pauses.pause(subject, moment("2024-01-16T09:00"), "Thiếu giấy tờ", "van.phong");
    assertThat(pauses.pause(subject, moment("2024-02-20T09:00"), "Thiếu nữa", "van.phong")).isTrue();
    assertThat(kept().pause()).isEqualTo(new KeptDeadline.Pause(moment("2024-01-16T09:00"), 4));
    assertThat(kept().text()).startsWith("Hạn: tạm dừng chờ bổ sung từ 16/01/2024, còn 4 ngày làm việc - 20 ngày làm việc");
    assertThat(deadlines.movesOf(subject)).hasSize(1);
  }

  @Test
  void eachRestIsOnRecordWithWhoWhyAndTheDateOfBefore() {
    keep(LimitMeasure.WORKING_DAYS, true, "2024-01-22");
    TestClock.set("2024-01-16T09:00");
    pauses.pause(subject, moment("2024-01-16T09:00"), "Thiếu giấy tờ", "van.phong");
    TestClock.set("2024-01-18T09:00");
    pauses.resume(subject, moment("2024-01-18T09:00"), "van.phong");
    assertThat(deadlines.movesOf(subject)).extracting(move -> move.text("Văn phòng Sở")).containsExactly(
        "Hạn trước đây: 22/01/2024 (chờ bổ sung, Văn phòng Sở, lúc 09:00 ngày 16/01/2024): Thiếu giấy tờ",
        "Hạn tiếp tục tính, đến 24/01/2024 (Văn phòng Sở, lúc 09:00 ngày 18/01/2024)");
  }

  @Test
  void aLimitWhoseRuleGoesOnDoesNotRest() {
    keep(LimitMeasure.WORKING_DAYS, false, "2024-01-22");
    assertThat(pauses.pause(subject, moment("2024-01-16T09:00"), "Thiếu giấy tờ", null)).isFalse();
    assertThat(pauses.pause("test:none", moment("2024-01-16T09:00"), "Thiếu giấy tờ", null)).isFalse();
    assertThat(kept().dueAt()).isEqualTo(days.endOf(LocalDate.parse("2024-01-22")));
    assertThat(deadlines.movesOf(subject)).isEmpty();
  }

  @Test
  void whatDoesNotRestDoesNotGoOn() {
    keep(LimitMeasure.WORKING_DAYS, true, "2024-01-22");
    assertThat(pauses.resume(subject, moment("2024-01-18T09:00"), null)).isEqualTo(Optional.empty());
    assertThat(deadlines.movesOf(subject)).isEmpty();
  }

  @Test
  void whatHasNoDateAnyMoreCannotRest() {
    keep(LimitMeasure.WORKING_DAYS, true, "2024-01-22");
    deadlines.move(subject, kept().dueAt(), null, new DeadlineMove.Act(DeadlineMove.Kind.PERSON, null, null, null));
    assertThat(pauses.pause(subject, moment("2024-01-16T09:00"), "Thiếu giấy tờ", null)).isFalse();
  }
}
