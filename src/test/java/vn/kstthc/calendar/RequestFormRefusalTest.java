package vn.kstthc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kstthc.review.BadInput.of;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kstthc.EngineTest;
import vn.kstthc.deadline.CalendarDay;
import vn.kstthc.engine.WebApps;
import vn.kstthc.review.BadInput;

/** What the start form does not take: each line of the list is looked at, and the list as a whole. Today is 02/06/2025. */
@EngineTest
class RequestFormRefusalTest extends ChangeFormRefusals {

  private static final String HEADER = "date,kind,name,basis,status\n";

  private Map<String, Object> good() {
    return fields("CHANGE_DAYS", 2025, with(off("2025-06-11")));
  }

  static Stream<BadInput> badInputs() {
    return Stream.of(
        BadInput.choice("kind", "Nội dung đề nghị"), BadInput.missing("year", "Năm"), BadInput.number("year", "Năm", 9999),
        Stream.of("2023", "2028", "1", "0").map(year ->
            of("year", year, "Năm (year): chỉ thay đổi được lịch của các năm 2024, 2025, 2026, 2027")),
        documents(), lists(),
        Stream.of(of("removalConfirmed", "có", "Bỏ ngày khỏi danh sách (removalConfirmed): phải là có hoặc không"),
            of("kind", "APPROVE_YEAR", "Nội dung đề nghị (kind): năm 2025 đã được duyệt"),
            of("csv", HEADER, "Danh sách ngày (csv): chỉ gửi một trong hai: bảng hoặc CSV"), BadInput.unknownField()))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void isRefusedAndRequestsNothing(BadInput bad) {
    assertStartRefused(good(), bad);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "31/02/2025 | OFF | Nghỉ | 12/TB | OFFICIAL | \"31/02/2025\" không phải là một ngày có thật, hãy ghi như 2025-01-27 hoặc 27/01/2025",
    "thứ Hai | OFF | Nghỉ | 12/TB | OFFICIAL | \"thứ Hai\" không phải là một ngày có thật, hãy ghi như 2025-01-27 hoặc 27/01/2025",
    "11/06/2026 | OFF | Nghỉ | 12/TB | OFFICIAL | ngày 11/06/2026 không thuộc năm 2025",
    "14/06/2025 | OFF | Nghỉ | 12/TB | OFFICIAL | Thứ Bảy, 14/06/2025 vốn là ngày nghỉ, không cần ghi",
    "11/06/2025 | WORK | Làm bù | 12/TB | OFFICIAL | Thứ Tư, 11/06/2025 vốn là ngày làm việc, không cần ghi",
    "11/06/2025 | NGHI | Nghỉ | 12/TB | OFFICIAL | loại phải là OFF (nghỉ) hoặc WORK (làm bù)",
    "11/06/2025 | OFF | Nghỉ | 12/TB | xong | trạng thái phải là official, provisional hoặc review",
    "11/06/2025 | OFF | '' | 12/TB | OFFICIAL | chưa ghi tên ngày",
    "14/06/2025 | WORK | Làm bù cho 11/06 | '' | OFFICIAL | chưa ghi căn cứ",
  })
  void aLineThatIsWrongIsNamed(String date, String kind, String name, String basis, String status, String says) {
    String line = """
        {"date":"%s","kind":"%s","name":"%s","basis":"%s","status":"%s"}""".formatted(date, kind, name, basis, status);
    assertStartRefused(good(), of("days", "[" + DAY.replace("11/06", "12/06") + "," + line + "]",
        "Danh sách ngày (days): Dòng 2: " + says));
  }

  @Test
  void aLineThatLeavesSomethingOutOrIsTooLongIsNamed() {
    assertStartRefused(good(), of("days", "[{}]", "Danh sách ngày (days): Dòng 1: chưa ghi tên ngày"));
    assertStartRefused(good(), of("days", "[" + DAY.replace("Nghỉ", "ế".repeat(256)) + "]",
        "Danh sách ngày (days): Dòng 1: tên ngày dài quá 255 ký tự"));
    assertStartRefused(good(), of("days", "[" + DAY.replace("12/TB", "ế".repeat(501)) + "]",
        "Danh sách ngày (days): Dòng 1: căn cứ dài quá 500 ký tự"));
  }

  @Test
  void aDayWrittenTwiceIsNamedWithBothLines() {
    assertStartRefused(good(), of("days", "[" + DAY + "," + DAY + "]",
        "Danh sách ngày (days): Dòng 2: ngày 11/06/2025 đã ghi ở dòng 1"));
  }

  @Test
  void whatChangesNothingIsRefused() {
    assertStartRefused(good(), of("days", json(days(2025)), "Danh sách ngày (days): không có ngày nào thay đổi"));
  }

  @Test
  void daysThatAreGoneFromTheListAreConfirmedFirst() {
    List<CalendarDay> fewer = days(2025).subList(1, days(2025).size());
    BadInput bad = of("days", json(fewer), "Bỏ ngày khỏi danh sách (removalConfirmed): danh sách không còn các ngày 01/01/2025; "
        + "hãy xác nhận là bỏ các ngày này");
    assertStartRefused(good(), bad);
    Map<String, Object> confirmed = bad.in(good());
    confirmed.put("removalConfirmed", true);
    assertThat(start("van.phong", confirmed).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "ngày,loại,tên,căn cứ,trạng thái | Dòng 1: phải là date,kind,name,basis,status",
    "date,kind,name,basis,status~2025-06-11,OFF,Nghỉ,12/TB | Dòng 2: phải có 5 cột date,kind,name,basis,status",
    "date,kind,name,basis,status~~2025-06-11,OFF,Nghỉ,12/TB,official,thêm | Dòng 3: phải có 5 cột date,kind,name,basis,status",
    "date,kind,name,basis,status~2025-06-11,OFF,\"Nghỉ,12/TB,official | Dòng 2: phải có 5 cột date,kind,name,basis,status",
    "date,kind,name,basis,status~2025-06-11,OFF,Nghỉ,12/TB,official~2025-06-14,OFF,Nghỉ,12/TB,official | Dòng 3: Thứ Bảy, 14/06/2025 vốn là ngày nghỉ, không cần ghi",
    "date,kind,name,basis,status~2025-06-11,OFF,Nghỉ,12/TB,official~2025-06-11,OFF,Nghỉ,12/TB,official | Dòng 3: ngày 11/06/2025 đã ghi ở dòng 2",
  })
  void aLineOfTheFileThatIsWrongIsNamed(String csv, String says) {
    assertStartRefused(good(), of("csv", csv.replace('~', '\n'), "Danh sách ngày (csv): " + says).and("days", null));
  }

  @Test
  void theCsvOfTheDepartmentIsReadAsItIs() throws Exception {
    String csv = new String(getClass().getResourceAsStream("/deadline/calendar.csv").readAllBytes(),
        java.nio.charset.StandardCharsets.UTF_8);
    String lines = "\ufeff" + csv.lines().filter(line -> line.startsWith("date") || line.startsWith("2025"))
        .collect(java.util.stream.Collectors.joining("\r\n")) + "\r\n2025-06-11,OFF,\"Nghỉ bù, do \"\"bão\"\"\",,review\r\n";
    Map<String, Object> fields = good();
    fields.remove("days");
    fields.put("csv", lines);
    HttpResponse<String> answer = start("van.phong", fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String number = WebApps.json(answer).get("businessKey").asText();
    assertThat(DayDifference.between(records.days(number, ChangeRecords.Side.BEFORE),
        records.days(number, ChangeRecords.Side.AFTER))).singleElement().satisfies(added -> {
          assertThat(added.after().name()).isEqualTo("Nghỉ bù, do \"bão\"");
          assertThat(added.after().basis()).isEqualTo("12/TB-UBND ngày 02/01/2024, nghỉ bù do bão số 3");
          assertThat(added.after().status()).isEqualTo(CalendarDay.Status.REVIEW);
        });
  }

  @Test
  void aYearThatIsNotApprovedKeepsTheDaysOffOfTheLaw() {
    Map<String, Object> fields = fields("CHANGE_DAYS", 2027, List.of(off("2027-06-10")));
    fields.put("removalConfirmed", true);
    assertThat(start("van.phong", fields).body())
        .contains("năm chưa duyệt thì ngày nghỉ do luật định vẫn còn hiệu lực, thiếu: 01/01/2027");
  }

  @Test
  void aListWithProvisionalDaysIsNotFinal() {
    Map<String, Object> fields = fields("APPROVE_YEAR", 2027, calendars.current().days(2027));
    assertThat(start("van.phong", fields).body()).contains("danh sách được duyệt không còn ngày tạm tính");
  }

  @Test
  void onlyTheOfficeMayAskForIt() {
    assertThat(List.of("giam.doc", "gdtrh")).allSatisfy(user -> assertThat(start(user, good()).statusCode()).isEqualTo(403));
  }
}
