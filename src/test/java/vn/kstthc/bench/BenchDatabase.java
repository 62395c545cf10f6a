package vn.kstthc.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One kind of database, with several databases in it: what was prepared once is copied for each run. */
abstract class BenchDatabase implements AutoCloseable {

  abstract String label();

  abstract String url(String name);

  abstract String user();

  /** Leaves the database as one that has grown for a long time, tidied up by itself. */
  abstract void tidy(String name);

  /** Nobody may be connected to the original. */
  abstract void copy(String original, String copy) throws IOException;

  @Override
  public abstract void close() throws IOException;

  /** @return what an application of Spring's is started with, to work on this database */
  List<String> arguments(String name) {
    return List.of("--spring.datasource.url=" + url(name), "--spring.datasource.username=" + user(),
        "--spring.datasource.password=");
  }

  SingleConnectionDataSource open(String name) {
    return new SingleConnectionDataSource(url(name), user(), "", true);
  }

  /** In files, opened as this application opens its own in the demo. */
  static final class H2 extends BenchDatabase {
    private final Path folder;

    H2(Path folder) {
      this.folder = folder;
    }

    @Override
    String label() {
      return "H2 trong tệp";
    }

    @Override
    String url(String name) {
      try {
        return "jdbc:h2:file:" + folder.resolve(name) + ";" + Stock.h2Options();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    @Override
    String user() {
      return "sa";
    }

    @Override
    SingleConnectionDataSource open(String name) {
      SingleConnectionDataSource open = super.open(name);
      // it looks at each row for itself, even where the row it refers to comes with the same statement
      new JdbcTemplate(open).execute("set referential_integrity false");
      return open;
    }

    @Override
    void tidy(String name) {
      try (SingleConnectionDataSource open = super.open(name)) {
        new JdbcTemplate(open).execute("shutdown compact");
      }
    }

    @Override
    void copy(String original, String copy) throws IOException {
      Files.copy(folder.resolve(original + ".mv.db"), folder.resolve(copy + ".mv.db"));
    }

    @Override
    public void close() {
      // its files go with the folder
    }
  }

  /** A server of its own, with the defaults it comes with. */
  static final class Postgres extends BenchDatabase {
    private final EmbeddedPostgres server;

    Postgres() throws IOException {
      server = EmbeddedPostgres.start();
      List.of("ours", "stock", "commits").forEach(name -> run("create database " + name));
    }

    @Override
    String label() {
      return "PostgreSQL";
    }

    @Override
    String url(String name) {
      return server.getJdbcUrl(user(), name);
    }

    @Override
    String user() {
      return "postgres";
    }

    @Override
    List<String> arguments(String name) {
      List<String> arguments = new ArrayList<>(super.arguments(name));
      arguments.add("--spring.flyway.placeholders.blob=bytea");
      return arguments;
    }

    @Override
    void tidy(String name) {
      try (SingleConnectionDataSource open = open(name)) {
        new JdbcTemplate(open).execute("vacuum analyze");
      }
    }

    @Override
    void copy(String original, String copy) {
      run("create database " + copy + " template " + original);
    }

    private void run(String sql) {
      new JdbcTemplate(server.getPostgresDatabase()).execute(sql);
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
