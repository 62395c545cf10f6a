package vn.kstthc.feedback;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kstthc.form.SearchText;

/** Keeps the sender's personal data out of what becomes public. What else in a text is somebody's, a person must see. */
class Masking {

  private static final String MASK = "***";
  /** Begins where a word does, so that a long text is gone through once. */
  private static final Pattern EMAIL = Pattern.compile("(?<![^\\s@<>,;])[^\\s@<>,;]+@[^\\s@<>,;]+\\.[A-Za-z]+");
  /** Nine digits and more, however they are parted. */
  private static final Pattern PHONE = Pattern.compile("\\+?\\d(?:[ .()-]{0,2}\\d){8,}");

  private final Sender sender;

  Masking(Sender sender) {
    this.sender = sender;
  }

  /** @return the text with the sender's data, and whatever looks like a telephone number or mail address, taken out */
  String mask(String text) {
    if (text == null) {
      return null;
    }
    // letters and their marks apart: a name is the same name without them
    String masked = Normalizer.normalize(PHONE.matcher(EMAIL.matcher(text).replaceAll(MASK)).replaceAll(MASK), Normalizer.Form.NFD);
    for (String own : own().toList()) {
      masked = words(SearchText.of(own)).matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
    }
    return Normalizer.normalize(masked, Normalizer.Form.NFC);
  }

  /** @return what of the sender's data is still in the text, also written without diacritics, and any mail address */
  List<String> leftIn(String text) {
    String plain = SearchText.of(text);
    Set<String> left = new LinkedHashSet<>(own().filter(own -> words(SearchText.of(own)).matcher(plain).find()).toList());
    EMAIL.matcher(text).results().map(MatchResult::group).forEach(left::add);
    String phone = digits(sender.phone());
    PHONE.matcher(text).results().map(MatchResult::group).filter(found -> !phone.isEmpty() && digits(found).equals(phone))
        .forEach(left::add);
    return List.copyOf(left);
  }

  /** @param plain without diacritics; finds it with any, in letters of any size, whatever blanks are between the words */
  private static Pattern words(String plain) {
    String letters = plain.chars().mapToObj(c -> c == ' ' ? "[\\s\\p{Z}]+" : c == 'd' ? "[dđ]\\p{M}*"
        : Character.isLetter(c) ? (char) c + "\\p{M}*" : Pattern.quote(Character.toString(c))).collect(joining());
    return Pattern.compile("(?<![\\p{L}\\p{M}\\d])" + letters + "(?![\\p{L}\\p{M}\\d])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String digits(String text) {
    return text == null ? "" : text.replaceAll("\\D", "").replaceFirst("^84", "0");
  }

  /** An organisation's name and address are no personal data; a name of one syllable is a word like any other. */
  private Stream<String> own() {
    Stream<String> contact = Stream.of(sender.phone(), sender.email()).filter(Objects::nonNull);
    return sender.kind() == SenderKind.ORGANISATION ? contact : Stream.concat(contact,
        Stream.of(sender.name(), sender.address()).filter(text -> text != null && SearchText.of(text).contains(" ")));
  }
}
