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

  private final JdbcClient jdbc;

  PublishedAnswers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public record Answer(String number, String procedureName, String title, String question, String answer, Instant publishedAt) {}

  /** @param page counted from 0; @param total of all pages */
  public record Page(List<Answer> answers, int page, long total) {}

  /** @param text words as somebody types them, with or without diacritics; null or blank for all */
  public Page search(String text, int page) {
    String words = SearchText.of(text);
    String where = words.isEmpty() ? PUBLISHED : PUBLISHED + WORDS;
    String like = "%" + words.replaceAll("[!%_]", "!$0") + "%";
    long total = params(jdbc.sql("select count(*) from feedback_item " + where), words, like).query(Long.class).single();
    List<Answer> answers = params(jdbc.sql(COLUMNS + where + NEWEST + "limit " + PER_PAGE + " offset :offset"), words, like)
        .param("offset", (long) Math.max(0, page) * PER_PAGE).query((row, line) -> answer(row)).list();
    return new Page(answers, Math.max(0, page), total);
  }

  private static JdbcClient.StatementSpec params(JdbcClient.StatementSpec query, String words, String like) {
    return words.isEmpty() ? query : query.param("words", like);
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
