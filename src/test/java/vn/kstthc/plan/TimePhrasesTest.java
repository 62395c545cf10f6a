package vn.kstthc.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;

/** Each way in which a plan writes a time, and each row of the plan of 2024. */
@EngineTest
class TimePhrasesTest {

  @Autowired TimePhrases phrases;

  @ParameterizedTest
  @CsvSource({
      "Trước 31/01/2024, Có hạn: chậm nhất 30/01/2024",
      "trước ngày 01/05/2024, Có hạn: chậm nhất 26/04/2024",
      "Quý I/2024, Có hạn: chậm nhất 31/03/2024",
      "Trong quý IV năm 2024, Có hạn: chậm nhất 31/12/2024",
      "Quý 2/2024, Có hạn: chậm nhất 30/06/2024",
      "Tháng 02/2024, Có hạn: chậm nhất 29/02/2024",
      "Trong năm 2024, Có hạn: chậm nhất 31/12/2024",
      "Năm 2024, Có hạn: chậm nhất 31/12/2024",
      "01/08/2024, Có hạn: chậm nhất 01/08/2024",
      "2024-08-01, Có hạn: chậm nhất 01/08/2024",
      "Đến ngày 1/8/2024., Có hạn: chậm nhất 01/08/2024",
      "Thường xuyên, Thường xuyên: hằng quý",
      "Thường xuyên năm 2024, Thường xuyên: hằng quý",
      "Định kỳ hằng quý, Định kỳ: hằng quý",
      "Định kỳ hàng tháng theo quy định, Định kỳ: hằng tháng",
      "Định kỳ hằng quý; năm hoặc đột xuất, 'Định kỳ: hằng quý, cả năm'",
      "'Định kỳ quý, 6 tháng, 9 tháng, năm', 'Định kỳ: hằng quý, 6 tháng, 9 tháng, cả năm'",
      "Ngay sau khi có Quyết định công bố danh mục TTHC, Khi có sự kiện: ngay sau khi có Quyết định công bố danh mục TTHC"})
  void whatLeavesNoDoubt(String written, String reading) {
    TimeReading read = phrases.read(written, 2024);
    assertThat(read.text()).isEqualTo(reading);
    assertThat(read.sure()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
      "Theo Kế hoạch, Có hạn: chậm nhất 31/12/2024",
      "Theo lộ trình và văn bản của cơ quan có thẩm quyền, Có hạn: chậm nhất 31/12/2024",
      "Ngay sau khi tiếp nhận hồ sơ và có kết quả, Khi có sự kiện: ngay sau khi tiếp nhận hồ sơ và có kết quả",
      "Năm 2023, Có hạn: chậm nhất 31/12/2023",
      "Thường xuyên năm 2023, Thường xuyên: hằng quý",
      "Trước 31/02/2024, Chưa hiểu được", "Trước 31/01/9999, Chưa hiểu được",
      "Định kỳ, Chưa hiểu được", "Khi rảnh, Chưa hiểu được", "99/99/2024, Chưa hiểu được"})
  void whatAPersonHasToSettle(String written, String reading) {
    TimeReading read = phrases.read(written, 2024);
    assertThat(read.text()).isEqualTo(reading);
    assertThat(read.sure()).isFalse();
    assertThat(read.note()).isNotBlank();
  }

  /** Whatever form the letters come in. */
  @Test
  void lettersPutTogetherReadLikeComposedOnes() {
    String decomposed = java.text.Normalizer.normalize("Thường xuyên", java.text.Normalizer.Form.NFD);
    assertThat(phrases.read(decomposed, 2024).nature()).isEqualTo(Nature.STANDING);
  }

  static Stream<PlanRow> rows() throws IOException {
    try (InputStream content = TimePhrasesTest.class.getResourceAsStream("/plan/plan-2024.csv")) {
      return PlanFile.read("plan-2024.csv", content, 1_000_000).tasks().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void eachRowOfThePlanOf2024(PlanRow row) {
    TimeReading read = phrases.read(row.time(), 2024);
    assertThat(read.text()).isEqualTo(switch (row.section() + "." + row.item()) {
      case "I.1", "II.1", "II.2", "II.3", "II.4", "IV.2", "IV.3", "IV.4", "IV.6", "IV.8" -> "Thường xuyên: hằng quý";
      case "I.2" -> "Có hạn: chậm nhất 30/01/2024";
      case "I.5" -> "Có hạn: chậm nhất 31/03/2024";
      case "IV.5" -> "Khi có sự kiện: ngay sau khi tiếp nhận hồ sơ và có kết quả giải quyết TTHC";
      case "IV.7" -> "Khi có sự kiện: ngay sau khi có Quyết định công bố danh mục TTHC";
      case "IV.9" -> "Định kỳ: hằng tháng";
      case "VI.2" -> "Định kỳ: hằng quý, cả năm";
      default -> "Có hạn: chậm nhất 31/12/2024";
    });
    assertThat(read.sure()).isEqualTo(!List.of("III.1", "III.2", "IV.1", "IV.5").contains(row.section() + "." + row.item()));
  }

  @Test
  void eachReviewOfTheAppendixOf2024() throws IOException {
    try (InputStream content = getClass().getResourceAsStream("/plan/review-list-2024.csv")) {
      assertThat(PlanFile.read("review-list-2024.csv", content, 1_000_000).reviews()).hasSize(3)
          .allSatisfy(row -> assertThat(phrases.read(row.dueDate(), 2024).text()).isEqualTo("Có hạn: chậm nhất 01/08/2024"));
    }
  }

  /** rules.md section 5, to the day. */
  @ParameterizedTest
  @CsvSource({"QUARTER,0,2023-12-15,2024-03-14", "QUARTER,1,2024-03-15,2024-06-14", "QUARTER,2,2024-06-15,2024-09-14",
      "QUARTER,3,2024-09-15,2024-12-14", "HALF_YEAR,0,2023-12-15,2024-06-14", "NINE_MONTHS,0,2023-12-15,2024-09-14",
      "YEAR,0,2023-12-15,2024-12-14", "MONTH,0,2023-12-15,2024-01-14", "MONTH,11,2024-11-15,2024-12-14"})
  void eachWindow(Rhythm rhythm, int number, String from, String to) {
    Period period = rhythm.periods(2024).get(number);
    assertThat(period.from()).isEqualTo(from);
    assertThat(period.to()).isEqualTo(to);
  }
}
