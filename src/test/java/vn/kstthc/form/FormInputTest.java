package vn.kstthc.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How fields are read, one by one; what the forms make of it is tested with them. */
class FormInputTest {

  private enum Colour { RED, GREEN }

  record Line(Colour colour, BigDecimal hours, Long income, String note) {}

  private static FormInput of(Object value) {
    Map<String, Object> values = new HashMap<>();
    values.put("f", value);
    return new FormInput(values);
  }

  private static void assertRefused(FormInput input, String... messages) {
    assertThatThrownBy(input::verify).isInstanceOfSatisfying(FormRefused.class, refused -> {
      assertThat(refused.errors()).extracting(FieldError::message).containsExactly(messages);
      assertThat(refused.errors()).extracting(FieldError::field).containsOnly("f");
      assertThat(refused.errors()).extracting(FieldError::label).containsOnly("Nhãn");
    });
  }

  @Test
  void aTextIsKeptComposedAndWithoutBlanksAroundIt() {
    FormInput input = of("\ufeff \n Vie\u0323\u0302t Nam\tdòng 1\r\ndòng 2 \u00a0");
    assertThat(input.text("f", "Nhãn", 100)).isEqualTo("Việt Nam\tdòng 1\r\ndòng 2");
    assertThatCode(input::verify).doesNotThrowAnyException();
  }

  @Test
  void theLongestTextIsCountedAsItIsKept() {
    FormInput input = of("  " + "e\u0302\u0301".repeat(10) + "  ");
    assertThat(input.text("f", "Nhãn", 10)).isEqualTo("ế".repeat(10));
    assertThat(input.text("f", "Nhãn", 9)).isNull();
    assertRefused(input, "dài 10 ký tự, nhiều nhất 9 ký tự");
  }

  @Test
  void numbersInMessagesHaveDotsBetweenThousandsAndNothingElseHas() {
    FormInput input = of("x".repeat(12_345));
    input.text("f", "Nhãn", 4000);
    assertRefused(input, "dài 12.345 ký tự, nhiều nhất 4.000 ký tự");
  }

  @Test
  void lettersBeyondTheFirstPlaneAreWholeAndHalvesOfThemAreNot() {
    assertThat(of("𠮷😀").text("f", "Nhãn", 4)).isEqualTo("𠮷😀");
    for (String half : List.of("a\ud83d", "\ude00a", "\ude00\ud83d")) {
      FormInput input = of(half);
      assertThat(input.text("f", "Nhãn", 10)).isNull();
      assertRefused(input, "có ký tự không hợp lệ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\r\n", "\u00a0", "\u200b", "\u3000\u2060", "\u202e"})
  void whatCannotBeSeenIsNothing(String empty) {
    assertThat(of(empty).text("f", "Nhãn", 10)).isNull();
    FormInput input = of(empty);
    input.requiredText("f", "Nhãn", 10);
    assertRefused(input, "chưa nhập");
  }

  @Test
  void aWrongFieldIsNotCalledMissingAsWell() {
    FormInput input = of(5);
    input.requiredText("f", "Nhãn", 10);
    input.requiredDate("f", "Nhãn");
    assertRefused(input, "phải là chữ");
  }

  @ParameterizedTest
  @CsvSource({"31/12/2024, 2024-12-31", "1/2/2024, 2024-02-01", "29/02/2024, 2024-02-29", "2024-02-29, 2024-02-29"})
  void aDateIsReadBothWays(String written, LocalDate day) {
    assertThat(of(written).date("f", "Nhãn")).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "000, 0", "1.000, 1000", "1 000, 1000", "12.345.678, 12345678", "9223372036854775807, 9223372036854775807"})
  void aNumberMayHaveDotsBetweenThousands(String written, long number) {
    assertThat(of(written).number("f", "Nhãn", Long.MAX_VALUE)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "4.50", "1.00", "1..000", "1.0000", "10000.000", ".000", "1.000.", "-1", "1,5", "١"})
  void aDotElsewhereIsNoNumber(String written) {
    FormInput input = of(written);
    assertThat(input.number("f", "Nhãn", Long.MAX_VALUE)).isNull();
    assertRefused(input, "phải là số nguyên không âm");
  }

  @Test
  void yesAndNoComeAsWordsToo() {
    assertThat(of(true).yesNo("f", "Nhãn")).isTrue();
    assertThat(of("false").yesNo("f", "Nhãn")).isFalse();
    assertThat(of("").yesNo("f", "Nhãn")).isNull();
    FormInput input = of("yes");
    assertThat(input.requiredYesNo("f", "Nhãn")).isNull();
    assertRefused(input, "phải là có hoặc không");
  }

  @Test
  void aListIsReadLineByLineAndItsTextsAreKeptLikeAnyOther() {
    FormInput input = of("[{\"colour\":\"RED\",\"hours\":4.5,\"income\":7,\"note\":\" e\\u0302\\u0301 \"},{}]");
    assertThat(input.list("f", "Nhãn", Line.class)).containsExactly(
        new Line(Colour.RED, new BigDecimal("4.5"), 7L, "ế"), new Line(null, null, null, null));
    assertThatCode(input::verify).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "5", "\"RED\"", "[]", "{\"colour\":0}", "{\"colour\":\"\"}", "{\"colour\":\"red\"}",
      "{\"hours\":\"4.5\"}", "{\"hours\":NaN}", "{\"hours\":true}", "{\"income\":1.0}", "{\"income\":\"1\"}",
      "{\"income\":1e400}", "{\"income\":9223372036854775808}", "{\"note\":5}",
      "{\"note\":true}", "{\"note\":[]}", "{\"note\":\"\\u0000\"}",
      "{\"note\":\"\\ud83d\"}", "{\"x\":1}", "{\"note\":\"a\",\"note\":\"b\"}", "{\"note\":", "{note:1}", "{'note':'a'}"})
  void aLineThatIsNotClearlySaidIsRefusedByItsNumber(String line) {
    FormInput input = of("[{},{}," + line + "]");
    assertThat(input.list("f", "Nhãn", Line.class)).isEmpty();
    assertRefused(input, "không đọc được dòng 3");
  }

  @Test
  void aFieldThatNobodyAskedForIsRefusedAndNamed() {
    FormInput input = new FormInput(Map.of("a", "1", "b", "2", "c", "3"));
    input.text("b", "B", 10);
    assertThatThrownBy(input::verify)
        .hasMessage("Trường lạ (a): biểu mẫu này không có trường này; Trường lạ (c): biểu mẫu này không có trường này");
  }

  @Test
  void whatIsSaidTwiceIsToldOnce() {
    FormInput input = new FormInput(Map.of());
    input.refuse("f", "Nhãn", "chưa có tệp");
    input.refuse("f", "Nhãn", "chưa có tệp");
    assertRefused(input, "chưa có tệp");
  }

  @Test
  void nothingSentIsNothingWrong() {
    FormInput input = new FormInput(null);
    assertThat(input.list("f", "Nhãn", String.class)).isEmpty();
    assertThatCode(input::verify).doesNotThrowAnyException();
  }
}
