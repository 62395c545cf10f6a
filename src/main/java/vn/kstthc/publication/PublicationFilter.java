package vn.kstthc.publication;

import java.util.Map;

/** What somebody looks for among the cases of publication; null is any. @param open whether it has not ended; null either */
record PublicationFilter(String search, PublicationStep step, Boolean open, String unit, Integer year) {

  /** @throws IllegalArgumentException where a choice is none of the page's */
  static PublicationFilter of(Map<String, String> asked) {
    String step = Asked.choice(asked, "buoc");
    String open = Asked.choice(asked, "tinh-trang");
    String year = Asked.choice(asked, "nam");
    if (open != null && !open.equals("dang") && !open.equals("xong") || year != null && !year.matches("\\d{4}")) {
      throw new IllegalArgumentException("filter");
    }
    return new PublicationFilter(Asked.words(asked), step == null ? null : PublicationStep.valueOf(step),
        open == null ? null : open.equals("dang"), Asked.choice(asked, "don-vi"), year == null ? null : Integer.valueOf(year));
  }
}
