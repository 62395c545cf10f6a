package vn.kstthc.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.kstthc.engine.WebApps;

/**
 * What is wrong with a form, and what the server has to say about it.
 *
 * @param changes to a form that is in order; null takes a field away
 * @param says the refusal as a person reads it: label, name of the field, what to do
 */
public record BadInput(Map<String, Object> changes, String says) {

  public static BadInput of(String field, Object value, String says) {
    Map<String, Object> changes = new HashMap<>();
    changes.put(field, value);
    return new BadInput(changes, says);
  }

  /** @return the same, with another field changed as well, without which it would not be wrong */
  public BadInput and(String field, Object value) {
    Map<String, Object> more = new HashMap<>(changes);
    more.put(field, value);
    return new BadInput(more, says);
  }

  /** A value of a type of the engine that is no plain value. */
  public record Typed(String type, String value, Map<String, Object> valueInfo) {}

  private static Stream<BadInput> all(String field, String label, String message, Object... values) {
    return Stream.of(values).map(value -> of(field, value, "%s (%s): %s".formatted(label, field, message)));
  }

  /** What no field takes. */
  public static Stream<BadInput> type(String field, String label) {
    return all(field, label, "phải là chữ", 5, 1.5, true, List.of("a"), Map.of("a", "b"),
        new Typed("Object", "[\"a\"]", Map.of("objectTypeName", "java.util.ArrayList",
            "serializationDataFormat", "application/json")),
        new Typed("File", "YQ==", Map.of("filename", "a.pdf")));
  }

  public static Stream<BadInput> missing(String field, String label) {
    Stream<BadInput> absent = Stream.of(of(field, null, "%s (%s): chưa nhập".formatted(label, field)));
    return Stream.concat(absent, all(field, label, "chưa nhập", "", " \n\t ", "\u00a0\u200b\ufeff"));
  }

  /** What no text field takes, least of all one character too many. */
  public static Stream<BadInput> text(String field, String label, int longest) {
    String tooLong = "dài %s ký tự, nhiều nhất %s ký tự".formatted(dotted(longest + 1), dotted(longest));
    return Stream.of(type(field, label), all(field, label, tooLong, "ế".repeat(longest + 1)),
        all(field, label, "có ký tự không hợp lệ", "a\u0000b", "a\u0007b", "a\u001bb", "a\u0085b", "a\ud800b", "\udc00"))
        .flatMap(rows -> rows);
  }

  public static Stream<BadInput> choice(String field, String label) {
    Stream<BadInput> unknown = Stream.of("KHAC", "pass", "0", "null", "[\"PASS\"]", "${1+1}").flatMap(value ->
        all(field, label, "không có lựa chọn \"%s\"".formatted(value), value));
    return Stream.of(missing(field, label), text(field, label, 100), unknown).flatMap(rows -> rows);
  }

  public static Stream<BadInput> date(String field, String label) {
    return Stream.concat(type(field, label), all(field, label, "không phải là một ngày có thật, hãy ghi như 31/12/2024",
        "31/02/2024", "2024-13-01", "29/02/2023", "00/01/2024", "01/13/2024", "2024-02-30", "20240801", "01-08-2024",
        "01/08/24", "01/08", "mai", "2024-08-01T00:00:00", "01/08/2024 x", "٠١/٠٨/٢٠٢٤"));
  }

  public static Stream<BadInput> number(String field, String label, long largest) {
    return Stream.of(type(field, label),
        all(field, label, "phải là số nguyên không âm", "mười", "12a", "-1", "+1", "1,5", "1.5", "1.0000", "12.34", ".5",
            "1e3", "0x10", "NaN", "Infinity", "1/2", "١٢"),
        all(field, label, "lớn quá " + dotted(largest), Long.toString(largest + 1), "9".repeat(19), "9".repeat(40)))
        .flatMap(rows -> rows);
  }

  /** What no list takes: no JSON, not a list, more than a list, nothing in a place, too deep, no end. */
  public static Stream<BadInput> list(String field, String label) {
    String tooLong = "dài 150.001 ký tự, nhiều nhất 150.000 ký tự";
    return Stream.of(type(field, label), all(field, label, tooLong, "x".repeat(150_001)),
        all(field, label, "không đọc được dòng 1", "[null]", "[[[]]]", "[".repeat(90_000)),
        all(field, label, "không đọc được danh sách",
            "x", "{", "{}", "null", "5", "\"a\"", "[] []", "[]x", "{\"a\":".repeat(5_000)))
        .flatMap(rows -> rows);
  }

  /** A line of a list that is none, after a good one. */
  public static Stream<BadInput> lines(String field, String label, String goodLine, String... badLines) {
    return Stream.of(badLines).map(line -> of(field, "[%s,%s]".formatted(goodLine, line),
        "%s (%s): không đọc được dòng 2".formatted(label, field)));
  }

  private static String dotted(long number) {
    return "%,d".formatted(number).replace(',', '.');
  }

  public static BadInput unknownField() {
    return of("quyDinhKhac", "x", "Trường lạ (quyDinhKhac): biểu mẫu này không có trường này");
  }

  /** @return the good fields with what is wrong in their midst */
  public Map<String, Object> in(Map<String, Object> good) {
    Map<String, Object> fields = new HashMap<>(good);
    changes.forEach((field, value) -> fields.compute(field, (name, before) -> value));
    return fields;
  }

  public void assertSaid(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as("%s: %s", this, answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type ->
        assertThat(type).as(answer.body()).containsIgnoringCase("application/json").containsIgnoringCase("utf-8"));
    JsonNode told = WebApps.json(answer);
    List<String> refusals = new ArrayList<>();
    told.get("fields").forEach(error -> refusals.add("%s (%s): %s".formatted(
        error.get("label").asText(), error.get("field").asText(), error.get("message").asText())));
    assertThat(told.get("type").asText()).isEqualTo("FormRefused");
    assertThat(refusals).contains(says);
    assertThat(told.get("message").asText()).isEqualTo("Chưa ghi nhận. " + String.join("; ", refusals));
  }

  @Override
  public String toString() {
    String sent = changes.toString();
    return (sent.length() > 80 ? sent.substring(0, 80) + "…" : sent).replaceAll("\\p{Cntrl}|\\p{Cs}", "?") + " - " + says;
  }
}
