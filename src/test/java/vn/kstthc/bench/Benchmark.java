package vn.kstthc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * Measures this application beside a bare stock one: each in virtual machines of its own with the same options, one after
 * the other, in alternating rounds, so that what else the machine does meets both. Prints the median with least and most.
 */
class Benchmark {

  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

  /** One of the two: its class to start, where its classes are, and with what it is started. */
  record Side(Class<?> main, String classPath, List<String> arguments) {}

  /**
   * What is measured, and how far this application may be from the stock one; 0 is no goal. The processor's time tells
   * the same where other programs take the processor away.
   */
  private enum Measure {
    FIRST_START("khởi động lần đầu, dữ liệu trống (s)", 0, 0),
    START("khởi động đến trang đăng nhập (s)", 1.3, 0),
    START_CPU("  thời gian bộ xử lý (s)", 0, 0),
    PLAIN_START("  không có kho lớp đọc sẵn của ảnh Docker (s)", 0, 0),
    HEAP("heap sau khởi động, đã dọn rác (MB)", 0, 0),
    RESIDENT("bộ nhớ của tiến trình, RSS (MB)", 0, 0),
    STARTED("hồ sơ bắt đầu mỗi giây", 0, 0.7),
    STARTED_CPU("  thời gian bộ xử lý mỗi hồ sơ (ms)", 0, 0),
    COMPLETED("công việc hoàn thành mỗi giây", 0, 0.7),
    COMPLETED_CPU("  thời gian bộ xử lý mỗi công việc (ms)", 0, 0);

    private final String label;
    private final double most;
    private final double least;

    Measure(String label, double most, double least) {
      this.label = label;
      this.most = most;
      this.least = least;
    }

    String verdict(double ratio) {
      if (most == 0 && least == 0) {
        return "";
      }
      String met = (most == 0 || ratio <= most) && ratio >= least ? "đạt" : "CHƯA ĐẠT";
      return (most > 0 ? "<= %.1f " : ">= %.1f ").formatted(most > 0 ? most : least) + met;
    }
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of("target", "bench").toAbsolutePath();
    FileSystemUtils.deleteRecursively(folder);
    Side ours = new Side(BenchedApplication.class, System.getProperty("java.class.path"), List.of());
    Side stock = Stock.side(folder);
    Delivered delivered = Delivered.make(folder);
    Figures<Measure> ofOurs = new Figures<>();
    Figures<Measure> ofStock = new Figures<>();
    for (int round = 1; round <= ROUNDS; round++) {
      System.out.printf("Vòng %d/%d%n", round, ROUNDS);
      Path data = folder.resolve("ours-" + round);
      start(() -> delivered.start(data, true), ofOurs);
      try (RunningApplication plain = delivered.start(data, false)) {
        ofOurs.add(Measure.PLAIN_START, plain.secondsToLoginPage());
      }
      work(RunningApplication.start(ours, data), ofOurs);
      Path stockData = folder.resolve("stock-" + round);
      // it has no archive to be without
      ofStock.add(Measure.PLAIN_START, start(() -> RunningApplication.start(stock, stockData), ofStock));
      work(RunningApplication.start(stock, stockData), ofStock);
    }
    print(ofOurs, ofStock);
  }

  private interface Start {
    RunningApplication start() throws IOException, InterruptedException;
  }

  /** A first start over an empty folder, then over its data the start that is compared. @return what that took, in seconds */
  private static double start(Start side, Figures<Measure> figures) throws IOException, InterruptedException {
    try (RunningApplication first = side.start()) {
      figures.add(Measure.FIRST_START, first.secondsToLoginPage());
      first.stop();
    }
    try (RunningApplication again = side.start()) {
      figures.add(Measure.START, again.secondsToLoginPage());
      figures.add(Measure.START_CPU, again.cpuSeconds());
      again.stop();
      return again.secondsToLoginPage();
    }
  }

  private static void work(RunningApplication started, Figures<Measure> figures) throws IOException, InterruptedException {
    try (started) {
      figures.add(Measure.HEAP, started.ask("heap")[0]);
      figures.add(Measure.RESIDENT, started.residentMegabytes());
      double[] rates = started.ask("load");
      figures.add(Measure.STARTED, rates[0]);
      figures.add(Measure.STARTED_CPU, rates[1]);
      figures.add(Measure.COMPLETED, rates[2]);
      figures.add(Measure.COMPLETED_CPU, rates[3]);
    }
  }

  private static void print(Figures<Measure> ours, Figures<Measure> stock) throws IOException {
    System.out.printf("%nTrung vị (nhỏ nhất-lớn nhất) của %d vòng xen kẽ; %d bộ xử lý, Java %s, %s%n%n%-38s%24s%24s%8s  %s%n",
        ROUNDS, Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"),
        String.join(" ", RunningApplication.OPTIONS), "", "ứng dụng này", "Camunda gốc", "tỉ lệ", "mục tiêu");
    for (Measure measure : Measure.values()) {
      double ratio = ours.median(measure) / stock.median(measure);
      System.out.printf("%-38s%24s%24s%8.2f  %s%n",
          measure.label, ours.show(measure), stock.show(measure), ratio, measure.verdict(ratio));
    }
    System.out.printf("%nỨng dụng này khởi động như ảnh Docker của nó, với kho lớp đọc sẵn; Camunda gốc như mặc định, không có kho."
        + "%nCamunda gốc: thư viện, cấu hình mặc định (không kiểm tra quyền), cùng mô hình đã bỏ biểu mẫu và bean;%n"
        + "cơ sở dữ liệu như ứng dụng này: H2 trong tệp, %s (mặc định của bản gốc: H2 trong bộ nhớ).%n"
        + "Cả hai: %d luồng, lịch sử đầy đủ; một công việc là nhận rồi hoàn thành.%n", Stock.h2Options(), Worker.THREADS);
  }
}
