package vn.kstthc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kstthc.deadline.LegalLimit;

/** What makes a table of limits unsound, and that a sound one of several periods decides by the day. */
class LimitTableTest {

  static final String FIRST = "&gt;= date and time(\"2008-02-14T00:00:00\")";
  private static final DmnEngine DMN = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  private String xml;

  @BeforeEach
  void theTableOfFeedback() throws IOException {
    xml = feedback();
  }

  static String feedback() throws IOException {
    return Files.readString(Path.of("processes/deadline/feedbackLimit.dmn"));
  }

  /** @return the table with its second row for the key of the first, and the periods of both */
  static String withTwoPeriods(String xml, String first, String second) {
    return xml.replace("\"feedback.forward.conduct\"", "\"feedback.forward.other\"").replace(FIRST, first)
        .replace("<inputEntry id=\"receivedOn_feedbackForwardConduct\"><text></text>",
            "<inputEntry id=\"receivedOn_feedbackForwardConduct\"><text>" + second + "</text>");
  }

  static String until(String day) {
    return "[date and time(\"2008-02-14T00:00:00\")..date and time(\"%sT23:59:59\")]".formatted(day);
  }

  static String from(String day) {
    return "&gt;= date and time(\"%sT00:00:00\")".formatted(day);
  }

  @Test
  void rowsThatOverlapAreRefusedAndBothNamed() {
    xml = withTwoPeriods(xml, until("2024-07-01"), from("2024-07-01"));
    assertThatThrownBy(this::table).isInstanceOf(IllegalStateException.class).hasMessage("Bảng thời hạn feedbackLimit:"
        + " dòng 1 (rule_feedbackForwardOther, khóa feedback.forward.other, từ 14/02/2008 đến 01/07/2024) và"
        + " dòng 2 (rule_feedbackForwardConduct, khóa feedback.forward.other, từ 01/07/2024) trùng thời gian hiệu lực");
  }

  @ParameterizedTest
  @CsvSource({"2008-02-13, ", "2008-02-14, Chính phủ", "2024-06-30, Chính phủ", "2024-07-01, Sở Giáo dục và Đào tạo",
      "2099-12-31, Sở Giáo dục và Đào tạo"})
  void ofTwoPeriodsTheOneOfTheDayDecides(LocalDate day, String issuer) {
    xml = withTwoPeriods(xml, until("2024-06-30"), from("2024-07-01"));
    assertThat(table().limit("feedback.forward.other", day).map(LegalLimit::issuer).orElse(null)).isEqualTo(issuer);
  }

  @Test
  void whatTheTableAnswersIsTheTables() {
    xml = xml.replace("<outputEntry id=\"amount_feedbackAnswer\"><text>20</text>",
        "<outputEntry id=\"amount_feedbackAnswer\"><text>10 + 5</text>");
    assertThat(table().limit("feedback.answer", LocalDate.parse("2024-01-15")).orElseThrow().amount()).isEqualTo(15);
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(delimiter = '|', value = {
    "hitPolicy=\"UNIQUE\" | hitPolicy=\"FIRST\" | phải có hit policy UNIQUE",
    "<text>receivedOn</text> | <text>sentOn</text> | phải có đúng hai đầu vào: key, receivedOn",
    "\"feedback.answer\" | \"review.answer\" | khóa không thuộc bảng này",
    "\"feedback.answer\" | feedback.answer | dòng 5 (rule_feedbackAnswer) phải có khóa",
    "\"feedback.answer\" | \"feedback.answer\",\"feedback.classify\" | dòng 5 (rule_feedbackAnswer) phải có khóa",
    "&gt;= date and time(\"2008-02-14 | &gt; date and time(\"2008-02-14 | dòng 1 (rule_feedbackForwardOther) phải",
    "date and time(\"2008-02-14T | date and time(\"2008-02-30T | dòng 1 (rule_feedbackForwardOther) phải",
    "date and time(\"2008-02-14T00 | date and time(\"2008-02-14T08 | dòng 1 (rule_feedbackForwardOther) phải",
    "date and time(\"2008-02-14T00:00:00\") | today() | dòng 1 (rule_feedbackForwardOther) phải",
    "<text>20</text> | <text>\"hai mươi\"</text> | dòng 5 (rule_feedbackAnswer",
    "<text>20</text> | <text>20 +</text> | dòng 5 (rule_feedbackAnswer",
    "<text>\"calendar-days\"</text> | <text>\"weeks\"</text> | dòng 5 (rule_feedbackAnswer",
    "<text>\"Thông tư 02/2017/TT-VPCP\"</text> | <text></text> | dòng 5 (rule_feedbackAnswer",
  })
  void whatCannotBeReadOrGivesNoLimitIsRefused(String good, String bad, String says) {
    assertThat(xml).contains(good);
    xml = xml.replace(good, bad);
    assertThatThrownBy(() -> table().evaluateAll()).hasMessageContaining(says);
  }

  @Test
  void aRowThatEndsBeforeItBeginsIsRefused() {
    xml = xml.replace(FIRST, until("2008-02-13"));
    assertThatThrownBy(this::table).hasMessageContaining("hết hiệu lực trước khi có hiệu lực");
  }

  private LimitTable table() {
    return new LimitTable("feedbackLimit", xml.getBytes(StandardCharsets.UTF_8), DMN);
  }
}
