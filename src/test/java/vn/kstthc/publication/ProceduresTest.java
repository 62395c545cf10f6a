package vn.kstthc.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.EngineTest;
import vn.kstthc.form.SearchText;
import vn.kstthc.publication.Procedures.Procedure;

@EngineTest
class ProceduresTest {

  @Autowired Procedures procedures;
  @Autowired JdbcClient jdbc;

  @ParameterizedTest
  @CsvSource({"mầm non,DM-001", "MAM NON,DM-001", "chuẩn trung học,DM-002", "tiểu  học,DM-003", "dm-003,DM-003"})
  void wordsAreFoundWithOrWithoutDiacriticsInAnyOrder(String words, String code) {
    assertThat(procedures.search(words)).extracting(Procedure::code).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "!", "'", "mầm non tiểu học"})
  void whatIsInNoneOfThemFindsNone(String words) {
    assertThat(procedures.search(words)).isEmpty();
  }

  @Test
  void withoutWordsTheListBegins() {
    assertThat(procedures.search(" ")).hasSize(3);
  }

  @Test
  void aCodeNamesOne() {
    assertThat(procedures.find("DM-001")).get().extracting(Procedure::name, Procedure::unit)
        .containsExactly("Công nhận trường mầm non đạt chuẩn quốc gia", "qlclgd");
    assertThat(procedures.find("DM-999")).isEmpty();
  }

  /** What is searched was made of the names by hand, and without the code, which may change. */
  @Test
  void theFirstListIsSearchedByItsOwnNames() {
    jdbc.sql("select name, field, search_text from procedure_change where kind = 'LISTED'").query().listOfRows().forEach(row ->
        assertThat(row.get("SEARCH_TEXT")).isEqualTo(SearchText.of((String) row.get("NAME"), (String) row.get("FIELD"))));
  }
}
