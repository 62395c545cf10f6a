package vn.kstthc.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One of the two applications in a virtual machine of its own, watched from outside. */
class RunningApplication implements AutoCloseable {

  static final List<String> OPTIONS = List.of("-Xmx1g");

  private final Process process;
  private final Questions questions;
  private final int port;
  private final double secondsToLoginPage;

  private RunningApplication(Process process, Questions questions, int port, double secondsToLoginPage) {
    this.process = process;
    this.questions = questions;
    this.port = port;
    this.secondsToLoginPage = secondsToLoginPage;
  }

  static RunningApplication start(Benchmark.Side side, Path data) throws IOException, InterruptedException {
    return start(Path.of(""), List.of("-cp", side.classPath(), side.main().getName()), side.arguments(), data);
  }

  /**
   * Starts it and waits for the first login page.
   *
   * @param java what the virtual machine is told, in that folder, beside the options of all
   */
  static RunningApplication start(Path folder, List<String> java, List<String> arguments, Path data)
      throws IOException, InterruptedException {
    Files.createDirectories(data);
    int port = freePort();
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(OPTIONS);
    command.addAll(java);
    command.add("--server.port=" + port);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toAbsolutePath().toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("APP_") || name.startsWith("SPRING_"));
    builder.environment().put("APP_DATA", data.toString());
    builder.environment().put("APP_PLAN_SAMPLE", "false");
    long begin = System.nanoTime();
    Process process = builder.start();
    Questions questions = new Questions(process);
    while (!servesLoginPage(port)) {
      if (!process.isAlive() || System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(2)) {
        process.destroyForcibly();
        throw new IllegalStateException(questions.log());
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    return new RunningApplication(process, questions, port, (System.nanoTime() - begin) / 1e9);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean servesLoginPage(int port) {
    try {
      var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/camunda/app/tasklist/default/")
          .toURL().openConnection();
      connection.setInstanceFollowRedirects(false);
      connection.setReadTimeout(30_000);
      return connection.getResponseCode() == 200
          && new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains("app-name=\"tasklist\"");
    } catch (IOException notYet) {
      return false;
    }
  }

  int port() {
    return port;
  }

  double secondsToLoginPage() {
    return secondsToLoginPage;
  }

  double cpuSeconds() {
    return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  double residentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst().orElseThrow() / 1024.0;
  }

  /** @return the numbers the application answers with */
  double[] ask(String question) throws InterruptedException {
    return questions.ask(question);
  }

  /** Stops it in good order, as its data is needed again. */
  void stop() throws InterruptedException {
    // not by the process itself: that would close what it still has to say
    process.toHandle().destroy();
    questions.end();
    process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
