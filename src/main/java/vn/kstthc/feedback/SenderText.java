package vn.kstthc.feedback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.kstthc.notification.Correspondence.Attachment;
import vn.kstthc.notification.Correspondence.Letter;

/**
 * What a sender is told, as it is put together: a letter by mail, or lines for who calls him or writes on paper. Texts only;
 * whatever they hold is never markup.
 */
final class SenderText {

  private static final String TEMPLATE = "mail/feedback/letter";
  private static final String TRACKING = "/phan-anh/tra-cuu";

  private final Feedback item;
  private final String heading;
  private final List<String> paragraphs = new ArrayList<>();
  private final List<Map<String, String>> facts = new ArrayList<>();
  private final List<Map<String, String>> quotes = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();
  private final Map<String, Object> model = new HashMap<>();

  SenderText(Feedback item, String heading) {
    this.item = item;
    this.heading = heading;
  }

  SenderText says(String text) {
    paragraphs.add(text);
    return this;
  }

  SenderText fact(String label, String value) {
    facts.add(Map.of("label", label, "value", value));
    return this;
  }

  SenderText quote(String label, String value) {
    if (value != null) {
      quotes.add(Map.of("label", label, "value", value));
    }
    return this;
  }

  SenderText tracking(String label) {
    return action(label, TRACKING);
  }

  SenderText action(String label, String path) {
    model.put("action", label);
    model.put("path", path);
    return this;
  }

  SenderText warns(String text) {
    model.put("warning", text);
    return this;
  }

  SenderText attach(List<Attachment> more) {
    attachments.addAll(more);
    return this;
  }

  Feedback item() {
    return item;
  }

  String heading() {
    return heading;
  }

  /** @return what is said, without what only a reader on a screen can follow */
  List<String> lines() {
    return Stream.of(paragraphs.stream().limit(1), facts.stream().map(fact -> fact.get("label") + ": " + fact.get("value")),
        quotes.stream().map(quote -> quote.get("label") + ": " + quote.get("value")), paragraphs.stream().skip(1))
        .flatMap(part -> part).toList();
  }

  Letter letter() {
    model.putAll(Map.of("heading", heading, "paragraphs", paragraphs, "facts", facts, "quotes", quotes,
        "addressee", item.sender().name() == null ? "ông/bà" : "ông/bà " + item.sender().name()));
    if (item.sender().kind() == SenderKind.ORGANISATION && item.sender().name() != null) {
      model.put("addressee", item.sender().name());
    }
    return new Letter("%s số %s".formatted(heading, item.number()), TEMPLATE, model, attachments);
  }
}
