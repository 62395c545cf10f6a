package vn.kstthc.feedback;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import vn.kstthc.form.SearchText;

/** A feedback or proposal on its road from receipt to the published answer; it guards its own transitions. */
@Table("feedback_item")
public class Feedback {

  /** What stands in place of what the sender wrote. */
  static final String REDACTED = "Đã xóa dữ liệu cá nhân theo thời hạn lưu";

  private static final int LONGEST_NAME = 480;

  @Id private Long id;
  @Version private int version;
  private String number;
  private Channel channel;
  private Instant receivedAt;
  private LocalDate receivedOn;
  @Embedded.Nullable(prefix = "sender_") private Sender sender;
  private ContentKind contentKind;
  private String procedureCode;
  private String procedureName;
  private String content;
  private String proposal;
  @Embedded.Nullable private Forwarding forwarding;
  private String secretHash;
  private String submissionKey;
  private State state;
  private Outcome outcome;
  private String concernedUnit;
  private String leadUnit;
  @Embedded.Nullable private Transfer transfer;
  private String notice;
  private Decision decision;
  private String answer;
  private String answerNumber;
  private LocalDate answerDate;
  private Instant answeredAt;
  @Embedded.Nullable(prefix = "published_") private Published published;
  private Long sentAgainFrom;
  private Long linkedTo;
  private Integer satisfaction;
  private String satisfactionWord;
  private Instant endedAt;
  private Instant redactedAt;
  /** Null where it is as before. */
  @Transient private String searchText;

  static Feedback receive(String number, Submission submission, Instant receivedAt, LocalDate receivedOn, String secretHash,
      Long sentAgainFrom) {
    Feedback item = new Feedback();
    item.number = number;
    item.channel = submission.channel();
    item.receivedAt = receivedAt;
    item.receivedOn = receivedOn;
    item.sender = new Sender(submission.senderKind(), submission.name(), submission.address(), submission.phone(), submission.email());
    item.contentKind = submission.contentKind();
    item.procedureCode = submission.procedureCode();
    item.procedureName = submission.procedureName();
    item.content = submission.content();
    item.proposal = submission.proposal();
    item.forwarding = submission.forwarding();
    // never the key itself: the secret is made of it
    item.submissionKey = Secrets.key(submission.submissionKey());
    item.secretHash = secretHash;
    item.sentAgainFrom = sentAgainFrom;
    item.state = State.RECEIVED;
    item.index();
    return item;
  }

  /** @param to whom it concerns: the unit complained about, or the lead unit, by outcome; null else */
  void classified(Outcome as, String to) {
    leave(State.RECEIVED, switch (as) {
      case NOT_ACCEPTED -> State.REFUSING;
      case NOT_OF_REGIME -> State.REFERRING;
      case CONDUCT, OTHER_COMPETENCE -> State.FORWARDING;
      case OWN_COMPETENCE -> State.STUDYING;
    });
    outcome = as;
    concernedUnit = as == Outcome.CONDUCT ? to : null;
    leadUnit = as == Outcome.OWN_COMPETENCE ? to : null;
  }

  /** It repeats an earlier one, or adds to it. */
  void linkTo(Feedback earlier) {
    if (earlier.id.equals(id)) {
      throw new IllegalArgumentException("Vụ việc " + number + " không liên kết với chính nó được");
    }
    linkedTo = earlier.id;
  }

  void notAccepted(String told, Instant now) {
    leave(State.REFUSING, State.NOT_ACCEPTED);
    end(told, now);
  }

  /** Complaints and denunciations go to their own regime. */
  void referred(Transfer to, String told, Instant now) {
    leave(State.REFERRING, State.REFERRED);
    transfer = to;
    end(told, now);
  }

  void forwarded(Transfer to, String told, Instant now) {
    leave(State.FORWARDING, State.FORWARDED);
    transfer = to;
    end(told, now);
  }

  private void end(String told, Instant now) {
    notice = told;
    endedAt = now;
    index();
  }

  void senderAsked() {
    leave(State.STUDYING, State.CLARIFYING);
  }

  /** The sender has answered, or the time for it is over. */
  void clarified() {
    leave(State.CLARIFYING, State.STUDYING);
  }

  void kept(String told) {
    leave(State.STUDYING, State.KEPT);
    notice = told;
  }

  /** More has come, or the office takes it up again. */
  void takenUp() {
    leave(State.KEPT, State.STUDYING);
  }

  void handedBack() {
    leave(State.STUDYING, State.ASSIGNING);
  }

  void assigned(String unit) {
    leave(State.ASSIGNING, State.STUDYING);
    leadUnit = unit;
  }

  void studied() {
    leave(State.STUDYING, State.ANSWERING);
  }

  void drafted(Decision as, String text) {
    leave(State.ANSWERING, State.CHECKING);
    decision = as;
    answer = text;
    index();
  }

  void checked(boolean passed) {
    leave(State.CHECKING, passed ? State.SIGNING : State.ANSWERING);
  }

  void signed(boolean signed) {
    leave(State.SIGNING, signed ? State.SENDING : State.ANSWERING);
  }

  void answered(String documentNumber, LocalDate documentDate, Instant now) {
    leave(State.SENDING, State.PUBLISHING);
    answerNumber = documentNumber;
    answerDate = documentDate;
    answeredAt = now;
    index();
  }

  void published(Published text) {
    leave(State.PUBLISHING, State.ANSWERED);
    published = text;
    endedAt = text.at();
  }

  void withdrawn(Instant now) {
    if (!state.isWithdrawable()) {
      throw new IllegalStateException("Vụ việc %s không rút được khi %s".formatted(number, state.label()));
    }
    state = State.WITHDRAWN;
    endedAt = now;
  }

  /** @param stars 1 to 5; asked once, after the answer */
  void rated(int stars, String word) {
    if (!mayRate() || stars < 1 || stars > 5) {
      throw new IllegalStateException("Vụ việc " + number + " chưa hoặc không còn đánh giá được");
    }
    satisfaction = stars;
    satisfactionWord = word;
  }

  /** A new one for who has lost it, or could not be written to; the old one opens nothing any more. */
  void renewSecret(String hash) {
    secretHash = hash;
  }

  /** Its time is over: what says who sent it goes, and with it the way to it. What is counted stays. */
  void redacted(Instant now) {
    if (!state.isEnd() || redactedAt != null) {
      throw new IllegalStateException("Dữ liệu cá nhân của vụ việc " + number + " chưa hoặc không còn xóa được");
    }
    sender = new Sender(sender.kind(), null, null, null, null);
    content = REDACTED;
    proposal = null;
    // without a code it is what the sender wrote
    procedureName = procedureCode == null ? null : procedureName;
    notice = null;
    answer = null;
    satisfactionWord = null;
    submissionKey = null;
    // the digest of nothing that anybody could type
    secretHash = "-";
    redactedAt = now;
    index();
  }

  boolean mayRate() {
    return answeredAt != null && satisfaction == null;
  }

  private void leave(State from, State to) {
    if (state != from) {
      throw new IllegalStateException(
          "Vụ việc %s đang ở trạng thái %s, không phải %s".formatted(number, state.label(), from.label()));
    }
    state = to;
  }

  private void index() {
    searchText = SearchText.words(60_000, number, sender.name(), sender.address(), sender.phone(), sender.email(), procedureCode,
        procedureName, content, proposal, answerNumber, answer);
  }

  /** @return what it is found by, told once; null where that is as before */
  String takeSearchText() {
    String changed = searchText;
    searchText = null;
    return changed;
  }

  /** @return what it is about, without a word of the sender's, as cards and lists show it */
  public String title() {
    String kind = contentKind.isProposal() ? "Kiến nghị" : "Phản ánh";
    return procedureName == null ? kind + ": " + contentKind.label() : kind + " về " + shortened(procedureName);
  }

  /** With the words before it the title has 500 characters at most, as wherever it goes; no letter is cut in two. */
  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name
        : name.substring(0, Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME) + "…";
  }

  Long id() {
    return id;
  }

  public String number() {
    return number;
  }

  public Channel channel() {
    return channel;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public LocalDate receivedOn() {
    return receivedOn;
  }

  Sender sender() {
    return sender;
  }

  public ContentKind contentKind() {
    return contentKind;
  }

  public String procedureCode() {
    return procedureCode;
  }

  public String procedureName() {
    return procedureName;
  }

  public String content() {
    return content;
  }

  public String proposal() {
    return proposal;
  }

  Forwarding forwarding() {
    return forwarding;
  }

  String secretHash() {
    return secretHash;
  }

  public State state() {
    return state;
  }

  public Outcome outcome() {
    return outcome;
  }

  public String concernedUnit() {
    return concernedUnit;
  }

  public String leadUnit() {
    return leadUnit;
  }

  Transfer transfer() {
    return transfer;
  }

  public String notice() {
    return notice;
  }

  public Decision decision() {
    return decision;
  }

  public String answer() {
    return answer;
  }

  public String answerNumber() {
    return answerNumber;
  }

  public LocalDate answerDate() {
    return answerDate;
  }

  public Instant answeredAt() {
    return answeredAt;
  }

  Published published() {
    return published;
  }

  Long sentAgainFrom() {
    return sentAgainFrom;
  }

  Long linkedTo() {
    return linkedTo;
  }

  public Integer satisfaction() {
    return satisfaction;
  }

  String satisfactionWord() {
    return satisfactionWord;
  }

  public Instant endedAt() {
    return endedAt;
  }
}
