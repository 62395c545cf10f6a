package vn.kstthc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody at the public pages, with a browser of a size of his own. */
class Citizen implements AutoCloseable {

  private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

  private final String address;
  private final BrowserContext context;
  final Page page;
  /** What the browser's console complained of. */
  final List<String> complaints = new ArrayList<>();

  Citizen(Browser browser, String address, int width, int height, boolean script) {
    this.address = address;
    context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("vi-VN")
        .setTimezoneId("Asia/Ho_Chi_Minh").setJavaScriptEnabled(script).setHasTouch(width < 500));
    page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        complaints.add(message.text());
      }
    });
    page.setDefaultTimeout(30_000);
  }

  void open(String path) {
    page.navigate(address + path);
  }

  void choose(String field, String value) {
    page.check("input[name=" + field + "][value=" + value + "]");
  }

  void upload(String name) {
    page.setInputFiles("#files", new FilePayload(name, "application/pdf", PDF));
  }

  void send() {
    page.click(".send button");
  }

  /** Nobody is shut out, nothing sticks out of the screen. */
  void looks(String name) {
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", name + ".png")));
    assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
        .as(name).extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml()).isEmpty();
    assertThat((int) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).as(name).isLessThanOrEqualTo(0);
  }

  @Override
  public void close() {
    context.close();
  }
}
