package vn.kstthc.notification;

/** Told where a letter to somebody outside cannot be delivered and nobody tries it again, so that a person can take over. */
public interface Undelivered {

  /**
   * In the transaction that keeps what became of the letter.
   *
   * @param key what the letter was sent with
   */
  void undelivered(String caseNumber, String key);
}
