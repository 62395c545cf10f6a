package vn.kstthc.bench;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** The bare stock application with the process of feedback: started over its own API, or within its virtual machine. */
@EnableAutoConfiguration
class StockFeedback {

  static final String KEY = "feedbackHandling";
  /** Variables of the same number and kind as this application's process starts with. */
  static final String TITLE = "Phản ánh về Công nhận trường mầm non đạt chuẩn quốc gia";
  private static final int AT_ONCE = 50;

  public static void main(String[] args) throws InterruptedException, ExecutionException {
    ConfigurableApplicationContext context = SpringApplication.run(StockFeedback.class, args);
    RuntimeService runtime = context.getBean(ProcessEngine.class).getRuntimeService();
    ExecutorService threads = Executors.newFixedThreadPool(Worker.THREADS);
    for (Scanner questions = new Scanner(System.in); questions.hasNextLine(); ) {
      Questions.answer(perSecond(runtime, threads, Integer.parseInt(questions.nextLine())));
    }
    threads.shutdown();
    context.close();
  }

  private static double perSecond(RuntimeService runtime, ExecutorService threads, int seconds)
      throws InterruptedException, ExecutionException {
    Stopwatch watch = new Stopwatch();
    int starts = 0;
    while (watch.seconds() < seconds) {
      List<Callable<Object>> work = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        String number = "PAKN-2024-%04d".formatted(++starts);
        work.add(() -> runtime.startProcessInstanceByKey(KEY, number,
            Map.of("caseNumber", number, "procedureName", TITLE, "receivedAt", new Date())));
      }
      for (Future<Object> done : threads.invokeAll(work)) {
        done.get();
      }
    }
    return starts / watch.seconds();
  }
}
