package vn.kstthc.feedback;

import org.springframework.stereotype.Component;

/** What senders are written. */
@Component
class SenderLetters {

  void acknowledged(Feedback item, String secret, FeedbackRegister.Receipt receipt) {}

  void notAccepted(Feedback item) {}

  void forwarded(Feedback item) {}

  void referred(Feedback item) {}

  void statusUpdate(Feedback item) {}

  void question(Feedback item, FeedbackQuestion question) {}

  void kept(Feedback item) {}

  void answered(Feedback item) {}

  void published(Feedback item) {}
}
