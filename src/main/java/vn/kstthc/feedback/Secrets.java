package vn.kstthc.feedback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** What senders track their cases with: 60 bits, written with letters that are not taken for one another. */
final class Secrets {

  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /**
   * @param submissionKey the form's own random key, so that a form sent twice gets the same secret twice; null for one of chance
   */
  static String of(String submissionKey) {
    byte[] chance = new byte[LENGTH];
    if (submissionKey == null) {
      RANDOM.nextBytes(chance);
    } else {
      System.arraycopy(digest("secret " + submissionKey), 0, chance, 0, LENGTH);
    }
    StringBuilder secret = new StringBuilder();
    for (byte each : chance) {
      secret.append(ALPHABET.charAt(each & ALPHABET.length() - 1));
    }
    return secret.toString();
  }

  /** @return what is kept of a form's key, so that who reads the register cannot make the secret of it; null for none */
  static String key(String submissionKey) {
    return submissionKey == null ? null : HexFormat.of().formatHex(digest("key " + submissionKey));
  }

  /** @return what is kept of it; blanks, hyphens and small letters of who types it make no difference */
  static String hash(String secret) {
    return HexFormat.of().formatHex(digest(secret == null ? "" : secret.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT)));
  }

  /** @return whether it is the secret, in the same time whatever is wrong with it */
  static boolean fits(String secret, String hash) {
    return MessageDigest.isEqual(hash(secret).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
