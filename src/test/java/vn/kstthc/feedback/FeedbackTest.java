package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with everything that can be done to a case: it goes on where it may, and stays as it is where not. */
class FeedbackTest {

  private static final Instant CAME = Instant.parse("2024-01-15T01:00:00Z");
  private static final Instant LATER = Instant.parse("2024-02-02T03:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2024-02-02");
  private static final Transfer TO = new Transfer("UBND huyện Tân Lập", "15/SGDĐT-VP", DAY);

  /** What can be done, where it leads, and from where it may be done. */
  private enum Act {
    REFUSE(item -> item.classified(Outcome.NOT_ACCEPTED, null), State.REFUSING, State.RECEIVED),
    REFER_ELSEWHERE(item -> item.classified(Outcome.NOT_OF_REGIME, null), State.REFERRING, State.RECEIVED),
    FIND_CONDUCT(item -> item.classified(Outcome.CONDUCT, "gdth"), State.FORWARDING, State.RECEIVED),
    FIND_NOT_OURS(item -> item.classified(Outcome.OTHER_COMPETENCE, null), State.FORWARDING, State.RECEIVED),
    ACCEPT(item -> item.classified(Outcome.OWN_COMPETENCE, "gdtrh"), State.STUDYING, State.RECEIVED),
    TELL_REFUSED(item -> item.notAccepted("Thiếu địa chỉ.", LATER), State.NOT_ACCEPTED, State.REFUSING),
    TELL_REFERRED(item -> item.referred(TO, "Gửi Thanh tra.", LATER), State.REFERRED, State.REFERRING),
    FORWARD(item -> item.forwarded(TO, "Đã chuyển.", LATER), State.FORWARDED, State.FORWARDING),
    ASK(Feedback::senderAsked, State.CLARIFYING, State.STUDYING),
    CLARIFY(Feedback::clarified, State.STUDYING, State.CLARIFYING),
    KEEP(item -> item.kept("Chưa đủ cơ sở."), State.KEPT, State.STUDYING),
    TAKE_UP(Feedback::takenUp, State.STUDYING, State.KEPT),
    HAND_BACK(Feedback::handedBack, State.ASSIGNING, State.STUDYING),
    ASSIGN(item -> item.assigned("khtc"), State.STUDYING, State.ASSIGNING),
    STUDY(Feedback::studied, State.ANSWERING, State.STUDYING),
    DRAFT(item -> item.drafted(Decision.EXPLANATION, "Một bản là đủ."), State.CHECKING, State.ANSWERING),
    PASS(item -> item.checked(true), State.SIGNING, State.CHECKING),
    RETURN_FROM_CHECK(item -> item.checked(false), State.ANSWERING, State.CHECKING),
    SIGN(item -> item.signed(true), State.SENDING, State.SIGNING),
    RETURN_FROM_SIGNATURE(item -> item.signed(false), State.ANSWERING, State.SIGNING),
    SEND(item -> item.answered("20/SGDĐT-VP", DAY, LATER), State.PUBLISHING, State.SENDING),
    PUBLISH(item -> item.published(Published.of("PAKN-2024-0001", null, "Tiêu đề", "Hỏi", "Đáp", LATER)), State.ANSWERED,
        State.PUBLISHING),
    WITHDRAW(item -> item.withdrawn(LATER), State.WITHDRAWN, State.RECEIVED, State.REFUSING, State.REFERRING, State.FORWARDING,
        State.STUDYING, State.ASSIGNING, State.CLARIFYING, State.KEPT, State.ANSWERING, State.CHECKING, State.SIGNING,
        State.SENDING);

    private final Consumer<Feedback> action;
    private final State to;
    private final Set<State> from;

    Act(Consumer<Feedback> action, State to, State... from) {
      this.action = action;
      this.to = to;
      this.from = Set.of(from);
    }
  }

  /** The shortest way to each state. */
  private static final Map<State, List<Act>> ROADS = roads();

  private static Map<State, List<Act>> roads() {
    Map<State, List<Act>> roads = new EnumMap<>(Map.of(State.RECEIVED, List.of()));
    Deque<State> open = new ArrayDeque<>(List.of(State.RECEIVED));
    while (!open.isEmpty()) {
      State at = open.remove();
      for (Act act : Act.values()) {
        if (act.from.contains(at) && !roads.containsKey(act.to)) {
          List<Act> road = new ArrayList<>(roads.get(at));
          road.add(act);
          roads.put(act.to, road);
          open.add(act.to);
        }
      }
    }
    return roads;
  }

  private static Feedback at(State state) {
    Feedback item = received(ContentKind.UNFIT, "Cấp phép dạy thêm");
    ROADS.get(state).forEach(act -> act.action.accept(item));
    return item;
  }

  private static Feedback received(ContentKind kind, String procedure) {
    return Feedback.receive("PAKN-2024-0001", new Submission(Channel.PORTAL, null, SenderKind.PERSON, "Người Gửi Mẫu",
        "12 Phố Mẫu", "0900000000", "nguoi.gui@example.org", kind, "1.000123", procedure, "Hai bản sao là thừa.", null, null, List.of(),
        null, null), CAME, LocalDate.parse("2024-01-15"), "hash", null);
  }

  @ParameterizedTest
  @EnumSource
  void eachStateIsReached(State state) {
    assertThat(at(state).state()).isEqualTo(state);
  }

  static Stream<Arguments> matrix() {
    return Stream.of(State.values()).flatMap(state -> Stream.of(Act.values()).map(act -> Arguments.of(state, act)));
  }

  @ParameterizedTest
  @MethodSource("matrix")
  void goesOnWhereItMayAndStaysWhereNot(State state, Act act) {
    Feedback item = at(state);
    Instant ended = item.endedAt();
    if (act.from.contains(state)) {
      act.action.accept(item);
      assertThat(item.state()).isEqualTo(act.to);
      assertThat(item.endedAt()).isEqualTo(act.to.isEnd() ? LATER : null);
    } else {
      assertThatThrownBy(() -> act.action.accept(item)).isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("PAKN-2024-0001").hasMessageContaining(state.label());
      assertThat(item.state()).isEqualTo(state);
      assertThat(item.endedAt()).isEqualTo(ended);
    }
  }

  @Test
  void conductNamesWhoIsComplainedAboutAndOwnCompetenceWhoHandlesIt() {
    assertThat(at(State.FORWARDED)).returns("gdth", Feedback::concernedUnit).returns(null, Feedback::leadUnit)
        .returns(TO, Feedback::transfer).returns("Đã chuyển.", Feedback::notice);
    Feedback own = at(State.ASSIGNING);
    assertThat(own).returns(null, Feedback::concernedUnit).returns("gdtrh", Feedback::leadUnit);
    own.assigned("khtc");
    assertThat(own.leadUnit()).isEqualTo("khtc");
  }

  @Test
  void itIsFoundByEveryWordOfIt() {
    Feedback item = at(State.PUBLISHING);
    assertThat(item.takeSearchText().split(" ")).contains("pakn-2024-0001", "mau", "0900000000", "1.000123", "phep", "thua.", "du.",
        "20/sgddt-vp").doesNotHaveDuplicates();
    assertThat(item.takeSearchText()).as("told once").isNull();
  }

  @Test
  void itsTitleTellsTheKindAndNothingOfTheSender() {
    assertThat(received(ContentKind.UNFIT, "Cấp phép dạy thêm").title()).isEqualTo("Phản ánh về Cấp phép dạy thêm");
    assertThat(received(ContentKind.SOLUTION, "Cấp phép dạy thêm").title()).isEqualTo("Kiến nghị về Cấp phép dạy thêm");
    assertThat(received(ContentKind.CONDUCT, null).title()).isEqualTo("Phản ánh: " + ContentKind.CONDUCT.label());
  }

  @ParameterizedTest
  @CsvSource({"0", "6", "-1"})
  void noOtherRatingThanOneToFive(int stars) {
    Feedback item = at(State.PUBLISHING);
    assertThatThrownBy(() -> item.rated(stars, null)).isInstanceOf(IllegalStateException.class);
    assertThat(item.mayRate()).isTrue();
  }

  @Test
  void personalDataGoesOnceAndOnlyFromACaseThatHasEnded() {
    Feedback open = at(State.PUBLISHING);
    assertThatThrownBy(() -> open.redacted(LATER)).isInstanceOf(IllegalStateException.class);
    Feedback ended = at(State.FORWARDED);
    ended.redacted(LATER);
    assertThatThrownBy(() -> ended.redacted(LATER)).isInstanceOf(IllegalStateException.class);
    assertThat(ended.sender()).isEqualTo(new Sender(SenderKind.PERSON, null, null, null, null));
  }

  @Test
  void itIsRatedOnceAndOnlyAfterTheAnswer() {
    assertThatThrownBy(() -> at(State.SENDING).rated(5, null)).isInstanceOf(IllegalStateException.class);
    Feedback item = at(State.ANSWERED);
    item.rated(4, "Rõ ràng.");
    assertThat(item.satisfaction()).isEqualTo(4);
    assertThatThrownBy(() -> item.rated(1, null)).isInstanceOf(IllegalStateException.class);
    assertThat(item.satisfaction()).isEqualTo(4);
  }

  @Test
  void everyStateTellsTheSenderSomethingInPlainWords() {
    assertThat(State.values()).allSatisfy(state -> {
      assertThat(state.plain()).isNotBlank();
      assertThat(state.isWithdrawable()).as(state.name()).isEqualTo(Act.WITHDRAW.from.contains(state));
    });
  }
}
