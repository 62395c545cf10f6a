package vn.kstthc.portal;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.kstthc.feedback.PublishedAnswers.Answer;

/** Published answers as an Atom feed (RFC 4287); texts go out as text, never as markup. */
final class AnswerFeed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String PAGE = "/phan-anh/ket-qua";

  private final String address;
  private final String author;
  private final XMLOutputFactory xml = XMLOutputFactory.newDefaultFactory();

  AnswerFeed(String address, String author) {
    this.address = address;
    this.author = author;
  }

  String of(List<Answer> latest) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter feed = xml.createXMLStreamWriter(text);
      feed.writeStartDocument("UTF-8", "1.0");
      feed.writeStartElement("feed");
      feed.writeDefaultNamespace(ATOM);
      feed.writeAttribute("xml:lang", "vi");
      element(feed, "id", address + PAGE);
      element(feed, "title", "Kết quả trả lời phản ánh, kiến nghị - " + author);
      // a feed without entries must name a moment too
      element(feed, "updated", (latest.isEmpty() ? Instant.EPOCH : latest.get(0).publishedAt()).toString());
      feed.writeStartElement("author");
      element(feed, "name", author);
      feed.writeEndElement();
      link(feed, "self", PAGE + ".atom");
      link(feed, "alternate", PAGE);
      for (Answer answer : latest) {
        entry(feed, answer);
      }
      feed.writeEndDocument();
      return text.toString();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void entry(XMLStreamWriter feed, Answer answer) throws XMLStreamException {
    feed.writeStartElement("entry");
    element(feed, "id", "tag:%s,2008:%s".formatted(URI.create(address).getHost(), answer.number()));
    element(feed, "title", answer.title());
    element(feed, "published", answer.publishedAt().toString());
    element(feed, "updated", answer.publishedAt().toString());
    link(feed, "alternate", PAGE + "/" + answer.number());
    element(feed, "summary", answer.question());
    feed.writeStartElement("content");
    feed.writeAttribute("type", "text");
    feed.writeCharacters(allowed(answer.answer()));
    feed.writeEndElement();
    feed.writeEndElement();
  }

  private void link(XMLStreamWriter feed, String relation, String path) throws XMLStreamException {
    feed.writeEmptyElement("link");
    feed.writeAttribute("rel", relation);
    feed.writeAttribute("href", address + path);
  }

  private static void element(XMLStreamWriter feed, String name, String text) throws XMLStreamException {
    feed.writeStartElement(name);
    feed.writeCharacters(allowed(text));
    feed.writeEndElement();
  }

  /** Some characters may not stand in XML at all. */
  private static String allowed(String text) {
    return text == null ? "" : text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
  }
}
