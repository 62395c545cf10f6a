package vn.kstthc.feedback;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.feedback.FeedbackEntry.Event;
import vn.kstthc.notification.Undelivered;

/**
 * What senders whom no mail reaches are still to be told, and that somebody has told them: those who left no address, and those
 * whose mail was refused, of what was in it.
 */
@Service
@Transactional
class SenderNotices implements Undelivered {

  static final Set<Event> TOLD = EnumSet.of(Event.NOT_ACCEPTED, Event.REFERRED, Event.FORWARDED, Event.ASKED, Event.KEPT,
      Event.SENT, Event.STATUS_TOLD);

  /** How somebody has told them. */
  enum Way {
    TELEPHONE("Điện thoại"), POST("Gửi thư qua bưu chính"), IN_PERSON("Trực tiếp tại cơ quan"), NOT_REACHED("Không liên hệ được");

    private final String label;

    Way(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  private final FeedbackItems items;
  private final FeedbackHistory history;
  private final SenderTexts texts;
  private final SenderNoticeProcess process;

  SenderNotices(FeedbackItems items, FeedbackHistory history, SenderTexts texts, SenderNoticeProcess process) {
    this.items = items;
    this.history = history;
    this.texts = texts;
    this.process = process;
  }

  /** @return what is still to be told, in the order in which it came, in the words of today */
  @Transactional(readOnly = true)
  List<SenderText> waiting(Feedback item) {
    return events(item).stream().map(event -> texts.of(event, item)).toList();
  }

  private Set<Event> events(Feedback item) {
    Set<Event> waiting = new LinkedHashSet<>();
    boolean hasMail = item.sender().email() != null;
    history.outline(item).forEach(happened -> {
      Event toTell = hasMail ? happened.refused() : happened.event();
      if (happened.event() == Event.SENDER_TOLD || happened.event() == Event.SENDER_NOT_REACHED) {
        waiting.clear();
      } else if (TOLD.contains(toTell)) {
        waiting.remove(toTell);
        waiting.add(toTell);
      }
    });
    waiting.removeIf(event -> isOver(event, item));
    return waiting;
  }

  /** Somebody is given to tell what the mail held, unless the case has gone on meanwhile. */
  @Override
  public void undelivered(String number, String key) {
    items.find(number).ifPresent(item -> {
      Event event = SenderLetters.event(key);
      history.record(item, item.state(), Event.LETTER_REFUSED, null, null, Map.of(FeedbackHistory.REFUSED, event));
      if (!events(item).isEmpty()) {
        process.begin(item);
      }
    });
  }

  private static boolean isOver(Event event, Feedback item) {
    return switch (event) {
      case ASKED -> item.state() != State.CLARIFYING;
      case KEPT -> item.state() != State.KEPT;
      case STATUS_TOLD -> !item.state().isUnanswered();
      default -> false;
    };
  }

  void told(String number, String actor, Way way, LocalDate on, String note) {
    Feedback item = items.get(number);
    history.record(item, item.state(), way == Way.NOT_REACHED ? Event.SENDER_NOT_REACHED : Event.SENDER_TOLD, actor, note,
        Map.of("way", way, "on", on.toString(), "of", waiting(item).stream().map(SenderText::heading).toList()));
  }

  /** Where the case went on without it, nobody is left with what needs no telling any more. */
  void settle(Feedback item) {
    if (events(item).isEmpty()) {
      process.drop(item, "Không còn nội dung cần báo người gửi");
    }
  }
}
