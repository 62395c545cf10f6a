package vn.kstthc.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The figures that reports keep. What changes them asks first whether the report may still change. */
@Repository
class ReportFigures {

  private final JdbcTemplate jdbc;

  ReportFigures(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** @return in the order they are shown */
  List<Figure> of(Report report) {
    return jdbc.query("select * from report_figure where report = ? order by place, column_key", (row, number) -> figure(row),
        report.id());
  }

  private static Figure figure(ResultSet row) throws SQLException {
    Timestamp changed = row.getTimestamp("changed_at");
    return new Figure(new Figure.Key(row.getString("table_key"), row.getString("row_key"), row.getString("column_key")),
        row.getString("row_label"), row.getLong("counted"), row.getLong("amount"), row.getString("reason"), row.getString("changed_by"),
        changed == null ? null : changed.toInstant(), row.getObject("before_amount", Long.class),
        row.getObject("year_before_amount", Long.class));
  }

  void replace(Report report, List<Figure> figures) {
    report.requireCollating();
    jdbc.update("delete from report_figure where report = ?", report.id());
    List<Object[]> rows = new ArrayList<>();
    for (int place = 0; place < figures.size(); place++) {
      Figure figure = figures.get(place);
      rows.add(new Object[] {report.id(), figure.key().table(), figure.key().row(), figure.key().column(), place, figure.label(),
          figure.counted(), figure.amount(), figure.reason(), figure.changedBy(),
          figure.changedAt() == null ? null : Timestamp.from(figure.changedAt()), figure.before(), figure.yearBefore()});
    }
    jdbc.batchUpdate("insert into report_figure (report, table_key, row_key, column_key, place, row_label, counted, amount, reason, "
        + "changed_by, changed_at, before_amount, year_before_amount) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
  }

  /** @return what is reported of whole tables, by table and column, the row left empty */
  Map<Figure.Key, Long> totals(Report report) {
    return totals(of(report));
  }

  static Map<Figure.Key, Long> totals(List<Figure> figures) {
    Map<Figure.Key, Long> totals = new LinkedHashMap<>();
    figures.forEach(figure -> totals.merge(new Figure.Key(figure.key().table(), "", figure.key().column()), figure.amount(), Long::sum));
    return totals;
  }

  /** @return the figures of the quarters, by quarter and key of a whole table */
  Map<String, Map<Figure.Key, Long>> quarters(Report report) {
    Map<String, Map<Figure.Key, Long>> quarters = new LinkedHashMap<>();
    jdbc.query("select quarter, table_key, column_key, amount from report_quarter where report = ? order by quarter", row -> {
      quarters.computeIfAbsent(row.getString("quarter"), any -> new LinkedHashMap<>())
          .put(new Figure.Key(row.getString("table_key"), "", row.getString("column_key")), row.getLong("amount"));
    }, report.id());
    return quarters;
  }

  void replaceQuarters(Report report, Map<String, Map<Figure.Key, Long>> quarters) {
    report.requireCollating();
    jdbc.update("delete from report_quarter where report = ?", report.id());
    List<Object[]> rows = new ArrayList<>();
    quarters.forEach((quarter, amounts) -> amounts.forEach((key, amount) ->
        rows.add(new Object[] {report.id(), quarter, key.table(), key.column(), amount})));
    jdbc.batchUpdate("insert into report_quarter (report, quarter, table_key, column_key, amount) values (?, ?, ?, ?, ?)", rows);
  }

  /** @return what was said of checks that do not hold, by check */
  Map<String, String> explanations(Report report) {
    Map<String, String> explanations = new LinkedHashMap<>();
    jdbc.query("select check_key, text from report_explanation where report = ?",
        row -> {
          explanations.put(row.getString("check_key"), row.getString("text"));
        }, report.id());
    return explanations;
  }

  void explain(Report report, Map<String, String> explanations) {
    report.requireCollating();
    jdbc.update("delete from report_explanation where report = ?", report.id());
    jdbc.batchUpdate("insert into report_explanation (report, check_key, text) values (?, ?, ?)",
        explanations.entrySet().stream().map(each -> new Object[] {report.id(), each.getKey(), each.getValue()}).toList());
  }
}
