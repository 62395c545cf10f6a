package vn.kstthc.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kstthc.form.CsvLines.Line;

/** What cells a text has, and in which of its lines each record begins. */
class CsvLinesTest {

  @Test
  void aRecordIsNamedByTheLineItBeginsIn() throws CsvLines.QuotesDoNotMatch {
    assertThat(CsvLines.read("a,b\r\n\"x, \"\"y\"\"\nz\", 1 \n\n c ,\rd,e")).containsExactly(
        new Line(1, List.of("a", "b")), new Line(2, List.of("x, \"y\"\nz", "1")),
        new Line(4, List.of("")), new Line(5, List.of("c", "")), new Line(6, List.of("d", "e")));
  }

  @Test
  void theLineWhoseQuotesDoNotMatchIsNamed() {
    assertThatThrownBy(() -> CsvLines.read("a\n\"b\nc\"\nd,\"e\nf")).isInstanceOfSatisfying(CsvLines.QuotesDoNotMatch.class,
        wrong -> assertThat(wrong.line()).isEqualTo(4));
    assertThatThrownBy(() -> CsvLines.read("a\n\"b\"c")).isInstanceOfSatisfying(CsvLines.QuotesDoNotMatch.class,
        wrong -> assertThat(wrong.line()).isEqualTo(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"a", "\"a\"b", "a;\"b"})
  void aLineByItselfHasNoCellsWhereItsQuotesDoNotMatch(String line) {
    assertThat(CsvLines.cells(line, ';')).isEmpty();
  }

  @Test
  void theSeparatorMayBeAnother() {
    assertThat(CsvLines.cells("a, b;\"c;d\"; ", ';')).containsExactly("a, b", "c;d", "");
  }

  @Test
  void whatIsNoUtf8IsNoText() throws CharacterCodingException {
    assertThat(CsvLines.text("\ufeffdòng".getBytes(StandardCharsets.UTF_8))).isEqualTo("dòng");
    assertThatThrownBy(() -> CsvLines.text("dòng".getBytes(StandardCharsets.UTF_16))).isInstanceOf(CharacterCodingException.class);
  }
}
