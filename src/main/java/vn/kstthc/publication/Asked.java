package vn.kstthc.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kstthc.form.SearchText;

/** What a page with a filter was asked for, and the links to its other pages. */
final class Asked {

  static final int PAGE = 50;
  private static final int LAST_PAGE = 10_000;
  private static final int MOST_WORDS = 12;
  private static final int LONGEST = 200;

  private Asked() {}

  /** @return what was typed to search for, cut where it is too long */
  static String words(Map<String, String> asked) {
    String text = asked.getOrDefault("tim", "");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /** @return null where anything will do */
  static String choice(Map<String, String> asked, String name) {
    String value = asked.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  /** @return the page asked for, from 1 on */
  static int page(Map<String, String> asked) {
    String page = asked.getOrDefault("trang", "1");
    return page.matches("\\d{1,5}") ? Math.max(1, Math.min(LAST_PAGE, Integer.parseInt(page))) : 1;
  }

  /** @return address of another page of the same list */
  static String link(String path, Map<String, String> asked, Set<String> names, int page) {
    UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
    asked.forEach((name, value) -> {
      if (names.contains(name) && !value.isBlank()) {
        link.queryParam(name, "{" + name + "}");
      }
    });
    return link.queryParam("trang", page).encode().buildAndExpand(asked).toUriString();
  }

  /** @return one pattern for each word, for a column of search text with {@code like ? escape '!'} */
  static List<String> patterns(String text) {
    return new ArrayList<>(Arrays.stream(SearchText.of(text).split(" ")).filter(word -> !word.isEmpty()).limit(MOST_WORDS)
        .map(word -> "%" + word.replaceAll("[!%_]", "!$0") + "%").toList());
  }
}
