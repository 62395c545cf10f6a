package vn.kstthc.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import vn.kstthc.feedback.SeededRegister;
import vn.kstthc.reporting.BenchedReports;

/**
 * Measures the figures of reports over a register of 100,000 feedback items and 20,000 dossiers of the one-stop system, of one year
 * and of all ten at once, beside one statement for each table that somebody has written by hand; the list of cases behind a figure;
 * and how much memory a whole report keeps. On each kind of database. With a small heap (bench.options) it is seen that a report
 * takes no more of ten years than of one.
 */
class ReportBenchmark {

  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final int WARM_UP = 3;
  private static final int DOSSIERS = Integer.getInteger("bench.dossiers", 20_000);

  enum Measure {
    FEEDBACK("bảng phản ánh, kiến nghị (ms)"), FEEDBACK_BY_HAND("  một câu SQL viết tay (ms)"),
    DOSSIERS("bảng hồ sơ (ms)"), DOSSIERS_BY_HAND("  một câu SQL viết tay (ms)"),
    REVIEWS("bảng rà soát (ms)"), REVIEWS_BY_HAND("  một câu SQL viết tay (ms)"),
    REPORT("cả báo cáo, cùng kỳ trước, cùng kỳ năm trước và các quý (ms)"),
    CASES("trang đầu danh sách sau một số liệu (ms)"), CASES_FAR("  trang thứ hai trăm (ms)"),
    MEMORY("vùng nhớ còn giữ sau khi lập báo cáo (MB)");

    private final String label;

    Measure(String label) {
      this.label = label;
    }
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of("target", "bench-reports").toAbsolutePath();
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    System.out.printf("%d vụ việc, %d hồ sơ; %d bộ xử lý, Java %s, %d vòng%n", SeededRegister.ITEMS, DOSSIERS,
        Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"), ROUNDS);
    try (BenchDatabase h2 = new BenchDatabase.H2(folder); BenchDatabase postgres = new BenchDatabase.Postgres()) {
      for (BenchDatabase database : List.of(h2, postgres)) {
        run(database, folder);
      }
    }
    // the last application's threads do not hold the machine up
    System.exit(0);
  }

  private static void run(BenchDatabase database, Path folder) {
    List<String> arguments = new ArrayList<>(database.arguments("ours"));
    arguments.addAll(List.of("--server.port=0", "--APP_DATA=" + folder, "--app.notification.every=P1D", "--spring.profiles.active=demo",
        "--camunda.bpm.job-execution.enabled=false", "--app.reporting.look-every=P1D"));
    ConfigurableApplicationContext context = BenchedApplication.start(arguments.toArray(String[]::new));
    BenchedReports reports = new BenchedReports(context);
    JdbcTemplate jdbc = new JdbcTemplate(context.getBean(DataSource.class));
    reports.seed(DOSSIERS);
    if (database instanceof BenchDatabase.Postgres) {
      jdbc.execute("vacuum analyze");
    } else {
      jdbc.execute("analyze");
    }
    for (BenchedReports.Span span : BenchedReports.Span.values()) {
      Figures<Measure> figures = new Figures<>();
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        measure(reports, span, round < 0 ? new Figures<>() : figures);
      }
      print("%s, %s".formatted(database.label(), span.label()), figures);
    }
    context.close();
  }

  private static void measure(BenchedReports reports, BenchedReports.Span span, Figures<Measure> figures) {
    figures.add(Measure.FEEDBACK, milliseconds(() -> reports.rows("pakn", span)));
    figures.add(Measure.FEEDBACK_BY_HAND, milliseconds(() -> reports.byHand("pakn", span)));
    figures.add(Measure.DOSSIERS, milliseconds(() -> reports.rows("ho-so", span)));
    figures.add(Measure.DOSSIERS_BY_HAND, milliseconds(() -> reports.byHand("ho-so", span)));
    figures.add(Measure.REVIEWS, milliseconds(() -> reports.rows("ra-soat", span)));
    figures.add(Measure.REVIEWS_BY_HAND, milliseconds(() -> reports.byHand("ra-soat", span)));
    figures.add(Measure.CASES, milliseconds(() -> reports.cases("pakn", "handled", span, 0)));
    figures.add(Measure.CASES_FAR, milliseconds(() -> reports.cases("pakn", "handled", span, 200 * 50)));
    figures.add(Measure.REPORT, milliseconds(() -> reports.report(span)));
    System.gc();
    figures.add(Measure.MEMORY, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6);
  }

  private static double milliseconds(Runnable work) {
    Stopwatch watch = new Stopwatch();
    work.run();
    return watch.seconds() * 1e3;
  }

  private static void print(String title, Figures<Measure> figures) {
    System.out.printf("%n%s%n", title);
    for (Measure measure : Measure.values()) {
      System.out.printf("%-64s%24s%n", measure.label, figures.show(measure));
    }
    Figures.goal("phản ánh, so với SQL viết tay (lần)", ratio(figures, Measure.FEEDBACK, Measure.FEEDBACK_BY_HAND), 3, false);
    Figures.goal("hồ sơ, so với SQL viết tay (lần)", ratio(figures, Measure.DOSSIERS, Measure.DOSSIERS_BY_HAND), 3, false);
    Figures.goal("rà soát, so với SQL viết tay (lần)", ratio(figures, Measure.REVIEWS, Measure.REVIEWS_BY_HAND), 3, false);
    Figures.goal("danh sách sau một số liệu (ms)", Math.max(figures.median(Measure.CASES), figures.median(Measure.CASES_FAR)), 300, false);
  }

  private static double ratio(Figures<Measure> figures, Measure ours, Measure other) {
    return figures.median(ours) / figures.median(other);
  }
}
