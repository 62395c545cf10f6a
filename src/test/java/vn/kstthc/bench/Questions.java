package vn.kstthc.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Questions of one line to another virtual machine, which answers each with numbers in between what else it prints. */
final class Questions {

  /** Tells an answer from a log. */
  private static final String ANSWER = "@bench ";

  private final BufferedReader output;
  private final PrintWriter input;

  Questions(Process process) {
    this.output = process.inputReader(StandardCharsets.UTF_8);
    this.input = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
  }

  double[] ask(String question) throws IOException {
    input.println(question);
    StringBuilder log = new StringBuilder();
    for (String line; (line = output.readLine()) != null; log.append(line).append('\n')) {
      if (line.startsWith(ANSWER)) {
        return Arrays.stream(line.substring(ANSWER.length()).strip().split(" ")).filter(number -> !number.isEmpty())
            .mapToDouble(Double::parseDouble).toArray();
      }
    }
    throw new IllegalStateException(log.toString());
  }

  /** Lets the other know that there are no more, and waits until it has nothing more to say. */
  void end() throws IOException {
    input.close();
    output.transferTo(Writer.nullWriter());
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
