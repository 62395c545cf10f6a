package vn.kstthc.notification;

import jakarta.mail.internet.MimeMessage;

/** Takes mail away. */
interface Post {

  /** @return a way on which one message goes after the other; nothing happens before the first */
  Line open();

  interface Line extends AutoCloseable {

    Outcome send(MimeMessage message);

    @Override
    void close();
  }

  /** SENT; REFUSED: nobody will ever take it; LATER: this one may be taken another time; DOWN: nothing goes now. */
  enum Result { SENT, REFUSED, LATER, DOWN }

  /** @param problem null where it was sent */
  record Outcome(Result result, String problem) {

    static final Outcome SENT = new Outcome(Result.SENT, null);

    /** @return the problem without the addresses a server repeats in its answer: logs hold no personal data */
    String problemForLog() {
      return problem == null ? "" : problem.replaceAll("[^\\s<>@:]+@[^\\s<>@:]+", "***");
    }
  }
}
