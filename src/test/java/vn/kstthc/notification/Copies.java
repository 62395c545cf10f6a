package vn.kstthc.notification;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes many of one real case in the database: every row that the application and the engine have written for it, under ids
 * of its own. So the copies are what the application would have made, without a second description of what that is. History
 * is left out, as nothing that is measured here reads it.
 */
public final class Copies {

  /** Others refer to these. */
  private static final List<String> FIRST = List.of("act_ru_execution", "act_ru_task");
  private static final String LEFT_OUT = "act_(hi|re|ge|id)_.*|flyway_.*|copy_.*";

  private record Column(String name, boolean text) {}

  private final JdbcTemplate jdbc;
  private final Map<String, String> expressions;
  private int number;
  private int originals;

  /** @param expressions SQL in place of the original's values, by column; {@code n} is the number of the copy */
  public Copies(DataSource database, Map<String, String> expressions) {
    this.jdbc = new JdbcTemplate(database);
    this.expressions = expressions;
    jdbc.execute("create table if not exists copy_number (n integer primary key)");
  }

  /** How many are made from now on, counted from 1. */
  public Copies times(int copies) {
    return from(1, copies);
  }

  /** As {@link #times}, counted from another number: the next part of many. */
  public Copies from(int first, int copies) {
    number = copies;
    jdbc.execute("delete from copy_number");
    jdbc.batchUpdate("insert into copy_number (n) values (?)",
        IntStream.range(first, first + copies).mapToObj(n -> new Object[] {n}).toList());
    return this;
  }

  /**
   * Puts the rows of a case aside, so that copies made later are not taken for it.
   *
   * @param ids each row of the original has one of them somewhere in its texts
   */
  public Original original(List<String> ids) {
    List<String> tables = tables().stream().filter(table -> count(table, mentions(table, ids)) > 0).toList();
    Set<String> all = new LinkedHashSet<>(ids);
    tables.forEach(table -> columns(table).stream().filter(column -> column.text() && column.name().equals("id_"))
        .forEach(id -> all.addAll(jdbc.queryForList("select id_ from " + table + " where " + mentions(table, ids)
            + " and not " + mentions(List.of(id), ids), String.class))));
    Map<String, String> aside = new LinkedHashMap<>();
    for (String table : tables) {
      aside.put(table, "copy_of_" + ++originals);
      jdbc.execute("create table copy_of_" + originals + " as select * from " + table + " where " + mentions(table, ids));
    }
    return new Original(aside, all);
  }

  /** A case whose rows were put aside: tables of its rows by the tables they are copied into. */
  public final class Original {
    private final Map<String, String> aside;
    private final Set<String> ids;

    private Original(Map<String, String> aside, Set<String> ids) {
      this.aside = aside;
      this.ids = ids;
    }

    public void copy(int first, int copies) {
      from(first, copies);
      aside.forEach((table, rows) -> insert(table, rows, ids));
    }
  }

  /** @param where which rows; @param ids get the copy's number at their end, wherever they stand in the texts of these rows */
  public void of(String table, String where, Collection<String> ids) {
    insert(table, "(select * from " + table + " where " + where + ") rows_to_copy", ids);
  }

  private void insert(String table, String rows, Collection<String> ids) {
    List<Column> columns = columns(table);
    int expected = number * jdbc.queryForObject("select count(*) from " + rows, Integer.class);
    int made = jdbc.update("insert into " + table + " (" + columns.stream().map(Column::name).collect(joining(", "))
        + ") select " + columns.stream().map(column -> value(column, ids)).collect(joining(", "))
        + " from " + rows + " cross join copy_number");
    if (made != expected) {
      throw new IllegalStateException(table + ": " + made + " rows instead of " + expected);
    }
  }

  public void done() {
    jdbc.execute("drop table copy_number");
    for (int each = 1; each <= originals; each++) {
      jdbc.execute("drop table copy_of_" + each);
    }
  }

  private String value(Column column, Collection<String> ids) {
    String value = expressions.getOrDefault(column.name(), column.name());
    if (column.text() && !expressions.containsKey(column.name())) {
      for (String id : ids) {
        value = "replace(" + value + ", '" + id + "', '" + id + "-' || n)";
      }
    }
    return value;
  }

  private int count(String table, String where) {
    return jdbc.queryForObject("select count(*) from " + table + " where " + where, Integer.class);
  }

  private String mentions(String table, List<String> ids) {
    return mentions(columns(table).stream().filter(Column::text).toList(), ids);
  }

  private static String mentions(List<Column> columns, List<String> ids) {
    return columns.isEmpty() ? "1 = 0" : columns.stream()
        .flatMap(column -> ids.stream().map(id -> "coalesce(" + column.name() + ", '') like '%" + id + "%'"))
        .collect(joining(" or ", "(", ")"));
  }

  private List<String> tables() {
    return described(in -> in.getMetaData().getTables(null, in.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"}),
        row -> row.getString("TABLE_NAME")).stream().map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> !name.matches(LEFT_OUT))
        .sorted(Comparator.comparing(name -> FIRST.contains(name) ? FIRST.indexOf(name) : FIRST.size())).toList();
  }

  /** @return those that do not number themselves */
  private List<Column> columns(String table) {
    return Stream.of(table, table.toUpperCase(Locale.ROOT)).flatMap(name -> described(
        in -> in.getMetaData().getColumns(null, in.getSchema(), name, "%"), row -> "YES".equals(row.getString("IS_AUTOINCREMENT")) ? null
            : new Column(row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT), row.getInt("DATA_TYPE") == Types.VARCHAR))
        .stream()).toList();
  }

  private interface Description {
    ResultSet of(Connection database) throws SQLException;
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> described(Description description, Reader<T> reader) {
    return jdbc.execute((ConnectionCallback<List<T>>) connection -> {
      List<T> found = new ArrayList<>();
      try (ResultSet rows = description.of(connection)) {
        while (rows.next()) {
          T read = reader.read(rows);
          if (read != null) {
            found.add(read);
          }
        }
      }
      return found;
    });
  }
}
