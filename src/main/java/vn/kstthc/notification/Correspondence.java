package vn.kstthc.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters to people outside, one each: written in the caller's transaction, sent after it. The same key twice is one letter. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Correspondence {

  /**
   * @param subject one line
   * @param template name of the HTML template; the text one stands beside it as {@code .txt}
   * @param model what they are filled with: texts, numbers, lists and maps of those; it is filled in when the letter goes out
   */
  public record Letter(String subject, String template, Map<String, Object> model, List<Attachment> attachments) {}

  public record Attachment(String name, String mediaType, byte[] content) {}

  private final Outbox outbox;
  private final ObjectMapper json;

  Correspondence(Outbox outbox, ObjectMapper json) {
    this.outbox = outbox;
    this.json = json;
  }

  /**
   * @param key unique with the case, such as "acknowledgement" or "question-2"
   * @param recipient the address it goes to
   */
  public void send(String caseNumber, String key, String recipient, Letter letter) {
    String subject = oneLine(letter.subject());
    List<Attachment> attachments = letter.attachments().stream()
        .map(each -> new Attachment(oneLine(each.name()), each.mediaType(), each.content())).toList();
    try {
      outbox.put(caseNumber, key, recipient, subject, letter.template(), json.writeValueAsString(letter.model()), attachments);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("Letter " + key + " holds what cannot be kept", impossible);
    }
  }

  /** A line of its own would be a header of its own. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cc}\\p{Z}]+", " ").strip();
  }

  /** Takes out of the letters of a case who they went to and what they said; that there were some stays. */
  public void redact(String caseNumber) {
    outbox.redact(caseNumber);
  }
}
