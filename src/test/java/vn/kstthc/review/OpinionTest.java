package vn.kstthc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An opinion is given once or not at all, and answered once where it was given. */
class OpinionTest {

  private static final Instant DUE = Instant.parse("2024-01-22T10:00:00Z");
  private static final Instant GIVEN = Instant.parse("2024-01-16T02:00:00Z");

  private final Opinion opinion = new Opinion(1L, 1, "gdth", DUE);

  private void give(Opinion.Stance stance) {
    opinion.give(stance, "Bổ sung.", "gdth", null, GIVEN);
  }

  @Test
  void isAwaitedFirst() {
    assertThat(opinion.stance()).isEqualTo(Opinion.Stance.AWAITED);
    assertThat(opinion.givenAt()).isNull();
    assertThatThrownBy(() -> opinion.answer(Opinion.Answer.ACCEPTED, "x")).isInstanceOf(IllegalStateException.class);
    assertThat(opinion.answer()).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"AGREE", "AGREE_WITH_CHANGES", "DISAGREE"})
  void isGivenOnceWhateverItIs(Opinion.Stance stance) {
    give(stance);

    assertThat(opinion).extracting(Opinion::stance, Opinion::content, Opinion::author, Opinion::givenAt)
        .containsExactly(stance, "Bổ sung.", "gdth", GIVEN);
    assertThatThrownBy(() -> opinion.give(Opinion.Stance.AGREE, "Khác", "khác", null, DUE))
        .isInstanceOf(IllegalStateException.class);
    assertThat(opinion).extracting(Opinion::stance, Opinion::content, Opinion::author, Opinion::givenAt)
        .containsExactly(stance, "Bổ sung.", "gdth", GIVEN);
  }

  @ParameterizedTest
  @EnumSource(names = {"AWAITED", "NOT_GIVEN"})
  void whatIsNoOpinionCannotBeGiven(Opinion.Stance stance) {
    assertThatThrownBy(() -> give(stance)).isInstanceOf(IllegalArgumentException.class);
    assertThat(opinion.stance()).isEqualTo(Opinion.Stance.AWAITED);
    assertThat(opinion.author()).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"AGREE", "AGREE_WITH_CHANGES", "DISAGREE"})
  void theEndOfTheLimitLeavesAGivenOneAsItIs(Opinion.Stance stance) {
    give(stance);
    opinion.close();
    assertThat(opinion.stance()).isEqualTo(stance);
  }

  @Test
  void afterTheLimitItIsNeitherGivenNorAnswered() {
    opinion.close();
    opinion.close();
    assertThat(opinion.stance()).isEqualTo(Opinion.Stance.NOT_GIVEN);
    assertThatThrownBy(() -> give(Opinion.Stance.AGREE)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> opinion.answer(Opinion.Answer.ACCEPTED, "x")).isInstanceOf(IllegalStateException.class);
    assertThat(opinion.stance()).isEqualTo(Opinion.Stance.NOT_GIVEN);
    assertThat(opinion.answer()).isNull();
  }

  @ParameterizedTest
  @EnumSource(Opinion.Answer.class)
  void isAnsweredOnce(Opinion.Answer answer) {
    give(Opinion.Stance.DISAGREE);
    opinion.answer(answer, "Đã sửa.");
    assertThatThrownBy(() -> opinion.answer(Opinion.Answer.ACCEPTED, "Khác")).isInstanceOf(IllegalStateException.class);
    assertThat(opinion).extracting(Opinion::answer, Opinion::answerContent).containsExactly(answer, "Đã sửa.");
  }
}
