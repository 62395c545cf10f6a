package vn.kstthc.feedback;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** What a mail says, whoever wrote it: texts and files, never markup. */
final class MailContent {

  /** More is no letter of a person. */
  private static final int MOST_PARTS = 100;
  private static final int DEEPEST = 10;
  /** Of markup: ten times what a case may say. */
  private static final int MOST_CHARACTERS = 200_000;

  private final List<Part> attachments = new ArrayList<>();
  private String text;
  private int parts;

  /** @param name null where none is given */
  record From(String name, String address) {
    String display() {
      return name == null ? address : name + " <" + address + ">";
    }
  }

  static MailContent of(Message mail) throws MessagingException, IOException {
    MailContent content = new MailContent();
    content.text = content.read(mail, 0);
    return content;
  }

  /** @return what the part says; of what says nothing by itself it is remembered that it is there */
  private String read(Part part, int depth) throws MessagingException, IOException {
    if (++parts > MOST_PARTS || depth > DEEPEST) {
      throw new MessagingException("Thư có quá nhiều phần");
    }
    if (part.isMimeType("multipart/*")) {
      return several((Multipart) part.getContent(), part.isMimeType("multipart/alternative"), depth);
    }
    if (part.isMimeType("message/rfc822") && part.getContent() instanceof Message inner) {
      return "\n[Thư chuyển tiếp của %s: %s]\n%s".formatted(from(inner).display(), subject(inner), read(inner, depth + 1));
    }
    boolean file = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
    if (!file && part.isMimeType("text/plain")) {
      return clean(part.getContent().toString());
    }
    if (!file && part.isMimeType("text/html")) {
      return clean(withoutMarkup(part.getContent().toString()));
    }
    attachments.add(part);
    return "";
  }

  /** Of alternatives the plain text, or else the last one, which is the best; of others all. */
  private String several(Multipart all, boolean alternatives, int depth) throws MessagingException, IOException {
    List<String> texts = new ArrayList<>();
    String plain = null;
    for (int i = 0; i < all.getCount(); i++) {
      String said = read(all.getBodyPart(i), depth + 1);
      if (!said.isBlank()) {
        texts.add(said);
        plain = plain == null && all.getBodyPart(i).isMimeType("text/plain") ? said : plain;
      }
    }
    return !alternatives || texts.isEmpty() ? String.join("\n", texts) : plain != null ? plain : texts.get(texts.size() - 1);
  }

  String text() {
    return text;
  }

  List<Part> attachments() {
    return attachments;
  }

  static From from(Message mail) throws MessagingException {
    Address[] all = senders(mail);
    if (all == null || all.length == 0 || !(all[0] instanceof InternetAddress from)) {
      return new From(null, "(không có địa chỉ)");
    }
    String name = from.getPersonal() == null ? null : line(from.getPersonal());
    return new From(name == null || name.isEmpty() ? null : name, line(String.valueOf(from.getAddress())));
  }

  private static Address[] senders(Message mail) throws MessagingException {
    try {
      return mail.getFrom();
    } catch (AddressException none) {
      return null;
    }
  }

  static String subject(Message mail) throws MessagingException {
    return mail.getSubject() == null ? "" : line(mail.getSubject());
  }

  /** @return when it came; null where that is unknown */
  static Instant at(Message mail) throws MessagingException {
    return mail.getReceivedDate() != null ? mail.getReceivedDate().toInstant()
        : mail.getSentDate() != null ? mail.getSentDate().toInstant() : null;
  }

  static String fileName(Part part) throws MessagingException {
    try {
      return part.getFileName() == null ? "tep" : MimeUtility.decodeText(part.getFileName());
    } catch (UnsupportedEncodingException unknown) {
      return part.getFileName();
    }
  }

  private static String line(String text) {
    return clean(text).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  /** No control characters, which neither a database nor a document takes. */
  private static String clean(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "");
  }

  /** Whatever is written there, each step looks at each character a few times only. */
  private static String withoutMarkup(String html) {
    String text = html.substring(0, Math.min(MOST_CHARACTERS, html.length()));
    for (String part : List.of("script", "style", "head")) {
      text = without(text, part);
    }
    return HtmlUtils.htmlUnescape(text.replaceAll("(?i)<(br|/p|/div|/tr|/li)\\b[^<>]*>", "\n").replaceAll("<[^<>]*>", " "))
        .replaceAll("[ \\t]+", " ").replace(" \n", "\n").replace("\n ", "\n").strip();
  }

  private static String without(String html, String part) {
    Matcher begin = Pattern.compile("<" + part + "\\b", Pattern.CASE_INSENSITIVE).matcher(html);
    Matcher end = Pattern.compile("</" + part + "\\b", Pattern.CASE_INSENSITIVE).matcher(html);
    StringBuilder kept = new StringBuilder();
    int at = 0;
    while (begin.find(at)) {
      kept.append(html, at, begin.start()).append(' ');
      at = end.find(begin.end()) ? end.start() : html.length();
    }
    return kept.append(html, at, html.length()).toString();
  }
}
