package vn.kstthc.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What lies in the source tree to be deployed. */
public final class SourceTree {

  private SourceTree() {}

  /** @return names of all models and forms as in {@code forms/review/openDossier.html}, in order */
  public static List<String> deployed() {
    return Stream.of("processes", "forms").flatMap(root -> files(Path.of(root))).sorted().toList();
  }

  private static Stream<String> files(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).map(file -> file.toString().replace('\\', '/')).toList().stream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
