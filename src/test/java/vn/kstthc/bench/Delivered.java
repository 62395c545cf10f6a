package vn.kstthc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** This application as the image of the Dockerfile holds it, made by the same steps. */
final class Delivered {

  private static final String JAR = "kstthc.jar";

  private final Path folder;

  private Delivered(Path folder) {
    this.folder = folder;
  }

  static Delivered make(Path work) throws IOException, InterruptedException {
    run(Path.of(""), Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
        "-B", "-q", "jar:jar", "spring-boot:repackage");
    Path jar = work.resolve(JAR);
    try (Stream<Path> made = Files.list(Path.of("target"))) {
      Files.copy(made.filter(file -> file.getFileName().toString().matches("kstthc-.*\\.jar")).findFirst().orElseThrow(), jar);
    }
    Delivered delivered = new Delivered(work.resolve("delivered"));
    run(work, java(), "-Djarmode=tools", "-jar", JAR, "extract", "--destination", delivered.folder.toString());
    run(delivered.folder, "sh", Path.of("src/main/docker/archive-classes.sh").toAbsolutePath().toString());
    return delivered;
  }

  /** @param archived whether it is given the classes that were read beforehand, as the image gives them */
  RunningApplication start(Path data, boolean archived) throws IOException, InterruptedException {
    List<String> java = archived ? List.of("-XX:SharedArchiveFile=kstthc.jsa", "-jar", JAR) : List.of("-jar", JAR);
    return RunningApplication.start(folder, java, List.of(), data);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static void run(Path folder, String... command) throws IOException, InterruptedException {
    int status = new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile()).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IllegalStateException("%s ended with %d".formatted(List.of(command), status));
    }
  }
}
