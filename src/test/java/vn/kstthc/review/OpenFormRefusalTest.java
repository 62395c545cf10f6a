package vn.kstthc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kstthc.review.BadInput.of;

import java.net.http.HttpResponse;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.WebApps;

/** What the start form does not take, and what it just takes. Today is Monday 15/01/2024. */
@EngineTest
class OpenFormRefusalTest extends FormRefusals {

  private static final String LEAD = "Đơn vị chủ trì";
  private static final String UNITS = "Đơn vị phối hợp";
  private static final String DUE = "Hạn hoàn thành";

  static Stream<BadInput> badInputs() {
    return Stream.of(
        BadInput.choice("kind", "Loại hồ sơ"),
        BadInput.missing("procedureName", "Tên thủ tục hành chính"),
        BadInput.text("procedureName", "Tên thủ tục hành chính", 500),
        BadInput.text("procedureCode", "Mã thủ tục", 100),
        BadInput.missing("legalBasis", "Căn cứ pháp lý"),
        BadInput.text("legalBasis", "Căn cứ pháp lý", 2000),
        BadInput.missing("leadUnit", LEAD),
        BadInput.text("leadUnit", LEAD, 64),
        Stream.of("khong-co", "lanh-dao", "don-vi-truc-thuoc", "GDTRH").map(unit ->
            of("leadUnit", unit, "Đơn vị chủ trì (leadUnit): không phải đơn vị được chọn làm chủ trì")),
        BadInput.list("cooperatingUnits", UNITS),
        BadInput.lines("cooperatingUnits", UNITS, "\"gdth\"", "null", "5", "true", "[\"gdmn\"]", "{\"id\":\"gdmn\"}",
            "\"gd\\u0000mn\""),
        Stream.of(
            of("cooperatingUnits", "[\"gdth\",\"gdth\"]", "Đơn vị phối hợp (cooperatingUnits): có đơn vị ghi hai lần"),
            of("cooperatingUnits", "[\"gdtrh\"]", "Đơn vị phối hợp (cooperatingUnits): trùng với đơn vị chủ trì"),
            of("cooperatingUnits", "[\"gdth\",\"x\"]", "Đơn vị phối hợp (cooperatingUnits): không có đơn vị \"x\""),
            of("cooperatingUnits", "[\"lanh-dao\"]", "Đơn vị phối hợp (cooperatingUnits): không có đơn vị \"lanh-dao\"")),
        BadInput.missing("dueDate", DUE),
        BadInput.date("dueDate", DUE),
        Stream.of("15/01/2024", "14/01/2024", "2023-12-29", "0001-01-01").map(past ->
            of("dueDate", past, "Hạn hoàn thành (dueDate): phải sau ngày hôm nay")),
        Stream.of("15/01/2027", "9999-12-31", "+999999999-12-31").map(far ->
            of("dueDate", far, "Hạn hoàn thành (dueDate): quá xa")),
        Stream.of("20/01/2024", "21/01/2024", "2024-02-08", "01/05/2024").map(dayOff ->
            of("dueDate", dayOff, "Hạn hoàn thành (dueDate): rơi vào ngày nghỉ, hãy chọn ngày làm việc")),
        BadInput.missing("reason", "Lý do lựa chọn"),
        BadInput.text("reason", "Lý do lựa chọn", 2000),
        Stream.of(BadInput.unknownField()),
        Stream.of("caseNumber", "leadunit", "").map(name ->
            of(name, "x", "Trường lạ (%s): biểu mẫu này không có trường này".formatted(name))))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void isRefusedAndOpensNothing(BadInput bad) {
    assertStartRefused("van.phong", Road.startFields("gdtrh", "gdth"), bad);
  }

  @ParameterizedTest
  @CsvSource({"gdtrh, gdth", "gdth, van-phong"})
  void aDepartmentOpensDossiersOfItsOwnOnly(String user, String leadUnit) {
    assertStartRefused(user, Road.startFields(leadUnit),
        of("leadUnit", leadUnit, "Đơn vị chủ trì (leadUnit): không phải đơn vị được chọn làm chủ trì"));
  }

  @Test
  void oneAnswerNamesAllThatIsWrong() {
    HttpResponse<String> answer = start("van.phong", Map.of("dueDate", "31/02/2024"));
    assertThat(WebApps.json(answer).get("fields").findValuesAsText("field"))
        .containsExactly("kind", "procedureName", "legalBasis", "leadUnit", "dueDate", "reason");
  }

  @Test
  void theLongestTextsAreTakenAndSoIsTheNextWorkingDay() {
    Map<String, Object> fields = Road.startFields("gdtrh", "gdth");
    Map<String, Integer> longest = Map.of("procedureName", 500, "procedureCode", 100, "legalBasis", 2000, "reason", 2000);
    longest.forEach((field, length) -> fields.put(field, "ế".repeat(length)));
    fields.put("dueDate", "16/01/2024");
    Dossier dossier = opened(fields);
    assertThat(List.of(dossier.procedureName().length(), dossier.procedureCode().length(), dossier.legalBasis().length(),
        dossier.reason().length())).containsExactly(500, 100, 2000, 2000);
  }

  @ParameterizedTest
  @CsvSource({"1/8/2024, 2024-08-01", "01/8/2024, 2024-08-01", " 2024-08-01 , 2024-08-01", "14/01/2027, 2027-01-14",
      "04/05/2024, 2024-05-04"})
  void aDueDateIsReadAsItIsWritten(String written, String due) {
    Map<String, Object> fields = Road.startFields("gdtrh");
    fields.put("dueDate", written);
    assertThat(opened(fields).dueDate()).isEqualTo(due);
  }

  @Test
  void decomposedLettersAreStoredComposedAndWithoutBlanksAroundThem() {
    Map<String, Object> fields = Road.startFields("gdtrh");
    String name = "Cấp phép tổ chức dạy thêm ở trường học";
    fields.put("procedureName", " \t" + Normalizer.normalize(name, Normalizer.Form.NFD) + "\u00a0\n");
    // 500 letters, 1,500 characters as they come
    fields.put("reason", Normalizer.normalize("ế".repeat(2000), Normalizer.Form.NFD));
    Dossier dossier = opened(fields);
    assertThat(dossier.procedureName()).isEqualTo(name);
    assertThat(dossier.reason()).isEqualTo("ế".repeat(2000));
  }

  private Dossier opened(Map<String, Object> fields) {
    HttpResponse<String> answer = start("van.phong", fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return review.dossier(WebApps.json(answer).get("businessKey").asText());
  }
}
