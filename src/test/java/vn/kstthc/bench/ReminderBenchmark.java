package vn.kstthc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.springframework.util.FileSystemUtils;

/**
 * Measures a morning with many due tasks: this application from the opening of office hours to the last mail delivered,
 * beside the bare stock engine that fires as many timers of nothing, and beside mail that is sent inside the timers. On each
 * kind of database, one after the other in alternating rounds.
 */
class ReminderBenchmark {

  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  /** Timers one by one take so long that a part of them tells enough; the others stay due in the same table. */
  private static final int ONE_BY_ONE = Math.min(1_000, ReminderSides.DUE);
  private static final int LATENCY = 100;
  private static final String FIRST = "_1";

  enum Measure {
    NOTHING("Camunda gốc, hẹn giờ không làm gì (hẹn giờ/giây)"),
    NOTHING_CPU("  thời gian bộ xử lý mỗi hẹn giờ (ms)"),
    NAIVE("mỗi hẹn giờ tự gửi một thư (hẹn giờ/giây)"),
    OURS("ứng dụng này, đến thư cuối cùng (việc/giây)"),
    OURS_CPU("  thời gian bộ xử lý mỗi việc (ms)"),
    SLOW("  máy chủ thư nhận mỗi thư sau 100 ms (việc/giây)"),
    FAR("  máy chủ thư trả lời mỗi lệnh sau 100 ms (việc/giây)"),
    COMMITS("cơ sở dữ liệu ghi từng dòng, 4 luồng (dòng/giây)"),
    HEAP_BEFORE("heap không kể bộ đệm của H2: trước buổi sáng (MB)"),
    HEAP_AFTER("  sau thư cuối cùng (MB)"),
    HEAP_NEXT("  sau một buổi sáng nữa, đông gấp mười (MB)"),
    RESIDENT_BEFORE("bộ nhớ của tiến trình (RSS) trước (MB)"),
    RESIDENT_AFTER("bộ nhớ của tiến trình (RSS) sau (MB)");

    private final String label;

    Measure(String label) {
      this.label = label;
    }
  }

  private final BenchDatabase database;
  private final ReminderSides sides;
  private final MailServerProcess mail;
  private final Figures<Measure> figures = new Figures<>();

  private ReminderBenchmark(BenchDatabase database, ReminderSides sides, MailServerProcess mail) {
    this.database = database;
    this.sides = sides;
    this.mail = mail;
  }

  public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
    Path folder = Path.of("target", "bench-reminders").toAbsolutePath();
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    System.out.printf("%d việc của %d người đến hạn một buổi sáng, giữa %d việc có hẹn giờ về sau; "
        + "%d bộ xử lý, Java %s, %s, %d vòng%n", ReminderSides.DUE, ReminderSides.RECIPIENTS, ReminderSides.LATER,
        Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"),
        String.join(" ", RunningApplication.OPTIONS), ROUNDS);
    try (MailServerProcess mail = MailServerProcess.start();
        BenchDatabase h2 = new BenchDatabase.H2(folder); BenchDatabase postgres = new BenchDatabase.Postgres()) {
      for (BenchDatabase database : List.of(h2, postgres)) {
        new ReminderBenchmark(database, new ReminderSides(database, folder, mail.port()), mail).run();
      }
    }
  }

  private void run() throws IOException, InterruptedException, ExecutionException {
    int later = sides.prepare();
    for (int round = 1; round <= ROUNDS; round++) {
      System.out.printf("%s, vòng %d/%d%n", database.label(), round, ROUNDS);
      ours(round == 1 ? FIRST : "_" + round, 0, 0, Measure.OURS);
      stock("_" + round);
      ours("_slow_" + round, 0, LATENCY, Measure.SLOW);
      ours("_far_" + round, LATENCY, 0, Measure.FAR);
      figures.add(Measure.COMMITS, Commits.perSecond(database));
    }
    print(later);
  }

  private void ours(String run, int command, int message, Measure rate) throws IOException, InterruptedException {
    database.copy("ours", "ours" + run);
    try (RunningApplication application = sides.ours("ours" + run)) {
      double heap = application.ask("heap")[0];
      double resident = application.residentMegabytes();
      mail.expect(command, message);
      double cpuSeconds = application.ask("morning")[0];
      MailServerProcess.Report report = mail.report();
      if (report.mails() != ReminderSides.RECIPIENTS || report.recipients() != ReminderSides.RECIPIENTS) {
        throw new IllegalStateException("not one mail a person: " + report);
      }
      figures.add(rate, ReminderSides.DUE / report.seconds());
      if (rate == Measure.OURS) {
        figures.add(Measure.OURS_CPU, cpuSeconds * 1e3 / ReminderSides.DUE);
        figures.add(Measure.HEAP_BEFORE, heap);
        figures.add(Measure.HEAP_AFTER, application.ask("heap")[0]);
        figures.add(Measure.RESIDENT_BEFORE, resident);
        figures.add(Measure.RESIDENT_AFTER, application.residentMegabytes());
        if (run.equals(FIRST)) {
          application.ask("morning");
          figures.add(Measure.HEAP_NEXT, application.ask("heap")[0]);
        }
      }
    }
  }

  private void stock(String run) throws IOException, InterruptedException {
    database.copy("stock", "stock" + run);
    try (RunningApplication application = sides.stock("stock" + run)) {
      double[] took = application.ask("nothing " + ONE_BY_ONE);
      figures.add(Measure.NOTHING, ONE_BY_ONE / took[0]);
      figures.add(Measure.NOTHING_CPU, took[1] * 1e3 / ONE_BY_ONE);
    }
    database.copy("stock", "naive" + run);
    try (RunningApplication application = sides.stock("naive" + run)) {
      mail.expect(0, 0);
      figures.add(Measure.NAIVE, ONE_BY_ONE / application.ask("mail " + ONE_BY_ONE)[0]);
    }
  }

  private void print(int later) {
    System.out.printf("%n%s; trong bảng hẹn giờ của cả hai còn %d hẹn giờ về sau%n", database.label(), later);
    for (Measure measure : Measure.values()) {
      System.out.printf("%-64s%24s%n", measure.label, figures.show(measure));
    }
    Figures.goal("so với Camunda gốc", figures.median(Measure.OURS) / figures.median(Measure.NOTHING), 1.5, true);
    Figures.goal("so với mỗi hẹn giờ tự gửi một thư", figures.median(Measure.OURS) / figures.median(Measure.NAIVE), 5, true);
    Figures.goal("chậm đi khi máy chủ thư nhận mỗi thư sau 100 ms (%)", slower(Measure.SLOW), 20, false);
    // the first fills what a running application keeps: compiled code, pools, pages of the database
    Figures.goal("heap sau buổi sáng đông gấp mười so với sau buổi đầu",
        figures.median(Measure.HEAP_NEXT) / figures.median(Measure.HEAP_AFTER), 1.1, false);
    System.out.printf("Hẹn giờ từng cái một: đo trên %d hẹn giờ đầu. Máy chủ thư trả lời mỗi lệnh sau 100 ms: "
        + "chậm đi %.0f %%.%n%n", ONE_BY_ONE, slower(Measure.FAR));
  }

  private double slower(Measure with) {
    return 100 * (1 - figures.median(with) / figures.median(Measure.OURS));
  }
}
