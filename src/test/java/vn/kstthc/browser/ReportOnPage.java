package vn.kstthc.browser;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report as its page shows it. */
final class ReportOnPage {

  private static final Pattern LINK = Pattern.compile("/so-lieu/([^/]+)/([^/?]+)(?:\\?dong=?(.*))?$");
  private static final Pattern CASE = Pattern.compile("<td class=\"number\">(?:<a[^>]*>|<span>)([^<]+)<");

  private final Page page;
  private final String number;
  private final Map<String, Long> figures = new TreeMap<>();

  /** It is open. */
  ReportOnPage(Page page, String number) {
    this.page = page;
    this.number = number;
    page.locator("table.figures a[href*='/so-lieu/']").all().forEach(link -> {
      Matcher where = LINK.matcher(URLDecoder.decode(link.getAttribute("href"), StandardCharsets.UTF_8));
      if (where.find()) {
        figures.put(key(where), amount(link.textContent()));
      }
    });
  }

  private static String key(Matcher where) {
    String row = where.group(3) == null || where.group(3).isEmpty() ? "" : "/" + where.group(3);
    return where.group(1) + "/" + where.group(2) + row;
  }

  private static long amount(String written) {
    return Long.parseLong(written.strip().replace(".", ""));
  }

  /** @return what is counted, by figure: "pakn/new", of a row "ho-so/late/Giáo dục mầm non" */
  Map<String, Long> figures(Predicate<String> these) {
    Map<String, Long> chosen = new TreeMap<>(figures);
    chosen.keySet().removeIf(these.negate());
    return chosen;
  }

  /** @return what the units have told, all together, in the order of its columns */
  List<Long> given() {
    return page.locator("h2:has-text('khen thưởng theo đơn vị') + .scroll tr.is-total td.amount > span").allTextContents().stream()
        .map(ReportOnPage::amount).toList();
  }

  String text() {
    return page.textContent("main").replaceAll("\\s+", " ");
  }

  /** @return numbers of the cases that have come to, or gone from, reports sent before */
  List<String> late() {
    return page.locator("tr:has(td[data-label='Thêm']) td[data-label='Thêm'], tr:has(td[data-label='Thêm']) td[data-label='Bớt']")
        .allTextContents().stream().flatMap(cell -> Arrays.stream(cell.split(","))).map(String::strip).filter(each -> !each.isEmpty())
        .distinct().toList();
  }

  /** @return numbers of the cases that the figure's list shows, on all of its pages */
  List<String> cases(String figure) {
    String[] parts = figure.split("/", 3);
    String row = parts.length < 3 ? "" : URLEncoder.encode(parts[2], StandardCharsets.UTF_8);
    List<String> found = new ArrayList<>();
    for (int sheet = 1; ; sheet++) {
      String list = page.request().get(URI.create(page.url())
          .resolve("/bao-cao/%s/so-lieu/%s/%s?dong=%s&trang=%d".formatted(number, parts[0], parts[1], row, sheet)).toString()).text();
      CASE.matcher(list).results().forEach(each -> found.add(each.group(1)));
      if (!list.contains(">Trang sau<")) {
        return found;
      }
    }
  }
}
