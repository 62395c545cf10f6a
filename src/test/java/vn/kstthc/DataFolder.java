package vn.kstthc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A look into a copy of the data of an application that is not running; the data itself stays untouched. */
final class DataFolder implements AutoCloseable {

  private final Path copy;
  private final Connection database;

  private DataFolder(Path copy, Connection database) {
    this.copy = copy;
    this.database = database;
  }

  static DataFolder copyOf(Path data) {
    try {
      Path copy = Files.createTempDirectory("data");
      Files.copy(data.resolve("kstthc.mv.db"), copy.resolve("kstthc.mv.db"));
      return new DataFolder(copy, DriverManager.getConnection("jdbc:h2:file:" + copy.resolve("kstthc"), "sa", ""));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  List<List<String>> rows(String sql) {
    try (Statement statement = database.createStatement(); ResultSet result = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          row.add(String.valueOf(result.getString(column)));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** @return the rows of every table, sorted */
  Map<String, List<List<String>>> everything() {
    return rows("select table_name from information_schema.tables where table_schema = 'PUBLIC'").stream()
        .map(row -> row.get(0)).collect(Collectors.toMap(table -> table,
            table -> rows("select * from \"" + table + "\"").stream().sorted(Comparator.comparing(List::toString)).toList(),
            (one, other) -> one, TreeMap::new));
  }

  @Override
  public void close() {
    try {
      database.close();
      try (var files = Files.list(copy)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(copy);
    } catch (SQLException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
