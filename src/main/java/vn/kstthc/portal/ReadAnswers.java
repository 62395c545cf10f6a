package vn.kstthc.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.kstthc.feedback.PublishedAnswers;
import vn.kstthc.feedback.PublishedAnswers.Answer;
import vn.kstthc.feedback.PublishedAnswers.Page;

/** Published answers for many readers: the pages everybody opens are asked of the database every few seconds only. */
@Component
class ReadAnswers {

  static final int IN_FEED = 30;
  /** Further back hardly anybody reads. */
  private static final int KEPT_PAGES = 20;

  private final PublishedAnswers answers;
  private final PortalSettings settings;
  private final Clock clock;
  private final ConcurrentHashMap<Object, Kept> kept = new ConcurrentHashMap<>();

  ReadAnswers(PublishedAnswers answers, PortalSettings settings, Clock clock) {
    this.answers = answers;
    this.settings = settings;
    this.clock = clock;
  }

  private record Kept(Object found, Instant until) {}

  /** @param page from 0 */
  Page page(int page) {
    return page < KEPT_PAGES ? (Page) fresh(page, () -> answers.search("", page)) : answers.search("", page);
  }

  @SuppressWarnings("unchecked")
  List<Answer> latest() {
    return (List<Answer>) fresh("latest", () -> answers.latest(IN_FEED));
  }

  /** Of many who come at once, one asks. */
  private Object fresh(Object key, Supplier<Object> ask) {
    Instant now = clock.instant();
    return kept.compute(key, (same, before) -> before != null && before.until().isAfter(now) ? before
        : new Kept(ask.get(), now.plus(settings.keepAnswers()))).found();
  }
}
