package vn.kstthc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Scanner;

/**
 * A load generator over HTTP in a virtual machine of its own. Closed: so many connections, each asks again as soon as it is
 * answered. Open: so often whatever becomes of it, and how long each took is counted from the moment it was planned for.
 */
final class LoadGenerator implements AutoCloseable {

  /** More than ever wait at once for an application that keeps up. */
  private static final int MOST_CONNECTIONS = 100;

  /** Milliseconds each took: half of them, 99 of a hundred, all. */
  record Result(double perSecond, double median, double p99, double slowest) {}

  private final Process process;
  private final Questions questions;

  private LoadGenerator(Process process) {
    this.process = process;
    this.questions = new Questions(process);
  }

  static LoadGenerator start() throws IOException {
    return new LoadGenerator(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
        "-Dhttp.maxConnections=" + MOST_CONNECTIONS, "-cp", System.getProperty("java.class.path"), LoadGenerator.class.getName())
        .redirectErrorStream(true).start());
  }

  /** @throws IllegalStateException where one answer was not the one that is expected */
  Result closed(Visitors visitors, int port, int connections, int seconds) throws InterruptedException {
    return ask(visitors, port, connections, 0, seconds);
  }

  /** Likewise. @param perSecond how often */
  Result open(Visitors visitors, int port, double perSecond, int seconds) throws InterruptedException {
    return ask(visitors, port, MOST_CONNECTIONS, perSecond, seconds);
  }

  private Result ask(Visitors visitors, int port, int connections, double perSecond, int seconds) throws InterruptedException {
    double[] numbers = questions.ask("%s %d %d %s %d".formatted(visitors, port, connections, perSecond, seconds));
    return new Result(numbers[0], numbers[1], numbers[2], numbers[3]);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  public static void main(String[] args) throws InterruptedException {
    for (Scanner questions = new Scanner(System.in); questions.hasNextLine(); ) {
      String[] asked = questions.nextLine().split(" ");
      Load load = new Load(Visitors.valueOf(asked[0]).requests(Integer.parseInt(asked[1])), Double.parseDouble(asked[3]),
          Integer.parseInt(asked[4]));
      long[] took = load.run(Integer.parseInt(asked[2]));
      Arrays.sort(took);
      Questions.answer(took.length / load.seconds(), millis(took, 0.5), millis(took, 0.99), millis(took, 1));
    }
  }

  private static double millis(long[] sorted, double part) {
    return sorted[(int) Math.ceil(part * sorted.length) - 1] / 1e6;
  }
}
