package vn.kstthc;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged application as a process of its own, as {@code java -jar} starts it; on a free port, its log in a file. */
final class RunningJar implements AutoCloseable {

  private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
  /** Machines that build are often busy with more than this. */
  private static final Duration LONGEST_START = Duration.ofMinutes(5);

  private final Process process;
  private final Path log;

  private RunningJar(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Returns at once, before it is up.
   *
   * @param log emptied first
   * @param settings environment variables
   */
  static RunningJar start(Path log, Map<String, String> settings, String... javaOptions) {
    List<String> command = Stream.of(Stream.of(ProcessHandle.current().info().command().orElse("java")),
        Stream.of("-XX:TieredStopAtLevel=1"), Stream.of(javaOptions), Stream.of("-jar", jar().toString()))
        .flatMap(part -> part).toList();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("SERVER_PORT", "0");
    builder.environment().put("APP_PLAN_SAMPLE", "false");
    builder.environment().putAll(settings);
    try {
      return new RunningJar(builder.start(), log);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path jar() {
    try (Stream<Path> built = Files.list(Path.of("target"))) {
      return built.filter(file -> file.getFileName().toString().matches("kstthc-.*\\.jar")).findFirst()
          .orElseThrow(() -> new IllegalStateException("no jar in target, run the phase package first"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** @return the port it serves, once it does */
  int port() {
    await().atMost(LONGEST_START).pollInterval(Duration.ofMillis(200))
        .until(() -> !process.isAlive() || STARTED.matcher(log()).find());
    Matcher started = STARTED.matcher(log());
    if (!started.find()) {
      throw new IllegalStateException("did not start:\n" + log());
    }
    return Integer.parseInt(started.group(1));
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** As a power button for one process: nothing in it gets to know. */
  void kill() {
    end(process.destroyForcibly());
  }

  /** As {@code docker stop} or a service manager does. */
  void stop() {
    process.destroy();
    end(process);
  }

  private static void end(Process process) {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("still running after a minute");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
