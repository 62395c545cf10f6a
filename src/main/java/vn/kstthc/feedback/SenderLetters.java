package vn.kstthc.feedback;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.feedback.FeedbackEntry.Event;
import vn.kstthc.notification.Correspondence;
import vn.kstthc.notification.Correspondence.Attachment;

/** Tells senders what they are to hear: by mail, where they left an address; else somebody is given the telling to do. */
@Component
class SenderLetters {

  /** More than that many servers refuse; the answer itself stands in the letter, and the tracking page has the rest. */
  private static final long MOST_ATTACHED = 8L * 1024 * 1024;

  private final SenderTexts texts;
  private final Correspondence correspondence;
  private final SenderNoticeProcess notices;
  private final FeedbackFiles files;
  private final WorkingDays workingDays;
  private final Clock clock;

  SenderLetters(SenderTexts texts, Correspondence correspondence, SenderNoticeProcess notices, FeedbackFiles files,
      WorkingDays workingDays, Clock clock) {
    this.texts = texts;
    this.correspondence = correspondence;
    this.notices = notices;
    this.files = files;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** @return what the letter with that key told of */
  static Event event(String key) {
    return switch (key.replaceFirst("-[0-9].*", "")) {
      case "acknowledgement" -> Event.RECEIVED;
      case "not-accepted" -> Event.NOT_ACCEPTED;
      case "forwarded" -> Event.FORWARDED;
      case "referred" -> Event.REFERRED;
      case "status" -> Event.STATUS_TOLD;
      case "question" -> Event.ASKED;
      case "kept" -> Event.KEPT;
      case "answer" -> Event.SENT;
      case "published" -> Event.PUBLISHED;
      default -> throw new IllegalArgumentException("No letter of a case is sent as " + key);
    };
  }

  /** Who has no mail was told his number when he called or came, or is not called for that alone. */
  void acknowledged(Feedback item, String secret, FeedbackRegister.Receipt receipt) {
    mail(texts.acknowledged(item, secret, receipt), "acknowledgement");
  }

  void notAccepted(Feedback item) {
    tell(texts.notAccepted(item), "not-accepted");
  }

  void forwarded(Feedback item) {
    tell(texts.forwarded(item), "forwarded");
  }

  void referred(Feedback item) {
    tell(texts.referred(item), "referred");
  }

  void statusUpdate(Feedback item) {
    tell(texts.statusUpdate(item), "status-" + workingDays.today());
  }

  void question(Feedback item, FeedbackQuestion question) {
    tell(texts.question(item, question), "question-" + question.round());
  }

  void kept(Feedback item) {
    tell(texts.kept(item), "kept-" + clock.instant().getEpochSecond());
  }

  void answered(Feedback item) {
    SenderText text = texts.answered(item);
    tell(item.sender().email() == null ? text : text.attach(signed(item)), "answer");
  }

  private List<Attachment> signed(Feedback item) {
    List<Attachment> signed = new ArrayList<>();
    long size = 0;
    for (FeedbackFile file : files.of(item)) {
      if (file.kind() == FeedbackFileKind.ANSWER && file.submitted() && size + file.size() <= MOST_ATTACHED) {
        size += file.size();
        signed.add(new Attachment(file.name(), file.mediaType(), files.read(file.id())));
      }
    }
    return signed;
  }

  /** Who has no mail has his answer, and is not called once more. */
  void published(Feedback item) {
    mail(texts.published(item), "published");
  }

  private void tell(SenderText text, String key) {
    if (text.item().sender().email() == null) {
      notices.begin(text.item());
    } else {
      mail(text, key);
    }
  }

  private void mail(SenderText text, String key) {
    String address = text.item().sender().email();
    if (address != null) {
      correspondence.send(text.item().number(), key, address, text.letter());
    }
  }
}
