package vn.kstthc.feedback;

import java.time.Instant;
import vn.kstthc.form.SearchText;

/** What the public reads of it: personal data masked by a person, looked at before it went out. */
record Published(String title, String procedure, String question, String answer, Instant at, String search) {

  /** @param number is found as well, being nobody's data */
  static Published of(String number, String procedure, String title, String question, String answer, Instant at) {
    return new Published(title, procedure, question, answer, at,
        SearchText.shortened(45_000, number, procedure, title, question, answer));
  }
}
