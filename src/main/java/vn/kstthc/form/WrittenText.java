package vn.kstthc.form;

import java.text.Normalizer;

/** What people write, as it is kept: in composed letters (NFC), so that it is found again, without blanks around it. */
final class WrittenText {

  private WrittenText() {}

  /** @return the text; empty where nothing of it can be seen */
  static String kept(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFC);
    int from = 0;
    int to = text.length();
    while (from < to && isInvisible(text.charAt(from))) {
      from++;
    }
    while (to > from && isInvisible(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** @return whether every database stores it and every screen shows it: no control characters, no half of a letter */
  static boolean isClean(String text) {
    return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE
        || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
  }

  /** Pasted from elsewhere, no-break and zero-width blanks come along. */
  private static boolean isInvisible(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
  }
}
