package vn.kstthc.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.kstthc.calendar.CalendarChangeSteps;
import vn.kstthc.review.Road;

/**
 * Measures what a changed calendar costs with so many running cases, each with a task and a due date of its own that both
 * move: from the request until the director can see what would move, and from the approval until all has moved.
 */
class CalendarBenchmark {

  private static final int CASES = Integer.getInteger("bench.cases", 10_000);

  public static void main(String[] args) throws Exception {
    Path data = Path.of("target", "bench-calendar").toAbsolutePath();
    FileSystemUtils.deleteRecursively(data);
    ConfigurableApplicationContext context = BenchedApplication.start("--server.port=0", "--APP_DATA=" + data,
        "--app.notification.every=P1D", "--spring.profiles.active=demo");
    Road road = context.getAutowireCapableBeanFactory().createBean(Road.class);
    open(road);
    CalendarChangeSteps steps = new CalendarChangeSteps(context, road);
    JdbcClient jdbc = context.getBean(JdbcClient.class);

    long begin = System.nanoTime();
    String number = steps.request("24/01/2024", "01/08/2024");
    until(() -> road.task(number, "userTask_approveChange") != null, () -> {});
    System.out.printf("%nXem trước: %.1f s, %d hạn của %d hồ sơ%n", seconds(begin), count(jdbc, number, ""), CASES);

    begin = System.nanoTime();
    long started = begin;
    steps.approve(number);
    until(() -> road.running(number) == null, () -> System.out.printf("  %.0f s: %d hạn đã chuyển%n", seconds(started),
        count(jdbc, number, " and state = 'MOVED'")));
    System.out.printf("Áp dụng: %.1f s, %d hạn đã chuyển, %d lời báo đã ghi sổ%n", seconds(begin),
        count(jdbc, number, " and state = 'MOVED'"),
        jdbc.sql("select count(*) from notification where milestone = 'date-moved'").query(Integer.class).single());
    System.out.printf("Không sót: %s%n", jdbc.sql("select count(*) from ACT_RU_TASK where DUE_DATE_ < ?")
        .param(java.sql.Timestamp.valueOf("2024-01-30 00:00:00")).query(Integer.class).single() == 0);
    context.close();
  }

  private static void open(Road road) throws Exception {
    ExecutorService desks = Executors.newFixedThreadPool(Worker.THREADS);
    Map<String, Object> fields = new HashMap<>(Road.startFields("gdtrh"));
    List<Future<String>> opened = java.util.stream.IntStream.range(0, CASES)
        .mapToObj(any -> desks.submit(() -> road.open("van.phong", fields))).toList();
    for (Future<String> each : opened) {
      each.get();
    }
    desks.shutdown();
  }

  private static int count(JdbcClient jdbc, String number, String which) {
    return jdbc.sql("select count(*) from calendar_change_item where change_number = ?" + which).param(number)
        .query(Integer.class).single();
  }

  private static void until(BooleanSupplier done, Runnable everyTenSeconds) throws InterruptedException {
    for (long looks = 1; !done.getAsBoolean(); looks++) {
      TimeUnit.MILLISECONDS.sleep(100);
      if (looks % 100 == 0) {
        everyTenSeconds.run();
      }
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
