package vn.kstthc.reporting;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kstthc.figure.FigureSource;
import vn.kstthc.figure.FigureTable;

/**
 * What has come late: how the figures of reports that were sent would be other ones by the registers of today, case by case. The
 * sent ones stay as they are; the next report tells of it.
 */
@Component
class ReportDifferences {

  /** More than anybody reads; the figures themselves tell how many there are. */
  static final int MOST_OF_A_TABLE = 1000;
  private static final int AT_ONCE = 1000;

  /** @param earlier number of the report that was sent; @param added whether the case has come, or is counted no longer */
  record Difference(String earlier, Figure.Key figure, String caseNumber, boolean added) {}

  private record Kept(String row, long columns) {}

  private final ReportTables tables;
  private final ReportRepository reports;
  private final JdbcTemplate jdbc;

  ReportDifferences(ReportTables tables, ReportRepository reports, JdbcTemplate jdbc) {
    this.tables = tables;
    this.reports = reports;
    this.jdbc = jdbc;
  }

  /** Keeps the cases behind the figures of a report, as they are when it is sent, and what they were counted by. */
  void freeze(Report report) {
    for (FigureSource source : tables.sources()) {
      jdbc.update("insert into report_counted (report, table_key, column_keys) values (?, ?, ?)", report.id(), source.table().key(),
          source.table().counted().stream().map(FigureTable.Column::key).collect(joining(",")));
      List<Object[]> rows = new ArrayList<>();
      source.each(report.window(), (number, row, columns) -> {
        rows.add(new Object[] {report.id(), source.table().key(), number, row, columns});
        if (rows.size() == AT_ONCE) {
          write(rows);
        }
      });
      write(rows);
    }
  }

  private void write(List<Object[]> rows) {
    jdbc.batchUpdate("insert into report_case (report, table_key, case_number, row_key, columns) values (?, ?, ?, ?, ?)", rows);
    rows.clear();
  }

  /** Finds anew what has changed in the period before, and in the quarters that this one consists of. */
  void find(Report report) {
    report.requireCollating();
    jdbc.update("delete from report_difference where report = ?", report.id());
    report.period().stream().flatMap(period -> Stream.concat(Stream.of(period.previous()), period.quarters().stream())).distinct()
        .flatMap(period -> reports.findByNumber(period.key()).stream()).filter(Report::isSent)
        .forEach(earlier -> tables.sources().forEach(source -> counted(earlier, source)
            .ifPresent(counted -> find(report, earlier, source, counted))));
  }

  /** @return the columns that were counted when it was sent, in their order; empty where the table was none of its */
  private Optional<List<String>> counted(Report earlier, FigureSource source) {
    return jdbc.queryForList("select column_keys from report_counted where report = ? and table_key = ?", String.class, earlier.id(),
        source.table().key()).stream().findFirst().map(keys -> List.of(keys.split(",")));
  }

  /** @return the bits of columns as they stand today, from those of other days; what is counted no more is left out */
  private static long today(long columns, List<String> counted, FigureTable table) {
    long today = 0;
    for (int place = 0; place < table.counted().size(); place++) {
      int then = counted.indexOf(table.counted().get(place).key());
      today |= then < 0 ? 0 : (columns >> then & 1) << place;
    }
    return today;
  }

  private void find(Report report, Report earlier, FigureSource source, List<String> counted) {
    String table = source.table().key();
    // what is counted only since then is no late data
    long known = today(-1, counted, source.table());
    Map<String, Kept> kept = new HashMap<>();
    jdbc.query("select case_number, row_key, columns from report_case where report = ? and table_key = ?", (ResultSet row) -> {
      kept.put(row.getString("case_number"), new Kept(row.getString("row_key"), today(row.getLong("columns"), counted, source.table())));
    }, earlier.id(), table);
    List<Object[]> found = new ArrayList<>();
    source.each(earlier.window(), (number, row, all) -> {
      long columns = all & known;
      Kept before = kept.remove(number);
      boolean same = before != null && before.row().equals(row);
      add(found, source.table(), row, columns & ~(same ? before.columns() : 0), number, true);
      if (before != null) {
        add(found, source.table(), before.row(), before.columns() & ~(same ? columns : 0), number, false);
      }
    });
    kept.forEach((number, gone) -> add(found, source.table(), gone.row(), gone.columns(), number, false));
    jdbc.batchUpdate("insert into report_difference (report, earlier, table_key, row_key, column_key, case_number, added) "
        + "values (?, ?, ?, ?, ?, ?, ?)", found.stream().limit(MOST_OF_A_TABLE).map(row -> new Object[] {report.id(), earlier.id(),
            table, row[0], row[1], row[2], row[3]}).toList());
  }

  private static void add(List<Object[]> found, FigureTable table, String row, long columns, String number, boolean added) {
    for (int place = 0; columns >> place != 0 && found.size() <= MOST_OF_A_TABLE; place++) {
      FigureTable.Column column = table.counted().get(place);
      if ((columns >> place & 1) == 1 && column.measure() == FigureTable.Measure.CASES) {
        found.add(new Object[] {row, column.key(), number, added});
      }
    }
  }

  List<Difference> of(Report report) {
    return jdbc.query("select r.number, d.table_key, d.row_key, d.column_key, d.case_number, d.added from report_difference d "
        + "join report r on r.id = d.earlier where d.report = ? order by d.id", (row, place) -> new Difference(row.getString("number"),
            new Figure.Key(row.getString("table_key"), row.getString("row_key"), row.getString("column_key")),
            row.getString("case_number"), row.getBoolean("added")), report.id());
  }
}
