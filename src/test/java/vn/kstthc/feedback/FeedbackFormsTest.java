package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.form.WorkTask;

/** What the server takes at a task, its form has a place for. */
@EngineTest
class FeedbackFormsTest {

  @Autowired FeedbackContexts contexts;

  static Stream<Path> forms() throws IOException {
    return Files.list(Path.of("forms/feedback")).filter(form -> !form.endsWith("recordFeedback.html"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void filesHaveAPlaceWhereTheyAreTakenAndNowhereElse(Path form) throws IOException {
    String key = "userTask_" + form.getFileName().toString().replace(".html", "");
    boolean taken = !contexts.uploads(new WorkTask("1", key, "Việc", "PAKN-2024-0001", "van-phong", null, null)).isEmpty();
    assertThat(Files.readString(form).contains("<case-uploads>")).isEqualTo(taken);
  }
}
