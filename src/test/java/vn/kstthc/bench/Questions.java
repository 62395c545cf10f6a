package vn.kstthc.bench;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Questions of one line to another virtual machine, which answers each with numbers in between what else it prints. What it
 * prints is read at once, asked or not: who prints waits while nobody reads.
 */
final class Questions {

  /** Tells an answer from a log. */
  private static final String ANSWER = "@bench ";
  /** Of its log, to tell why it has ended. */
  private static final int LINES_KEPT = 1000;

  private final PrintWriter input;
  private final BlockingQueue<Optional<double[]>> answers = new LinkedBlockingQueue<>();
  private final Deque<String> log = new ConcurrentLinkedDeque<>();
  private final Thread reader;

  Questions(Process process) {
    this.input = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    this.reader = new Thread(() -> read(process));
    reader.setDaemon(true);
    reader.start();
  }

  private void read(Process process) {
    try {
      process.inputReader(StandardCharsets.UTF_8).lines().forEach(this::take);
    } catch (UncheckedIOException closed) {
      log.add("closed from here");
    } finally {
      answers.add(Optional.empty());
    }
  }

  private void take(String line) {
    if (line.startsWith(ANSWER)) {
      answers.add(Optional.of(Arrays.stream(line.substring(ANSWER.length()).strip().split(" "))
          .filter(number -> !number.isEmpty()).mapToDouble(Double::parseDouble).toArray()));
      return;
    }
    log.add(line);
    if (log.size() > LINES_KEPT) {
      log.remove();
    }
  }

  /** @throws IllegalStateException where it has ended instead, with what it printed last */
  double[] ask(String question) throws InterruptedException {
    input.println(question);
    return answers.take().orElseThrow(() -> new IllegalStateException(log()));
  }

  String log() {
    return String.join("\n", log);
  }

  /** Lets the other know that there are no more, and waits until it has nothing more to say. */
  void end() throws InterruptedException {
    input.close();
    reader.join();
  }

  /** On the other side. */
  static void answer(double... numbers) {
    StringBuilder line = new StringBuilder(ANSWER);
    for (double number : numbers) {
      line.append(' ').append(String.format(Locale.ROOT, "%.3f", number));
    }
    System.out.println(line);
  }

  static double usedHeapMegabytes() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1048576.0;
  }
}
