package vn.kstthc.review;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** The opinion of one cooperating unit in one round, from the moment it is asked for. */
@Table("review_opinion")
class Opinion {

  /** Where a unit stands. */
  enum Stance {
    AWAITED("Đang chờ ý kiến"), AGREE("Đồng ý"), AGREE_WITH_CHANGES("Đồng ý, có đề nghị chỉnh sửa"),
    DISAGREE("Không đồng ý"), NOT_GIVEN("Không cho ý kiến trong thời hạn");

    private final String label;

    Stance(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    boolean isGiven() {
      return this == AGREE || this == AGREE_WITH_CHANGES || this == DISAGREE;
    }
  }

  /** What the lead unit does with it (Circular 03/2022/TT-BTP Art. 9.3). */
  enum Answer {
    ACCEPTED("Tiếp thu"), EXPLAINED("Giải trình");

    private final String label;

    Answer(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  @Id private Long id;
  @Version private int version;
  private final Long dossier;
  private final int round;
  private final String unit;
  private Instant dueAt;
  private Stance stance = Stance.AWAITED;
  private String content;
  private String author;
  private String onBehalfOf;
  private Instant givenAt;
  private Answer answer;
  private String answerContent;

  @PersistenceCreator
  Opinion(Long dossier, int round, String unit, Instant dueAt) {
    this.dossier = dossier;
    this.round = round;
    this.unit = unit;
    this.dueAt = dueAt;
  }

  /** @param absent in whose place it is given; null where by the author himself */
  void give(Stance newStance, String newContent, String by, String absent, Instant now) {
    if (stance != Stance.AWAITED) {
      throw new IllegalStateException("Đơn vị " + unit + " đã cho ý kiến ở vòng " + round);
    }
    if (!newStance.isGiven()) {
      throw new IllegalArgumentException(newStance + " không phải là ý kiến");
    }
    stance = newStance;
    content = newContent;
    author = by;
    onBehalfOf = absent;
    givenAt = now;
  }

  /** The unit has until another moment. */
  void moveTo(Instant newDueAt) {
    if (stance != Stance.AWAITED) {
      throw new IllegalStateException("Đơn vị " + unit + " đã cho ý kiến ở vòng " + round);
    }
    dueAt = newDueAt;
  }

  /** The limit is over; an opinion that was given stays as it is. */
  void close() {
    if (stance == Stance.AWAITED) {
      stance = Stance.NOT_GIVEN;
    }
  }

  void answer(Answer newAnswer, String newContent) {
    if (!stance.isGiven()) {
      throw new IllegalStateException("Đơn vị " + unit + " không cho ý kiến, không có gì để trả lời");
    }
    if (answer != null) {
      throw new IllegalStateException("Ý kiến của đơn vị " + unit + " ở vòng " + round + " đã được trả lời");
    }
    answer = newAnswer;
    answerContent = newContent;
  }

  int round() {
    return round;
  }

  String unit() {
    return unit;
  }

  Instant dueAt() {
    return dueAt;
  }

  Stance stance() {
    return stance;
  }

  String content() {
    return content;
  }

  String author() {
    return author;
  }

  String onBehalfOf() {
    return onBehalfOf;
  }

  Instant givenAt() {
    return givenAt;
  }

  Answer answer() {
    return answer;
  }

  String answerContent() {
    return answerContent;
  }
}
