package vn.kstthc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running application on an empty data folder, and the system's Chromium in front of it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {"app.notification.every=1s", "app.reporting.look-every=P1D", "app.demo.start=2024-01-15T08:00:00+07:00",
        "app.plan.sample=false"})
abstract class BrowserTest {

  static final Path DATA = emptyFolder();
  private static final int PORT = freePort();
  static final String ADDRESS = "http://localhost:" + PORT;
  private static Playwright playwright;
  static Browser browser;

  @DynamicPropertySource
  static void place(DynamicPropertyRegistry properties) {
    properties.add("APP_DATA", DATA::toString);
    properties.add("server.port", () -> PORT);
  }

  @BeforeAll
  static void openBrowser() {
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium())
        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
    playwright.close();
  }

  /** Moves the demo's clock, as its visitors do. */
  static void moveClock(String to) throws IOException, InterruptedException {
    HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(ADDRESS + "/actuator/clock"))
        .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{\"to\":\"" + to + "\"}"))
        .build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static Path chromium() {
    return Stream.of("chromium", "chromium-browser", "google-chrome").flatMap(name ->
            Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable).findFirst()
        .orElseThrow(() -> new IllegalStateException("No Chromium on this machine; see .ci/run for how it is installed"));
  }

  private static Path emptyFolder() {
    try {
      return Files.createTempDirectory("kstthc");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
