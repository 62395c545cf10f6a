package vn.kstthc.feedback;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.WebApps;
import vn.kstthc.form.Hostile;

/**
 * Hostile and strange input through the forms of Tasklist: each is kept as it is or refused with the fields that are wrong, none
 * loses a case or a task, and whatever comes out of the register again is text.
 */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileStaffInputTest {

  /** Something sensible for each field of what is entered. */
  private static final Map<String, Object> GOOD = Map.ofEntries(entry("channel", "FORWARDED"), entry("senderKind", "PERSON"),
      entry("name", "Người Gửi Mẫu"), entry("address", "12 Phố Mẫu"), entry("phone", "0900 000 000"),
      entry("email", "nguoi.gui@example.org"), entry("contentKind", "SOLUTION"), entry("procedureCode", ""),
      entry("procedureName", "Cấp phép dạy thêm"), entry("content", "Thừa một bản sao."), entry("proposal", "Bỏ một bản."),
      entry("forwardedBy", "UBND huyện"), entry("forwardingNumber", "1"), entry("forwardingDate", "15/01/2024"),
      entry("receivedDate", "15/01/2024"), entry("receivedTime", "07:30"), entry("sentAgainFrom", ""));

  @LocalServerPort int port;
  @Autowired FeedbackRoad road;
  @Autowired FeedbackItems items;
  @Autowired TaskService tasks;
  @Autowired WrittenOut written;
  @Autowired vn.kstthc.review.Road people;
  @Autowired JdbcClient jdbc;

  private StaffForms forms;
  private String number;

  @BeforeAll
  void theirSessions() {
    forms = new StaffForms(port);
  }

  @BeforeEach
  void noCaseYet() {
    number = null;
  }

  @AfterEach
  void theCaseIsGone() {
    if (number != null) {
      road.end(number);
      // no other test meets it among what is published
      jdbc.sql("update feedback_item set published_title = null, published_procedure = null, published_question = null, "
          + "published_answer = null, published_at = null, published_search = null where number = ?").param(number).update();
    }
  }

  /** Each text is entered in every field, and goes one of the roads a case can take, again in every field of every form on it. */
  static Stream<Arguments> texts() {
    List<String> texts = Hostile.texts().toList();
    return IntStream.range(0, texts.size()).mapToObj(i -> Arguments.of(i, texts.get(i)));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("texts")
  void aFormTakesATextAsTextOrNothingComesOfIt(int index, String text) {
    // what is published must not hold the sender's name, and what nobody can see is no name
    enter(text, index % 4 == 0 || Hostile.kept(text).isEmpty() ? Set.of("name", "address", "phone", "procedureName", "proposal") : Set.of());
    List<String> kept = switch (index % 4) {
      case 0 -> answered(text);
      case 1 -> notAccepted(text);
      case 2 -> passedOn(text, List.of(Outcome.NOT_OF_REGIME, Outcome.OTHER_COMPETENCE, Outcome.CONDUCT).get(index / 4 % 3));
      default -> studied(text, List.of("KEEP", "ASK_SENDER", "HAND_BACK").get(index / 4 % 3));
    };
    String expected = Hostile.keptInOneLine(text);
    kept.stream().filter(value -> !value.isEmpty()).forEach(value ->
        assertThat(Hostile.keptInOneLine(value).contains(expected)).as(value).isTrue());
    written.assertHarmless(forms.of("van.phong"), number, text,
        List.of(LetterFile.Kind.ANSWER, LetterFile.Kind.NOT_ACCEPTED, LetterFile.Kind.REFER, LetterFile.Kind.FORWARD).get(index % 4));
  }

  private void enter(String text, Set<String> sensible) {
    long before = cases();
    Map<String, Object> fields = new HashMap<>(GOOD);
    fields.replaceAll((field, good) -> sensible.contains(field) ? good : text);
    HttpResponse<String> answer = forms.start(fields);
    for (int round = 0; answer.statusCode() != 200 && round < 4; round++) {
      Set<String> wrong = StaffForms.refused(answer);
      assertThat(wrong).isNotEmpty().isSubsetOf(GOOD.keySet());
      assertThat(cases()).as("nothing is entered").isEqualTo(before);
      wrong.forEach(field -> fields.put(field, GOOD.get(field)));
      answer = forms.start(fields);
    }
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(cases()).isEqualTo(before + 1);
    number = WebApps.json(answer).path("businessKey").asText();
    assertThat(number).matches("PAKN-2024-[0-9]{4,}");
    Map<String, String> entered = entered(items.get(number));
    entered.forEach((field, value) -> assertThat(value).as(field).isEqualTo(
        field.equals("content") || field.equals("proposal") ? Hostile.kept((String) fields.get(field))
            : Hostile.keptInOneLine((String) fields.get(field))));
  }

  private static Map<String, String> entered(Feedback item) {
    Map<String, String> entered = new HashMap<>();
    entered.put("content", item.content());
    entered.put("proposal", item.proposal());
    entered.put("name", item.sender().name());
    entered.put("address", item.sender().address());
    entered.put("phone", item.sender().phone());
    entered.put("email", item.sender().email());
    entered.put("procedureCode", item.procedureCode());
    entered.put("procedureName", item.procedureName());
    entered.put("forwardedBy", item.forwarding().by());
    entered.put("forwardingNumber", item.forwarding().number());
    entered.replaceAll((field, value) -> value == null ? "" : value);
    return entered;
  }

  private long cases() {
    return jdbc.sql("select count(*) from feedback_item").query(Long.class).single();
  }

  private List<String> notAccepted(String text) {
    classify(text, Outcome.NOT_ACCEPTED, Map.of());
    Set<String> taken = complete("notifyNotAccepted", "van.phong", text, Map.of("reason", "Thiếu.", "guidance", "Bổ sung."));
    return taken.isEmpty() ? List.of() : List.of(items.get(number).notice());
  }

  private List<String> passedOn(String text, Outcome outcome) {
    classify(text, outcome, Map.of());
    Map<String, Object> good = FeedbackRoad.transferFields();
    String task = Map.of(Outcome.NOT_OF_REGIME, "referSender", Outcome.CONDUCT, "forwardConduct")
        .getOrDefault(outcome, "forwardRegulation");
    Set<String> taken = complete(task, "van.phong", text, good);
    Feedback item = items.get(number);
    Map<String, String> kept = new HashMap<>(Map.of("transferTo", item.transfer().to(), "documentNumber", item.transfer().number()));
    kept.put("told", item.notice() == null ? "" : item.notice());
    return taken.stream().map(kept::get).toList();
  }

  private List<String> studied(String text, String result) {
    classify(text, Outcome.OWN_COMPETENCE, Map.of("leadUnit", "gdtrh", "jointUnits", "[\"gdth\"]"));
    List<String> kept = new ArrayList<>();
    if (!complete("contribute", "gdth", text, Map.of("content", "Đồng ý.")).isEmpty()) {
      kept.add(one("select content from feedback_unit where content is not null and feedback_item = ?"));
    }
    if (complete("studyFeedback", "gdtrh", text, Map.of("result", result, "text", "Chưa rõ.")).contains("text")) {
      kept.add("ASK_SENDER".equals(result) ? one("select question from feedback_question where item = ?") : lastNote());
    }
    if ("HAND_BACK".equals(result)) {
      complete("assignUnit", "van.phong", text, Map.of("leadUnit", "khtc", "jointUnits", "[]"));
    }
    return kept;
  }

  private List<String> answered(String text) {
    List<String> kept = new ArrayList<>();
    classify(text, Outcome.OWN_COMPETENCE, Map.of("leadUnit", "gdtrh"));
    complete("studyFeedback", "gdtrh", text, Map.of("result", "ENOUGH", "text", "Đủ."));
    if (complete("draftAnswer", "gdtrh", text, FeedbackRoad.draftFields()).contains("answer")) {
      kept.add(items.get(number).answer());
    }
    if (complete("checkAnswer", "van.phong", text, Map.of("conclusion", "PASS", "note", "Đạt.")).contains("note")) {
      kept.add(lastNote());
    }
    if (complete("signAnswer", "giam.doc", text, Map.of("conclusion", "PASS", "note", "Ký.")).contains("note")) {
      kept.add(lastNote());
    }
    road.file(number, FeedbackFileKind.ANSWER, "van-phong");
    if (complete("sendAnswer", "van.phong", text, FeedbackRoad.documentFields()).contains("documentNumber")) {
      kept.add(items.get(number).answerNumber());
    }
    Set<String> taken = complete("publishResult", "van.phong", text, FeedbackRoad.publicationFields());
    Published published = items.get(number).published();
    Map<String, String> texts = Map.of("publishedTitle", published.title(), "publishedQuestion", published.question(),
        "publishedAnswer", published.answer());
    taken.stream().map(texts::get).forEach(kept::add);
    written.assertPublished(port, number, text);
    return kept;
  }

  private void classify(String text, Outcome outcome, Map<String, Object> more) {
    Map<String, Object> good = new HashMap<>(more);
    good.putAll(Map.of("outcome", outcome.name(), "note", "Rõ."));
    if (complete("classifyFeedback", "van.phong", text, good).contains("note")) {
      assertThat(lastNote()).isEqualTo(Hostile.kept(text));
    }
  }

  private String one(String select) {
    return jdbc.sql(select).param(items.get(number).id()).query(String.class).single();
  }

  private String lastNote() {
    return one("select coalesce(note, '') from feedback_entry where item = ? order by id desc fetch first 1 rows only");
  }

  /** Sends the form with the text in every field, and once more with something sensible in those that were refused. */
  private Set<String> complete(String key, String user, String text, Map<String, Object> good) {
    Task task = claimed(key, user);
    Map<String, Object> fields = good.keySet().stream().collect(Collectors.toMap(field -> field, field -> text));
    Set<String> taken = new TreeSet<>(good.keySet());
    HttpResponse<String> answer = forms.submit(user, task.getId(), fields);
    for (int round = 0; answer.statusCode() != 204 && round < 3; round++) {
      Set<String> wrong = StaffForms.refused(answer);
      assertThat(wrong).as(answer.body()).isNotEmpty().isSubsetOf(taken);
      assertThat(tasks.createTaskQuery().taskId(task.getId()).taskAssignee(user).count()).as("stays open").isOne();
      wrong.forEach(field -> fields.put(field, good.get(field)));
      taken.removeAll(wrong);
      answer = forms.submit(user, task.getId(), fields);
    }
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    return taken;
  }

  private Task claimed(String key, String user) {
    Task task = road.task(number, key);
    people.as(user, () -> {
      tasks.claim(task.getId(), user);
      return null;
    });
    return task;
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("searched")
  void theRegisterIsSearchedForTheTextOnly(String text) {
    for (String query : List.of("tim", "loai")) {
      HttpResponse<String> page = forms.of("van.phong").get("/phan-anh/so?" + query + "=" + WebApps.encoded(text));
      assertThat(page.statusCode()).as(page.body()).isIn(200, 400);
      WrittenOut.assertText(page.body(), text);
    }
  }

  static Stream<String> searched() {
    return Hostile.texts().filter(text -> text.length() < 500);
  }
}
