package vn.kstthc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import vn.kstthc.feedback.SeededRegister;

/**
 * Measures feedback as people meet it, over HTTP, on a register of many years: forms that come in, beside the bare stock engine
 * that starts as many instances of the same process; senders who track their cases, readers of published answers, and the
 * register of the office. On each kind of database, one after the other in alternating rounds.
 */
class FeedbackBenchmark {

  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final int CONNECTIONS = 8;
  /** How many may send at once: each side has its peak somewhere. */
  private static final int[] SENDING = {8, 32};
  private static final int READS_PER_SECOND = 1000;
  /** Until the virtual machine has compiled what runs often: what is measured is a day, not its first minute. */
  private static final int WARM_UP = 60;
  private static final int LONG = 12;
  private static final int SHORT = 3;

  enum Measure {
    TRACKED("tra cứu, %d lượt/giây đều: p99 (ms)".formatted(READS_PER_SECOND)),
    TRACKED_MEDIAN("  một nửa số lượt trong (ms)"),
    READ("trả lời đã công khai, %d lượt/giây đều: p99 (ms)".formatted(READS_PER_SECOND)),
    READ_MEDIAN("  một nửa số lượt trong (ms)"),
    REGISTER_NOW("sổ tiếp nhận, năm nay: p99 (ms)"),
    REGISTER("sổ tiếp nhận, cả sổ: p99 (ms)"),
    REGISTER_COMMON("  tìm không dấu từ hay gặp, cả sổ: p99 (ms)"),
    REGISTER_RARE("  tìm một người gửi, cả sổ: p99 (ms)"),
    REGISTER_NONE("  tìm từ không có, cả sổ: p99 (ms)"),
    SENT("biểu mẫu gửi đến khi vào sổ, có việc đầu tiên (vụ việc/giây)"),
    SENT_CPU("  thời gian bộ xử lý mỗi vụ việc (ms)"),
    STOCK("Camunda gốc, bắt đầu qua HTTP (lượt/giây)"),
    STOCK_CPU("  thời gian bộ xử lý mỗi lượt (ms)"),
    STOCK_INSIDE("Camunda gốc, bắt đầu ngay trong tiến trình (lượt/giây)"),
    SENT_HALF("biểu mẫu gửi đều ở nửa tốc độ cao nhất: p99 (ms)"),
    COMMITS("cơ sở dữ liệu ghi từng dòng, 4 luồng (dòng/giây)");

    private final String label;

    Measure(String label) {
      this.label = label;
    }
  }

  private final BenchDatabase database;
  private final FeedbackSides sides;
  private final LoadGenerator load;
  private final Figures<Measure> figures = new Figures<>();

  private FeedbackBenchmark(BenchDatabase database, FeedbackSides sides, LoadGenerator load) {
    this.database = database;
    this.sides = sides;
    this.load = load;
  }

  public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
    Path folder = Path.of("target", "bench-feedback").toAbsolutePath();
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    System.out.printf("Sổ có %d vụ việc của mười năm; %d bộ xử lý, chung với máy phát tải và cơ sở dữ liệu, Java %s, %s, %d vòng%n"
        + "Giới hạn số lượt mỗi địa chỉ đã được đặt ra ngoài tầm đo: mọi lượt đến từ một máy%n", SeededRegister.ITEMS,
        Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"),
        String.join(" ", RunningApplication.OPTIONS), ROUNDS);
    try (LoadGenerator load = LoadGenerator.start(); BenchDatabase h2 = new BenchDatabase.H2(folder);
        BenchDatabase postgres = new BenchDatabase.Postgres()) {
      for (BenchDatabase database : List.of(h2, postgres)) {
        new FeedbackBenchmark(database, new FeedbackSides(database, folder, load), load).run();
      }
    }
  }

  private void run() throws IOException, InterruptedException, ExecutionException {
    sides.prepare();
    for (int round = 1; round <= ROUNDS; round++) {
      System.out.printf("%s, vòng %d/%d%n", database.label(), round, ROUNDS);
      ours("_" + round);
      stock("_" + round);
      figures.add(Measure.COMMITS, Commits.perSecond(database));
    }
    print();
  }

  private void ours(String run) throws IOException, InterruptedException {
    database.copy("ours", "ours" + run);
    try (RunningApplication application = sides.ours("ours" + run)) {
      read(application.port(), Visitors.TRACKERS, Measure.TRACKED, Measure.TRACKED_MEDIAN);
      read(application.port(), Visitors.READERS, Measure.READ, Measure.READ_MEDIAN);
      register(application.port(), Visitors.REGISTER_NOW, Measure.REGISTER_NOW);
      register(application.port(), Visitors.REGISTER, Measure.REGISTER);
      register(application.port(), Visitors.REGISTER_COMMON, Measure.REGISTER_COMMON);
      register(application.port(), Visitors.REGISTER_RARE, Measure.REGISTER_RARE);
      register(application.port(), Visitors.REGISTER_NONE, Measure.REGISTER_NONE);
      double peak = peak(application, Visitors.SENDERS, Measure.SENT, Measure.SENT_CPU);
      figures.add(Measure.SENT_HALF, load.open(Visitors.SENDERS, application.port(), peak / 2, LONG).p99());
    }
  }

  private void read(int port, Visitors readers, Measure p99, Measure median) throws InterruptedException {
    load.closed(readers, port, CONNECTIONS, WARM_UP);
    LoadGenerator.Result result = load.open(readers, port, READS_PER_SECOND, LONG);
    figures.add(p99, result.p99());
    figures.add(median, result.median());
  }

  private void register(int port, Visitors staff, Measure measure) throws InterruptedException {
    load.closed(staff, port, 1, SHORT);
    figures.add(measure, load.closed(staff, port, 1, SHORT).p99());
  }

  /** @return as many as can be, a second */
  private double peak(RunningApplication application, Visitors who, Measure rate, Measure cpu) throws InterruptedException {
    load.closed(who, application.port(), CONNECTIONS, WARM_UP);
    double most = 0;
    double millis = 0;
    for (int connections : SENDING) {
      double before = application.cpuSeconds();
      double perSecond = load.closed(who, application.port(), connections, LONG).perSecond();
      if (perSecond > most) {
        most = perSecond;
        millis = (application.cpuSeconds() - before) * 1e3 / (perSecond * LONG);
      }
    }
    figures.add(rate, most);
    figures.add(cpu, millis);
    return most;
  }

  private void stock(String run) throws IOException, InterruptedException {
    database.copy("stock", "stock" + run);
    try (RunningApplication application = sides.stock("stock" + run)) {
      peak(application, Visitors.STOCK, Measure.STOCK, Measure.STOCK_CPU);
      application.ask(Integer.toString(SHORT));
      figures.add(Measure.STOCK_INSIDE, application.ask(Integer.toString(LONG))[0]);
    }
  }

  private void print() {
    System.out.printf("%n%s%n", database.label());
    for (Measure measure : Measure.values()) {
      System.out.printf("%-64s%24s%n", measure.label, figures.show(measure));
    }
    Figures.goal("gửi so với Camunda gốc qua HTTP", ratio(Measure.STOCK), 0.6, true);
    Figures.goal("gửi so với Camunda gốc trong tiến trình", ratio(Measure.STOCK_INSIDE), 0.6, true);
    Figures.goal("gửi đều ở nửa tốc độ cao nhất, p99 (ms)", figures.median(Measure.SENT_HALF), 500, false);
    Figures.goal("tra cứu, p99 (ms)", figures.median(Measure.TRACKED), 50, false);
    Figures.goal("trả lời đã công khai, p99 (ms)", figures.median(Measure.READ), 50, false);
    Figures.goal("sổ tiếp nhận, p99 (ms)", Math.max(figures.median(Measure.REGISTER_NOW), figures.median(Measure.REGISTER)), 300, false);
    Figures.goal("tìm trong sổ, chậm nhất trong ba cách, p99 (ms)",
        Stream.of(Measure.REGISTER_COMMON, Measure.REGISTER_RARE, Measure.REGISTER_NONE).mapToDouble(figures::median).max()
            .orElseThrow(), 300, false);
    System.out.println();
  }

  private double ratio(Measure stock) {
    return figures.median(Measure.SENT) / figures.median(stock);
  }
}
