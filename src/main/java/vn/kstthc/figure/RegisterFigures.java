package vn.kstthc.figure;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Figures that the database counts: one statement for a whole table, and the same conditions for the list of cases behind each
 * figure, so that the two cannot differ. In the conditions stand {@code :from} and {@code :to}, the days of the window, and
 * {@code :begins} and {@code :ends}, its first moment and the first after it.
 */
public final class RegisterFigures implements FigureSource {

  private static final int FETCHED_AT_ONCE = 500;

  /**
   * Where the cases are.
   *
   * @param table with its alias: "feedback_item f"
   * @param where which of its rows may count at all
   * @param row what rows are made of; null where the table has one only
   * @param visible which cases members of {@code :units} may see
   * @param order in which order rows stand; null where there is one only
   * @param page path before {@code paged}; null where cases have no page
   * @param paged what the page of a case is found by
   */
  public record Register(String table, String where, String number, String title, String note, String row, String order, String visible,
      String page, String paged) {

    /** Rows in the order of their names, pages by the number of the case. */
    public Register(String table, String where, String number, String title, String note, String row, String visible, String page) {
      this(table, where, number, title, note, row, row, visible, page, number);
    }
  }

  /**
   * Which cases a column counts.
   *
   * @param amount what it adds up; null where it counts
   * @param join what else it has to be read beside, at most one row a case: "left join ..."; empty where nothing
   */
  public record Counted(FigureTable.Column column, String when, String amount, String join) {

    public Counted(FigureTable.Column column, String when, String amount) {
      this(column, when, amount, "");
    }

    /** @return a column that counts cases, read beside nothing else */
    public static Counted counted(String key, String label, FigureTable.Course course, String when) {
      return new Counted(FigureTable.Column.cases(key, label, course), when, null);
    }
  }

  private final FigureTable table;
  private final Register register;
  private final List<Counted> counted;
  private final JdbcClient jdbc;
  private final TransactionTemplate reading;

  /** @param counted the columns that are counted, and those that are percentages with neither condition nor amount */
  public RegisterFigures(FigureTable table, Register register, List<Counted> counted, DataSource database,
      TransactionTemplate reading) {
    this.table = table;
    this.register = register;
    this.counted = counted.stream().filter(each -> each.column().isCounted()).toList();
    this.reading = reading;
    JdbcTemplate inParts = new JdbcTemplate(database);
    inParts.setFetchSize(FETCHED_AT_ONCE);
    this.jdbc = JdbcClient.create(inParts);
  }

  /** @return an expression that gives the label of what stands in the column */
  public static <E extends Enum<E>> String labelled(String column, Class<E> type, Function<E, String> label) {
    return Stream.of(type.getEnumConstants())
        .map(each -> "when '%s' then '%s'".formatted(each.name(), label.apply(each).replace("'", "''")))
        .collect(joining(" ", "case " + column + " ", " end"));
  }

  @Override
  public FigureTable table() {
    return table;
  }

  @Override
  public List<FigureRow> rows(Window window) {
    String figures = IntStream.range(0, counted.size()).mapToObj(this::figure).collect(joining(", "));
    boolean one = register.row() == null;
    return ask("select %s%s from %s%s".formatted(one ? "" : register.row() + " as row_key, ", figures, from(counted),
        one ? "" : " group by " + register.row() + " order by " + register.order()), window)
        .query((row, number) -> row(one ? "" : row.getString("row_key"), row)).list();
  }

  private String from(List<Counted> read) {
    return Stream.concat(Stream.of(register.table()), read.stream().map(Counted::join).filter(join -> !join.isEmpty()).distinct())
        .collect(joining(" ", "", " where " + register.where()));
  }

  private String figure(int place) {
    Counted each = counted.get(place);
    String what = each.amount() == null ? "count(*)" : "sum(%s)".formatted(each.amount());
    return "coalesce(%s filter (where %s), 0) as c%d".formatted(what, each.when(), place);
  }

  private FigureRow row(String key, ResultSet row) throws SQLException {
    Map<String, Long> amounts = new LinkedHashMap<>();
    for (int place = 0; place < counted.size(); place++) {
      amounts.put(counted.get(place).column().key(), row.getLong("c" + place));
    }
    return new FigureRow(key, key.isEmpty() ? table.title() : key, amounts);
  }

  @Override
  public List<FigureCase> cases(Window window, String row, String column, Set<String> units, int offset, int most) {
    Counted asked = counted.stream().filter(each -> each.column().key().equals(table.column(column).key())).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Cột %s không đếm hồ sơ".formatted(column)));
    String narrowed = (row == null || register.row() == null ? "" : " and " + register.row() + " = :row")
        + (units == null ? "" : " and (" + register.visible() + ")");
    // numbers first: what is shown of a case is read of those on the page alone
    List<String> numbers = ask("select %1$s from %2$s and (%3$s)%4$s order by %1$s offset %5$d rows fetch first %6$d rows only".formatted(
        register.number(), from(List.of(asked)), asked.when(), narrowed, offset, most), window).param("row", row)
        .param("units", units == null || units.isEmpty() ? Set.of("") : units).query(String.class).list();
    return numbers.isEmpty() ? List.of() : shown(numbers);
  }

  private List<FigureCase> shown(List<String> numbers) {
    return jdbc.sql("select %1$s as number, %2$s as title, %3$s as note, %4$s as paged from %5$s where %1$s in (:numbers) order by %1$s"
        .formatted(register.number(), register.title(), register.note(), register.paged(), register.table())).param("numbers", numbers)
        .query((found, place) -> new FigureCase(found.getString("number"), found.getString("title"), found.getString("note"),
            register.page() == null ? null : register.page() + found.getString("paged"))).list();
  }

  @Override
  public void each(Window window, EachCase use) {
    String columns = IntStream.range(0, counted.size())
        .mapToObj(place -> "case when %s then cast(%d as bigint) else 0 end".formatted(counted.get(place).when(), 1L << place))
        .collect(joining(" + "));
    String all = "select %s as number, %s as row_key, %s as columns from %s".formatted(register.number(),
        register.row() == null ? "''" : register.row(), columns, from(counted));
    // what is read in parts must be read in one transaction
    reading.executeWithoutResult(status -> ask(all, window).query(found -> {
      long in = found.getLong("columns");
      if (in != 0) {
        use.take(found.getString("number"), found.getString("row_key"), in);
      }
    }));
  }

  private JdbcClient.StatementSpec ask(String sql, Window window) {
    return jdbc.sql(sql).param("from", window.from()).param("to", window.to()).param("begins", window.begins())
        .param("ends", window.ends());
  }
}
