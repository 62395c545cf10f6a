package vn.kstthc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.kstthc.feedback.SeededRegister;

/** The two applications of the benchmark of feedback on one kind of database, and the register ours begins with. */
final class FeedbackSides {

  /** All come from one address here: nobody is asked to wait. */
  private static final List<String> LIMITS = List.of("sending", "cases", "tracking", "wrong-secrets", "searching");

  private final BenchDatabase database;
  private final Path folder;
  private final LoadGenerator load;

  FeedbackSides(BenchDatabase database, Path folder, LoadGenerator load) {
    this.database = database;
    this.folder = folder;
    this.load = load;
  }

  RunningApplication ours(String name) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(database.arguments(name));
    for (String limit : LIMITS) {
      arguments.add("--app.portal.limits." + limit + ".per-address.times=100000000");
      arguments.add("--app.portal.limits." + limit + ".total.times=100000000");
    }
    return RunningApplication.start(
        new Benchmark.Side(BenchedApplication.class, System.getProperty("java.class.path"), arguments), folder.resolve(name));
  }

  RunningApplication stock(String name) throws IOException, InterruptedException {
    return RunningApplication.start(Stock.side(StockFeedback.class, folder, Stock.FEEDBACK, database.arguments(name),
        Set.of("postgresql")), folder.resolve(name));
  }

  void prepare() throws IOException, InterruptedException {
    try (RunningApplication application = ours("ours")) {
      load.closed(Visitors.SENDERS, application.port(), 1, 1);
      application.stop();
    }
    try (SingleConnectionDataSource open = database.open("ours")) {
      SeededRegister.fill(open, new JdbcTemplate(open).queryForObject("select min(number) from feedback_item", String.class));
    }
    database.tidy("ours");
    try (RunningApplication application = stock("stock")) {
      application.stop();
    }
  }
}
