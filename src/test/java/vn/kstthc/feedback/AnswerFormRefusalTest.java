package vn.kstthc.feedback;

import static vn.kstthc.review.BadInput.of;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.review.BadInput;
import vn.kstthc.review.FormRefusals;

/** What is no draft, no check, no signature, no sending and no publication of an answer. */
@EngineTest
class AnswerFormRefusalTest extends FormRefusals {

  private static final String LABEL = "Đánh giá theo sáu tiêu chí";

  @Autowired FeedbackRoad cases;
  private final Map<String, String> numbers = new HashMap<>();

  /** A case at that step, with its task claimed; one a step serves the whole table. */
  private Task at(String key, String user) {
    String number = numbers.computeIfAbsent(key, step -> {
      String made = cases.receive().number();
      cases.own(made, "gdtrh");
      cases.study(made, "gdtrh", "ENOUGH", "Đủ cơ sở.");
      return made;
    });
    if (cases.task(number, key) == null) {
      goOnTo(number, key);
    }
    Task task = cases.task(number, key);
    return task.getAssignee() == null ? claimed(task, user) : task;
  }

  private void goOnTo(String number, String key) {
    cases.draft(number, "gdtrh");
    if (!key.equals("checkAnswer")) {
      cases.conclude(number, "checkAnswer", "van.phong", "PASS");
    }
    if (key.equals("sendAnswer") || key.equals("publishResult")) {
      cases.conclude(number, "signAnswer", "giam.doc", "PASS");
    }
    if (key.equals("publishResult")) {
      cases.send(number);
    }
  }

  @AfterAll
  void areGone() {
    numbers.values().forEach(cases::end);
  }

  private static String line(String criterion, String result, String note) {
    return "{\"criterion\":\"%s\",\"result\":\"%s\",\"note\":\"%s\"}".formatted(criterion, result, note);
  }

  private static BadInput assessment(String insteadOfFeasibility, String message) {
    return of("assessments", ((String) FeedbackRoad.draftFields().get("assessments"))
        .replace(line("FEASIBILITY", "MET", ""), insteadOfFeasibility), LABEL + " (assessments): " + message);
  }

  static Stream<BadInput> badDrafts() {
    String good = line("FEASIBILITY", "MET", "");
    String unexplained = "\"Tính khả thi\" không đạt, hãy ghi rõ vì sao";
    return Stream.of(
        BadInput.list("assessments", LABEL),
        BadInput.lines("assessments", LABEL, line("NECESSITY", "MET", ""), "null", "true", line("BEAUTY", "MET", ""),
            line("LEGALITY", "GOOD", ""), "{\"criterion\":1,\"result\":0}",
            "{\"criterion\":\"LEGALITY\",\"result\":\"MET\",\"by\":\"giam.doc\"}"),
        Stream.of((Object) null, "", "[]").map(none ->
            of("assessments", none, LABEL + " (assessments): chưa đánh giá: Sự cần thiết")),
        Stream.of(
            assessment("{\"criterion\":\"FEASIBILITY\"}", "chưa đánh giá: Tính khả thi"),
            assessment(good + "," + good, "đánh giá hai lần: Tính khả thi"),
            assessment(line("FEASIBILITY", "NOT_MET", ""), unexplained),
            assessment(line("FEASIBILITY", "NOT_MET", " \u00a0"), unexplained),
            assessment(good + ",{\"result\":\"MET\"}", "có tiêu chí không tồn tại"),
            assessment(line("FEASIBILITY", "MET", "ế".repeat(2001)), "nhận xét dài quá 2.000 ký tự"),
            BadInput.unknownField()),
        BadInput.choice("decision", "Quyết định xử lý"),
        BadInput.missing("answer", "Nội dung trả lời"), BadInput.text("answer", "Nội dung trả lời", 20_000))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badDrafts")
  void anAnswerRestsOnAllSixCriteria(BadInput bad) {
    assertRefused(at("draftAnswer", "gdtrh"), FeedbackRoad.draftFields(), bad);
  }

  static Stream<BadInput> badConclusions() {
    return Stream.of(
        BadInput.choice("conclusion", "Kết luận"),
        BadInput.text("note", "Nhận xét", 4000),
        BadInput.missing("note", "Lý do trả lại").map(bad -> bad.and("conclusion", "RETURN")),
        BadInput.text("note", "Lý do trả lại", 4000).map(bad -> bad.and("conclusion", "RETURN")),
        Stream.of(BadInput.unknownField())).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badConclusions")
  void theOfficeSaysWhyItGivesADraftBack(BadInput bad) {
    assertRefused(at("checkAnswer", "van.phong"), Map.of("conclusion", "PASS", "note", "Đạt."), bad);
  }

  @ParameterizedTest
  @MethodSource("badConclusions")
  void soDoesTheLeadership(BadInput bad) {
    assertRefused(at("signAnswer", "giam.doc"), Map.of("conclusion", "PASS", "note", "Đồng ý."), bad);
  }

  static Stream<BadInput> badDocuments() {
    String date = "Ngày văn bản trả lời";
    return Stream.of(
        BadInput.missing("documentNumber", "Số, ký hiệu văn bản trả lời"),
        BadInput.text("documentNumber", "Số, ký hiệu văn bản trả lời", 100),
        BadInput.missing("documentDate", date), BadInput.date("documentDate", date),
        Stream.of(of("documentDate", "16/01/2024", date + " (documentDate): không thể sau ngày hôm nay"),
            of("documentDate", "14/01/2024", date + " (documentDate): không thể trước ngày nhận phản ánh, kiến nghị"),
            of("documentNumber", "15/SGDĐT-VP", "Bản quét văn bản trả lời đã ký (ANSWER): chưa có tệp"),
            BadInput.unknownField())).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badDocuments")
  void anAnswerGoesOutWithNumberDateAndSignature(BadInput bad) {
    assertRefused(at("sendAnswer", "van.phong"), FeedbackRoad.documentFields(), bad);
  }

  private static BadInput left(String field, String text, String label, String found) {
    return of(field, text, "%s (%s): còn thông tin cá nhân của người gửi: %s".formatted(label, field, found));
  }

  static Stream<BadInput> badPublications() {
    String answer = "Nội dung trả lời công khai";
    return Stream.of(
        BadInput.missing("publishedTitle", "Tiêu đề công khai"), BadInput.text("publishedTitle", "Tiêu đề công khai", 500),
        BadInput.missing("publishedQuestion", "Nội dung phản ánh, kiến nghị công khai"),
        BadInput.text("publishedQuestion", "Nội dung phản ánh, kiến nghị công khai", 20_000),
        BadInput.missing("publishedAnswer", answer), BadInput.text("publishedAnswer", answer, 20_000),
        Stream.of(left("publishedTitle", "Trả lời bà Người Gửi Mẫu", "Tiêu đề công khai", "Người Gửi Mẫu"),
            left("publishedAnswer", "Kính gửi bà NGƯỜI GỬI MẪU.", answer, "Người Gửi Mẫu"),
            left("publishedAnswer", "Kinh gui ba nguoi gui mau.", answer, "Người Gửi Mẫu"),
            left("publishedAnswer", "Kính gửi bà Người\nGửi  Mẫu.", answer, "Người Gửi Mẫu"),
            left("publishedAnswer", "Gọi 0900000000.", answer, "0900000000"),
            left("publishedAnswer", "Gọi +84 900.000.000.", answer, "+84 900.000.000"),
            left("publishedAnswer", "Thư nguoi.gui@example.org.", answer, "nguoi.gui@example.org"),
            of("lookedAt", null, "Xem trước (lookedAt): chưa nhập"),
            of("lookedAt", false, "Xem trước (lookedAt): hãy xem trước nội dung sẽ công khai"),
            of("lookedAt", "x", "Xem trước (lookedAt): phải là có hoặc không"),
            BadInput.unknownField())).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badPublications")
  void nobodysDataIsPublished(BadInput bad) {
    assertRefused(at("publishResult", "van.phong"), FeedbackRoad.publicationFields(), bad);
  }
}
