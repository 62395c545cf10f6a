package vn.kstthc.publication;

import static vn.kstthc.review.BadInput.of;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.review.BadInput;
import vn.kstthc.review.FormRefusals;

/** What the forms after the Chair's decision do not take. */
@EngineTest
class PublicWorkRefusalTest extends FormRefusals {

  @Autowired PublicationRoad publication;
  @Autowired Publications publications;
  private String number;
  private Task database;
  private Task website;
  private Task posting;
  private Task takingDown;
  private Task draft;
  private Task check;
  private Task approval;
  private long line;

  @BeforeAll
  void aCase() {
    number = publication.publishing();
    publication.databaseFields(number);
    publication.postingFields(number);
    database = claimed(publication.task(number, "enterDatabase"), "van.phong");
    website = claimed(publication.task(number, "publishOnWebsite"), "van.phong");
    posting = claimed(publication.task(number, "postAtOffice"), "van.phong");
    publication.effectiveDay(number);
    takingDown = claimed(publication.task(number, "takeDownExpired"), "van.phong");
    line = publications.lines(publications.get(number)).get(0).id();
    publication.file(number, line, "qlclgd", PublicationFileKind.INTERNAL_DRAFT);
    draft = claimed(publication.tasks(number, "draftInternalProcess").get(0), "qlclgd");
    String other = publication.publishing(PublicationRoad.listFields(
        PublicationRoad.line(LineKind.NEW, "1.000301", "Một", "qlclgd"), PublicationRoad.line(LineKind.NEW, "1.000302", "Hai", "qlclgd")));
    publication.tasks(other, "draftInternalProcess").forEach(task -> publication.draftInternal(task, "qlclgd"));
    check = claimed(publication.tasks(other, "checkInternalProcess").get(0), "van.phong");
    road.submit(publication.tasks(other, "checkInternalProcess").get(1), "van.phong", Map.of("conclusion", "PASS"));
    approval = claimed(publication.tasks(other, "recordInternalApproval").get(0), "van.phong");
    publication.internalApproval(approval);
  }

  @AfterAll
  void asItWas() {
    publication.clear();
  }

  private static Stream<BadInput> badDays(String label) {
    return Stream.of(BadInput.missing("doneOn", label), BadInput.date("doneOn", label), Stream.of(
        of("doneOn", "16/01/2024", label + " (doneOn): không thể sau ngày hôm nay"),
        of("doneOn", "14/01/2024", label + " (doneOn): không thể trước ngày quyết định công bố (15/01/2024)"),
        BadInput.unknownField()), BadInput.text("note", "Ghi chú", 2000)).flatMap(rows -> rows);
  }

  static Stream<BadInput> badEntries() {
    String label = "Số, đường dẫn trên Cơ sở dữ liệu quốc gia";
    return Stream.of(badDays("Ngày nhập"), BadInput.missing("reference", label), BadInput.text("reference", label, 500),
        BadInput.list("codes", "Mã do Cơ sở dữ liệu quốc gia cấp")).flatMap(rows -> rows);
  }

  private static Map<String, Object> entry() {
    return Map.of("doneOn", "15/01/2024", "reference", "CSDL-2024-15");
  }

  @ParameterizedTest
  @MethodSource("badEntries")
  void noEntryInTheDatabase(BadInput bad) {
    assertRefused(database, entry(), bad);
  }

  @Test
  void codesAreGivenToWhatHasNoneAndToOneEach() {
    String says = "Mã do Cơ sở dữ liệu quốc gia cấp (codes): ";
    String given = "{\"line\":%d,\"code\":\"%s\"}";
    long amended = publications.lines(publications.get(number)).get(2).id();
    assertRefused(database, entry(), of("codes", "[" + given.formatted(999_999, "1.1") + "]",
        says + "\"1.1\" không phải cho thủ tục còn mang mã nội bộ"));
    assertRefused(database, entry(), of("codes", "[" + given.formatted(line, "a b") + "]",
        says + "\"a b\" chỉ gồm chữ, số, dấu chấm, gạch nối"));
    assertRefused(database, entry(), of("codes", "[" + given.formatted(line, "DM-001") + "]",
        says + "\"DM-001\" đã là mã của một thủ tục khác"));
    assertRefused(database, entry(), of("codes", "[" + given.formatted(line, "1.1") + "," + given.formatted(amended, "1.1") + "]",
        says + "\"1.1\" đã là mã của một thủ tục khác"));
  }

  static Stream<BadInput> badLinks() {
    return Stream.of(badDays("Ngày thực hiện"), BadInput.missing("link", "Đường dẫn"), BadInput.text("link", "Đường dẫn", 500),
        Stream.of("example.org", "ftp://example.org", "javascript:alert(1)", "https://", "https://a b.org").map(link -> of("link", link,
            "Đường dẫn (link): phải là một địa chỉ như https://example.org/thu-tuc"))).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badLinks")
  void noPublicationOnTheWebsite(BadInput bad) {
    assertRefused(website, PublicationRoad.websiteFields(), bad);
  }

  static Stream<BadInput> badPostings() {
    return Stream.of(badDays("Ngày thực hiện"), BadInput.missing("place", "Nơi niêm yết"), BadInput.text("place", "Nơi niêm yết", 500))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badPostings")
  void noPosting(BadInput bad) {
    assertRefused(posting, Map.of("doneOn", "15/01/2024", "place", "Bộ phận một cửa"), bad);
  }

  @Test
  void nothingIsTakenDownBeforeTheEffectiveDate() {
    TestClock.set("2024-03-04T08:00");
    assertRefused(takingDown, PublicationRoad.takingDownFields(),
        of("doneOn", "29/02/2024", "Ngày thực hiện (doneOn): không thể trước ngày có hiệu lực (01/03/2024)"));
    assertRefused(takingDown, PublicationRoad.takingDownFields(), of("place", null, "Nơi đã gỡ bỏ (place): chưa nhập"));
  }

  static Stream<BadInput> badDrafts() {
    String label = "Tóm tắt các bước, thời gian từng bước";
    return Stream.of(BadInput.missing("note", label), BadInput.text("note", label, 4000), Stream.of(BadInput.unknownField()))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badDrafts")
  void noDraftOfAnInternalProcess(BadInput bad) {
    assertRefused(draft, Map.of("note", "Các bước."), bad);
  }

  static Stream<BadInput> badConclusions() {
    return StepFormRefusalTest.badConclusions();
  }

  @ParameterizedTest
  @MethodSource("badConclusions")
  void noCheckOfAnInternalProcess(BadInput bad) {
    assertRefused(check, Map.of("conclusion", "PASS"), bad);
  }

  static Stream<BadInput> badApprovals() {
    return StepFormRefusalTest.badDocuments("quyết định phê duyệt");
  }

  @ParameterizedTest
  @MethodSource("badApprovals")
  void noApprovalOfAnInternalProcess(BadInput bad) {
    assertRefused(approval, Map.of("documentNumber", "350/QĐ-UBND", "documentDate", "15/01/2024"), bad);
  }

  @Test
  void withoutWhatShowsItNothingIsDone() {
    String bare = publication.publishing(PublicationRoad.listFields(PublicationRoad.line(LineKind.NEW, "1.000303", "Ba", "qlclgd")));
    assertRefused(claimed(publication.task(bare, "enterDatabase"), "van.phong"), entry(),
        of("note", null, "Minh chứng đã nhập Cơ sở dữ liệu quốc gia (DATABASE_EVIDENCE): chưa có tệp"));
    assertRefused(claimed(publication.task(bare, "postAtOffice"), "van.phong"), Map.of("doneOn", "15/01/2024", "place", "Một cửa"),
        of("note", null, "Ảnh chụp nơi niêm yết (POSTING_EVIDENCE): chưa có tệp"));
    Task unwritten = claimed(publication.tasks(bare, "draftInternalProcess").get(0), "qlclgd");
    assertRefused(unwritten, Map.of("note", "Các bước."), of("x", null, "Dự thảo quy trình nội bộ (INTERNAL_DRAFT): chưa có tệp"));
  }
}
