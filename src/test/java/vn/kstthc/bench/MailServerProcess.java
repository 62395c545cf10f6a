package vn.kstthc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Scanner;
import vn.kstthc.notification.MailSink;

/** The mail server of the benchmark, in a virtual machine of its own. */
final class MailServerProcess implements AutoCloseable {

  /** @param seconds from the moment since which it counts to the last mail */
  record Report(int mails, int recipients, double seconds) {}

  private final Process process;
  private final Questions questions;

  private MailServerProcess(Process process) {
    this.process = process;
    this.questions = new Questions(process);
  }

  static MailServerProcess start() throws IOException {
    return new MailServerProcess(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx128m", "-cp", System.getProperty("java.class.path"), MailServerProcess.class.getName())
        .redirectErrorStream(true).start());
  }

  int port() throws InterruptedException {
    return (int) questions.ask("port")[0];
  }

  /** Counts from now on. @param command milliseconds before each answer; @param message before it has taken a message */
  void expect(int command, int message) throws InterruptedException {
    questions.ask("expect " + command + " " + message);
  }

  Report report() throws InterruptedException {
    double[] numbers = questions.ask("report");
    return new Report((int) numbers[0], (int) numbers[1], numbers[2]);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  public static void main(String[] args) {
    try (MailSink sink = new MailSink()) {
      long begin = System.nanoTime();
      for (Scanner questions = new Scanner(System.in); questions.hasNextLine(); ) {
        String[] question = questions.nextLine().split(" ");
        switch (question[0]) {
          case "port" -> Questions.answer(sink.port());
          case "expect" -> {
            sink.forget();
            sink.answerAfter(delay(question[1]), delay(question[2]));
            begin = System.nanoTime();
            Questions.answer();
          }
          default -> Questions.answer(sink.mails().size(),
              sink.mails().stream().map(MailSink.Mail::recipient).distinct().count(),
              (sink.mails().stream().mapToLong(MailSink.Mail::at).max().orElse(begin) - begin) / 1e9);
        }
      }
    }
  }

  private static Duration delay(String millis) {
    return Duration.ofMillis(Integer.parseInt(millis));
  }
}
