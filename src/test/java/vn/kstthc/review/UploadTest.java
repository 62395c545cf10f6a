package vn.kstthc.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.WebApps;
import vn.kstthc.form.SampleFiles;

/** Who may put which file where, how large, and who gets it back; over HTTP, as the forms do it. */
@EngineTest
class UploadTest {

  private static final int LARGEST = 20 * 1024 * 1024;
  private static final String NAME = "Báo cáo kết quả rà soát (lần 1), số 5%.pdf";

  @LocalServerPort int port;
  @Autowired Road road;
  @Autowired ReviewService review;
  @Autowired DossierFiles files;

  private String number;
  private Task task;
  private WebApps unit;

  @BeforeEach
  void aDossierInPreparation() {
    number = road.open("gdtrh", "gdth");
    task = road.task(number, "userTask_prepareDossier");
    unit = new WebApps(port).login("gdtrh");
  }

  private void claim() {
    assertThat(unit.call("POST", WebApps.API + "/task/" + task.getId() + "/claim", "{\"userId\":\"gdtrh\"}").statusCode())
        .isEqualTo(204);
  }

  private String place(String kind, String name) {
    return "/ho-so/api/cong-viec/%s/tep/%s?ten=%s".formatted(task.getId(), kind, WebApps.encoded(name));
  }

  private HttpResponse<String> put(String kind, String name) {
    return unit.put(place(kind, name), SampleFiles.pdf());
  }

  private List<DossierFile> stored() {
    return files.of(review.dossier(number));
  }

  private String url(DossierFile file) {
    return "/ho-so/" + number + "/tep/" + file.id();
  }

  private static byte[] pdfOf(int size) {
    return Arrays.copyOf(SampleFiles.pdf(), size);
  }

  @Test
  void aFormWithAFileInsideIsNoFile() {
    claim();
    assertThat(unit.put(place("REPORT", "Báo cáo.pdf"), "multipart/form-data; boundary=x",
        java.net.http.HttpRequest.BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nabc\r\n--x--"))
        .statusCode()).isEqualTo(415);
    assertThat(stored()).isEmpty();
  }

  private static void assertRefused(HttpResponse<String> answer, String field, String message) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    JsonNode told = WebApps.json(answer);
    assertThat(told.get("type").asText()).isEqualTo("FormRefused");
    assertThat(told.get("fields").get(0).get("field").asText()).isEqualTo(field);
    assertThat(told.get("fields").get(0).get("message").asText()).isEqualTo(message);
  }

  @Test
  void twentyMegabytesAreTakenAndNotAByteMore() {
    claim();
    assertRefused(unit.put(place("REPORT", NAME), pdfOf(LARGEST + 1)), "REPORT", "tệp lớn quá 20 MB");
    assertThat(stored()).isEmpty();
    assertThat(unit.put(place("REPORT", NAME), pdfOf(LARGEST)).statusCode()).isEqualTo(200);
    assertThat(stored()).singleElement().extracting(DossierFile::size).isEqualTo((long) LARGEST);
  }

  @Test
  void sentWithoutItsLengthItMayNotBeLongerEither() {
    claim();
    assertRefused(unit.put(place("REPORT", NAME),
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(pdfOf(LARGEST + 1)))),
        "REPORT", "tệp \"%s\" lớn quá 20 MB".formatted(NAME));
    assertThat(stored()).isEmpty();
  }

  @Test
  void onlyWhoHasClaimedTheTaskPutsFilesAndTakesThemBack() {
    HttpResponse<String> unclaimed = put("REPORT", NAME);
    assertThat(unclaimed.statusCode()).isEqualTo(403);
    assertThat(WebApps.json(unclaimed).get("message").asText()).isEqualTo("Hãy nhận việc trước khi nộp tệp.");
    claim();
    put("REPORT", NAME);
    String place = "/ho-so/api/cong-viec/%s/tep/%d".formatted(task.getId(), stored().get(0).id());
    for (String stranger : List.of("gdth", "gdmn")) {
      WebApps other = new WebApps(port).login(stranger);
      HttpResponse<String> answer = other.put(place("REPORT", "x.pdf"), SampleFiles.pdf());
      assertThat(answer.statusCode()).as(stranger).isEqualTo(404);
      assertThat(WebApps.json(answer).get("message").asText()).startsWith("Công việc không còn nữa");
      assertThat(other.call("DELETE", place, null).statusCode()).isEqualTo(404);
    }
    assertThat(new WebApps(port).login("van.phong").put(place("REPORT", "x.pdf"), SampleFiles.pdf()).statusCode())
        .as("sees the task, has not claimed it").isEqualTo(403);
    assertThat(stored()).singleElement().extracting(DossierFile::name).isEqualTo(NAME);
    assertThat(unit.call("DELETE", place, null).statusCode()).isEqualTo(200);
    assertThat(stored()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPINION", "SUBMISSION", "CHAIR_DECISION", "SIGNED_DOSSIER", "DRAFT_TEXT"})
  void aKindOfAnotherStepIsRefused(FileKind kind) {
    claim();
    assertRefused(put(kind.name(), NAME), kind.name(), "không nộp ở bước này");
    assertThat(stored()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"KHAC", "report", "0", "REPORT%2F..", "REPORT,OPINION"})
  void anUnknownKindIsRefused(String kind) {
    claim();
    HttpResponse<String> answer = put(kind, NAME);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(stored()).isEmpty();
  }

  @Test
  void aFileWithoutANameOrOfAnotherTypeIsRefused() {
    claim();
    HttpResponse<String> nameless = unit.put("/ho-so/api/cong-viec/%s/tep/REPORT".formatted(task.getId()), SampleFiles.pdf());
    assertThat(nameless.statusCode()).isEqualTo(400);
    assertThat(WebApps.json(nameless).get("message").asText()).isEqualTo("Yêu cầu không hợp lệ.");
    assertRefused(put("REPORT", ""), "REPORT", "tên tệp trống hoặc dài quá 200 ký tự");
    assertRefused(unit.put(place("REPORT", "a.pdf"), new byte[0]), "REPORT", "tệp \"a.pdf\" trống");
    assertRefused(put("REPORT", "a.png"), "REPORT", "nội dung tệp \"a.png\" không phải là PNG, hoặc có chứa macro");
    assertThat(stored()).isEmpty();
  }

  @Test
  void itsNameSurvivesToTheDownloadWhichIsNeverShownInside() {
    claim();
    assertThat(put("REPORT", Normalizer.normalize("C:\\Hồ sơ\\" + NAME, Normalizer.Form.NFD)).statusCode()).isEqualTo(200);
    HttpResponse<String> download = unit.get(url(stored().get(0)));
    assertThat(download.statusCode()).isEqualTo(200);
    assertThat(download.body()).startsWith("%PDF-1.4");
    assertThat(download.headers().firstValue("Content-Disposition")).hasValueSatisfying(value -> {
      assertThat(value).startsWith("attachment;").contains("filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20k%E1%BA%BFt%20qu%E1%BA%A3");
      assertThat(java.net.URLDecoder.decode(value.replaceAll(".*filename\\*=UTF-8''", "").replace("+", "%2B"),
          java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(NAME);
    });
    assertThat(download.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(download.headers().firstValue("Content-Type")).hasValue("application/pdf");
  }

  @Test
  void beforeItIsHandedInTheLastOneReplacesTheOthers() {
    claim();
    List.of("1.pdf", "2.pdf", "3.pdf").forEach(name -> put("REPORT", name));
    put("REVIEW_FORM", "phiếu.pdf");
    assertThat(stored()).extracting(DossierFile::name).containsExactly("3.pdf", "phiếu.pdf");
  }

  @Test
  void everyVersionThatWasHandedInIsKept() {
    claim();
    put("REPORT", "vòng 1.pdf");
    road.file(number, "gdtrh", FileKind.REVIEW_FORM, FileKind.SIMPLIFICATION_OPTION, FileKind.DRAFT_DECISION);
    road.submit(road.task(number, "userTask_prepareDossier"), "gdtrh", Road.preparationFields());
    road.opinion(number, "gdth", "AGREE", null);
    road.answer(number, "gdtrh", "gdth");
    road.check(number, "RETURN", "Bổ sung.");
    task = road.task(number, "userTask_prepareDossier");
    claim();
    put("REPORT", "vòng 2, bản nháp.pdf");
    put("REPORT", "vòng 2.pdf");

    assertThat(stored()).filteredOn(file -> file.kind() == FileKind.REPORT)
        .extracting(DossierFile::name, DossierFile::round, DossierFile::submitted)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("vòng 1.pdf", 1, true),
            org.assertj.core.groups.Tuple.tuple("vòng 2.pdf", 2, false));
    DossierFile handedIn = stored().get(0);
    assertThat(unit.call("DELETE", "/ho-so/api/cong-viec/%s/tep/%d".formatted(task.getId(), handedIn.id()), null).statusCode())
        .isEqualTo(200);
    assertThat(stored()).as("what is handed in is not taken back").contains(handedIn);
  }

  @Test
  void aFileNotYetHandedInIsNobodyElses() {
    claim();
    put("REPORT", NAME);
    DossierFile draft = stored().get(0);
    for (String other : List.of("gdth", "van.phong", "giam.doc", "gdmn", "quan.tri")) {
      WebApps reader = new WebApps(port);
      assertThat(reader.login(other, "demo", other.equals("quan.tri") ? "admin" : "tasklist").statusCode()).isEqualTo(200);
      HttpResponse<String> answer = reader.get(url(draft));
      assertThat(answer.statusCode()).as(other).isEqualTo(404);
      assertThat(answer.body()).doesNotContain("%PDF", "rà soát (lần 1)");
      assertThat(reader.get("/ho-so/" + number).body()).as(other).doesNotContain("rà soát (lần 1)");
    }
    assertThat(new WebApps(port).get(url(draft)).body()).doesNotContain("%PDF");

    road.file(number, "gdtrh", FileKind.REVIEW_FORM, FileKind.SIMPLIFICATION_OPTION, FileKind.DRAFT_DECISION);
    road.submit(road.task(number, "userTask_prepareDossier"), "gdtrh", Road.preparationFields());
    assertThat(new WebApps(port).login("gdth").get(url(draft)).statusCode()).isEqualTo(200);
    assertThat(new WebApps(port).login("gdmn").get(url(draft)).statusCode()).isEqualTo(404);
  }

  @Test
  void aFileIsFoundUnderItsOwnDossierOnly() {
    claim();
    put("REPORT", NAME);
    String other = road.open("gdtrh");
    assertThat(unit.get("/ho-so/" + other + "/tep/" + stored().get(0).id()).statusCode()).isEqualTo(404);
    assertThat(unit.get("/ho-so/" + number + "/tep/999999999").statusCode()).isEqualTo(404);
    assertThat(unit.get("/ho-so/" + number + "/tep/x").statusCode()).isEqualTo(400);
  }
}
