package vn.kstthc.extension;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kstthc.EngineTest;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;
import vn.kstthc.review.BadInput;
import vn.kstthc.review.FormRefusals;

/** What is no request for another date, or not one's own. */
@EngineTest
class ExtensionRequestRefusalTest extends FormRefusals {

  private static final String SUBJECT = "Việc, hồ sơ cần gia hạn";
  private static final String DATE = "Đề nghị hạn mới";
  private static final String NOT_ONES_OWN =
      "Việc, hồ sơ cần gia hạn (subject): không có trong việc đang có hạn của đơn vị bạn, hoặc đã xong";

  private String dossier;
  private Task task;

  @Override
  protected String process() {
    return ExtensionProcess.KEY;
  }

  @BeforeAll
  void aDossierThatIsPrepared() {
    dossier = road.open("gdtrh", "gdth");
    task = road.task(dossier, "userTask_prepareDossier");
  }

  /** The task is due on Monday 29/01/2024. */
  private Map<String, Object> good() {
    Map<String, Object> good = new HashMap<>();
    good.put("subject", Deadlines.task(task.getId()));
    good.put("newDueDate", "15/02/2024");
    good.put("reason", "Phải khảo sát thêm");
    return good;
  }

  private static BadInput date(String written, String says) {
    return BadInput.of("newDueDate", written, DATE + " (newDueDate): " + says);
  }

  static Stream<BadInput> badInputs() {
    return Stream.of(
        BadInput.missing("subject", SUBJECT), BadInput.text("subject", SUBJECT, 80),
        Stream.of("task:khong-co", "case:RS-2024-9999", "khac", "task:", "case:", ":").map(subject ->
            BadInput.of("subject", subject, NOT_ONES_OWN)),
        BadInput.missing("newDueDate", DATE), BadInput.date("newDueDate", DATE),
        Stream.of("29/01/2024", "26/01/2024", "15/01/2024", "2000-01-03").map(day ->
            date(day, "phải sau hạn hiện tại (29/01/2024)")),
        Stream.of(date("12/01/2024", "phải sau ngày hôm nay"), date("2024-01-15", "phải sau ngày hôm nay")),
        Stream.of("03/02/2024", "04/02/2024", "12/02/2024", "29/04/2024").map(day ->
            date(day, "rơi vào ngày nghỉ, hãy chọn ngày làm việc")),
        Stream.of("30/07/2024", "2050-01-03", "9999-12-31").map(day -> date(day, "quá xa, chậm nhất 29/07/2024")),
        BadInput.missing("reason", "Lý do"), BadInput.text("reason", "Lý do", 2000), BadInput.text("basis", "Căn cứ", 500),
        BadInput.text("documentNumber", "Số, ký hiệu văn bản", 50), Stream.of(BadInput.unknownField()))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void isRefusedAndAsksNothing(BadInput bad) {
    assertStartRefused("gdtrh", good(), bad);
  }

  @Test
  void whatIsAnotherUnitsIsRefused() {
    assertStartRefused("gdth", good(), BadInput.of("reason", "x", NOT_ONES_OWN));
    assertStartRefused("gdth", good(), BadInput.of("subject", Deadlines.ofCase(dossier), NOT_ONES_OWN));
    assertStartRefused("gdmn", good(), BadInput.of("reason", "x", NOT_ONES_OWN));
  }

  @Test
  void aSecondRequestForTheSameDateIsRefusedWithTheNumberOfTheFirst() {
    String number = WebApps.json(start("gdtrh", good())).get("businessKey").asText();
    assertStartRefused("gdtrh", good(), BadInput.of("newDueDate", "16/02/2024",
        SUBJECT + " (subject): đã có đề nghị " + number + " đang chờ quyết định"));
  }

  @Test
  void aLateTaskGetsADateFromTomorrowOn() {
    Task late = road.task(road.open("gdtrh"), "userTask_prepareDossier");
    TestClock.set("2024-02-20T09:00");
    assertStartRefused("gdtrh", good(), date("20/02/2024", "phải sau ngày hôm nay")
        .and("subject", Deadlines.task(late.getId())));
  }

  @Test
  void aTaskThatIsDoneIsRefused() {
    String other = road.open("gdtrh");
    Task done = road.task(other, "userTask_prepareDossier");
    road.prepare(other, "gdtrh");
    assertStartRefused("gdtrh", good(), BadInput.of("subject", Deadlines.task(done.getId()), NOT_ONES_OWN));
  }
}
