package vn.kstthc.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.form.SearchText;

/** The department's list of procedures (danh mục thủ tục hành chính). */
@Service
@Transactional(readOnly = true)
public class Procedures {

  /** More than a person reads through; who does not find it here writes another word. */
  public static final int MOST_FOUND = 20;
  private static final int MOST_WORDS = 12;

  private final JdbcClient jdbc;

  Procedures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param unit id of who answers for it; null where that is not said */
  public record Procedure(String code, String name, String unit) {}

  /** @param text words as somebody types them, with or without diacritics, in any order; blank for the head of the list */
  public List<Procedure> search(String text) {
    List<String> words = Arrays.stream(SearchText.of(text).split(" ")).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
    String where = " and search_text like ? escape '!'".repeat(words.size());
    return jdbc.sql("select code, name, unit from procedure_listed where 1 = 1" + where + " order by name limit " + MOST_FOUND)
        .params(words.stream().map(word -> "%" + word.replaceAll("[!%_]", "!$0") + "%").toList())
        .query(Procedure.class).list();
  }

  public Optional<Procedure> find(String code) {
    return jdbc.sql("select code, name, unit from procedure_listed where code = ?").param(code)
        .query(Procedure.class).optional();
  }
}
