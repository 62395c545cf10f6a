package vn.kstthc.form;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts as they are compared when people search: lower case, without diacritics, one blank between words. */
public final class SearchText {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private SearchText() {}

  /** @return at most so many characters of it: some letters become several */
  public static String shortened(int longest, String... texts) {
    String text = of(texts);
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  /** @return its words, each once, for who looks for single words: at most so many characters */
  public static String words(int longest, String... texts) {
    String words = Stream.of(of(texts).split(" ")).distinct().collect(joining(" "));
    return words.length() <= longest ? words : words.substring(0, longest);
  }

  /** @param texts null ones are left out */
  public static String of(String... texts) {
    String all = Stream.of(texts).filter(Objects::nonNull).collect(joining(" "));
    String plain = MARKS.matcher(Normalizer.normalize(all, Normalizer.Form.NFD)).replaceAll("");
    return BLANKS.matcher(plain.toLowerCase(Locale.ROOT).replace('đ', 'd')).replaceAll(" ").strip();
  }
}
