package vn.kstthc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person at a browser of her own, logged in to Tasklist. */
class Staff implements AutoCloseable {

  private static final int PHONE = 390;
  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

  private final String address;
  private final BrowserContext context;
  final Page page;
  /** What the browser's console complained of. */
  final List<String> complaints = new ArrayList<>();

  Staff(Browser browser, String address, String user) {
    this(browser, address, user, new Browser.NewContextOptions().setViewportSize(1400, 1000));
  }

  private Staff(Browser browser, String address, String user, Browser.NewContextOptions screen) {
    this.address = address;
    context = browser.newContext(screen.setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh").setAcceptDownloads(true));
    page = context.newPage();
    page.onPageError(complaints::add);
    page.setDefaultTimeout(30_000);
    logIn(user);
  }

  /** @return the same person with a phone in hand */
  static Staff onAPhone(Browser browser, String address, String user) {
    return new Staff(browser, address, user, new Browser.NewContextOptions().setViewportSize(PHONE, 844).setDeviceScaleFactor(2)
        .setIsMobile(true).setHasTouch(true));
  }

  private void logIn(String user) {
    page.navigate(address + "/camunda/app/tasklist/default/");
    // at rest the login page puts the cursor into its first field, also in the middle of the second
    do {
      page.fill("input[type=text]", user);
      page.fill("input[type=password]", "demo");
    } while (!page.inputValue("input[type=text]").equals(user) || !page.inputValue("input[type=password]").equals("demo"));
    page.click("button[type=submit]");
    page.waitForSelector(".task-filters .task-filter");
  }

  void startForm() {
    page.navigate(address + "/camunda/app/tasklist/default/#/?processStart=procedureReview");
    page.waitForSelector("#kit_procedureName");
  }

  /** Presses the start form's button. */
  void start() {
    page.click(".modal-footer .btn-primary");
  }

  /** Finds the case in the list of the unit's tasks, opens its task and takes it. */
  void take(String number, String task) {
    card(number).filter(new Locator.FilterOptions().setHasText(task)).first().click();
    takeOpen(number);
  }

  /** Opens a task of the case as the mail about it leads to it, and takes it. */
  void follow(String task, String number) {
    // a link in a mail opens the app anew
    page.navigate("about:blank");
    page.navigate(address + "/camunda/app/tasklist/default/#/?task=" + task);
    takeOpen(number);
  }

  private void takeOpen(String number) {
    page.waitForSelector(".kit-summary:has-text('" + number + "')");
    page.click("button.claim");
    page.waitForSelector("button[ng-click='complete()']:not([disabled])");
  }

  /** @return the cards of the case in the list of the unit's tasks */
  Locator card(String number) {
    page.navigate(address + "/camunda/app/tasklist/default/#/");
    page.click(".task-filter:has-text('Việc của đơn vị') a");
    return page.locator(".tasks-list .task").filter(new Locator.FilterOptions().setHasText(number));
  }

  void complete() {
    page.click("button[ng-click='complete()']");
  }

  /** Completes the task and waits until it is gone. */
  void finish() {
    complete();
    page.waitForSelector(".kit-summary", new Page.WaitForSelectorOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
  }

  void fill(String field, String text) {
    page.fill("#kit_" + field, text);
  }

  void choose(String field, String label) {
    page.locator("[data-field=" + field + "] label:has-text('" + label + "') input").first().check();
  }

  /** Ticks one answer on every line of a checklist. */
  void tickAll(String field, int column) {
    Locator lines = page.locator("[data-field=" + field + "] tbody tr");
    for (int line = 0; line < lines.count(); line++) {
      lines.nth(line).locator(".kit-tick input").nth(column).check();
    }
  }

  void upload(String kind, String name) {
    page.locator("[data-field=" + kind + "] input[type=file]")
        .setInputFiles(new FilePayload(name, "application/pdf", PDF));
    page.waitForSelector("[data-field=" + kind + "] a:has-text('" + name + "')");
  }

  /** @return the errors shown beside a field */
  String errors(String field) {
    return String.join(" ", page.locator("[data-field=" + field + "] .kit-error").allTextContents());
  }

  void waitForErrors() {
    page.waitForSelector(".kit-error-summary");
  }

  void open(String path) {
    page.navigate(address + path);
  }

  /** Goes to one of the pages that Tasklist's bar leads to. */
  void openFromBar(String title) {
    page.click(".staff-pages button");
    page.click(".staff-pages a:has-text('" + title + "')");
  }

  String download(String name) {
    Download download = page.waitForDownload(() -> page.locator("a:has-text('" + name + "')").first().click());
    return download.suggestedFilename();
  }

  void picture(String name) {
    page.waitForTimeout(300);
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
  }

  /** Opens pages on the phone; nothing of them sticks out of the screen, what is wide scrolls in its own place. */
  void fit(String... paths) {
    for (String path : paths) {
      assertThat(page.navigate(address + path).status()).as(path).isEqualTo(200);
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
          .setPath(Path.of("target", "screenshots", "phone" + path.replaceAll("[^\\w-]+", "-") + ".png")));
      assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(path).isLessThanOrEqualTo(PHONE);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
