package vn.kstthc.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
  /** What somebody asks for at this moment. */
  private final Set<Object> asked = ConcurrentHashMap.newKeySet();

  ReadAnswers(PublishedAnswers answers, PortalSettings settings, Clock clock) {
    this.answers = answers;
    this.settings = settings;
    this.clock = clock;
  }

  private record Kept(Object found, Instant until) {}

  /** @param page from 0 */
  Page page(int page) {
    long total = (long) fresh("total", answers::count);
    return page < KEPT_PAGES ? (Page) fresh(page, () -> answers.newest(page, total)) : answers.newest(page, total);
  }

  @SuppressWarnings("unchecked")
  List<Answer> latest() {
    return (List<Answer>) fresh("latest", () -> answers.latest(IN_FEED));
  }

  /** Of many who come at once, one asks; the others read meanwhile what there was. */
  private Object fresh(Object key, Supplier<Object> ask) {
    Kept before = kept.computeIfAbsent(key, first -> ask(ask));
    if (before.until().isAfter(clock.instant()) || !asked.add(key)) {
      return before.found();
    }
    try {
      Kept now = ask(ask);
      kept.put(key, now);
      return now.found();
    } finally {
      asked.remove(key);
    }
  }

  private Kept ask(Supplier<Object> ask) {
    return new Kept(ask.get(), clock.instant().plus(settings.keepAnswers()));
  }
}
