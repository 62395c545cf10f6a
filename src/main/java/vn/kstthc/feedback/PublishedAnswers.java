package vn.kstthc.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.form.SearchText;

/** Answers as the public reads them: what a person has masked and looked at, and nothing else of the register. */
@Service
@Transactional(readOnly = true)
public class PublishedAnswers {

  public static final int PER_PAGE = 20;
  private static final String COLUMNS =
      "select number, published_procedure, published_title, published_question, published_answer, published_at "
          + "from feedback_item ";
  private static final String PUBLISHED = "where published_at is not null ";
  private static final String WORDS = "and published_search like :words escape '!' ";
  private static final String NEWEST = "order by published_at desc, id desc ";
  private static final String PART = "limit " + PER_PAGE + " offset :offset";

  private final JdbcClient jdbc;

  PublishedAnswers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public record Answer(String number, String procedureName, String title, String question, String answer, Instant publishedAt) {}

  /** @param page counted from 0; @param total of all pages */
  public record Page(List<Answer> answers, int page, long total) {}

  public long count() {
    return jdbc.sql("select count(*) from feedback_item " + PUBLISHED).query(Long.class).single();
  }

  /** @param page from 0 of all answers; @param total how many there are */
  public Page newest(int page, long total) {
    return new Page(jdbc.sql(COLUMNS + PUBLISHED + NEWEST + PART).param("offset", offset(page))
        .query((row, line) -> answer(row)).list(), page, total);
  }

  /** @param text words as somebody types them, with or without diacritics; null or blank for all */
  public Page search(String text, int page) {
    String words = SearchText.of(text);
    if (words.isEmpty()) {
      return newest(Math.max(0, page), count());
    }
    String like = "%" + words.replaceAll("[!%_]", "!$0") + "%";
    long total = jdbc.sql("select count(*) from feedback_item " + PUBLISHED + WORDS).param("words", like)
        .query(Long.class).single();
    return new Page(jdbc.sql(COLUMNS + PUBLISHED + WORDS + NEWEST + PART).param("words", like).param("offset", offset(page))
        .query((row, line) -> answer(row)).list(), Math.max(0, page), total);
  }

  private static long offset(int page) {
    return (long) Math.max(0, page) * PER_PAGE;
  }

  public Optional<Answer> find(String number) {
    return jdbc.sql(COLUMNS + PUBLISHED + "and number = :number").param("number", number)
        .query((row, line) -> answer(row)).optional();
  }

  public List<Answer> latest(int most) {
    return jdbc.sql(COLUMNS + PUBLISHED + NEWEST + "limit :most").param("most", most).query((row, line) -> answer(row)).list();
  }

  private static Answer answer(ResultSet row) throws SQLException {
    return new Answer(row.getString("number"), row.getString("published_procedure"), row.getString("published_title"),
        row.getString("published_question"), row.getString("published_answer"), row.getTimestamp("published_at").toInstant());
  }
}
