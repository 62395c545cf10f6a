package vn.kstthc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kstthc.review.Step.ANSWERING;
import static vn.kstthc.review.Step.APPROVAL;
import static vn.kstthc.review.Step.APPROVED;
import static vn.kstthc.review.Step.CONSULTATION;
import static vn.kstthc.review.Step.DECISION;
import static vn.kstthc.review.Step.OFFICE_CHECK;
import static vn.kstthc.review.Step.PREPARATION;
import static vn.kstthc.review.Step.REFUSED;
import static vn.kstthc.review.Step.SUBMISSION;
import static vn.kstthc.review.Step.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step with everything that can be done to a dossier: it goes on where it may, and stays as it is where not. */
class DossierTest {

  private static final Instant OPENED = Instant.parse("2024-01-15T01:00:00Z");
  private static final Instant LATER = Instant.parse("2024-02-15T01:00:00Z");
  private static final LocalDate DUE = LocalDate.parse("2024-08-01");
  private static final LocalDate NEW_DUE = LocalDate.parse("2024-10-01");

  /** What can be done, where, and where it leads. */
  private enum Act {
    PREPARE_WITH_CONSULTATION(dossier -> dossier.prepared(preparation(), true), CONSULTATION, PREPARATION),
    PREPARE(dossier -> dossier.prepared(preparation(), false), OFFICE_CHECK, PREPARATION),
    CONSULT(dossier -> dossier.consulted(true), ANSWERING, CONSULTATION),
    CONSULT_IN_VAIN(dossier -> dossier.consulted(false), OFFICE_CHECK, CONSULTATION),
    ANSWER(Dossier::opinionsAnswered, OFFICE_CHECK, ANSWERING),
    CHECK(Dossier::officeChecked, APPROVAL, OFFICE_CHECK),
    RETURN_FROM_CHECK(dossier -> dossier.returned(OFFICE_CHECK), PREPARATION, OFFICE_CHECK),
    APPROVE(Dossier::approvedByDirector, SUBMISSION, APPROVAL),
    RETURN_FROM_DIRECTOR(dossier -> dossier.returned(APPROVAL), PREPARATION, APPROVAL),
    SUBMIT(Dossier::submittedToChair, DECISION, SUBMISSION),
    RETURN_FROM_CHAIR(dossier -> dossier.returnedByChair(NEW_DUE), PREPARATION, DECISION),
    CHAIR_APPROVES(dossier -> dossier.decided(true, LATER), APPROVED, DECISION),
    CHAIR_REFUSES(dossier -> dossier.decided(false, LATER), REFUSED, DECISION),
    WITHDRAW(dossier -> dossier.withdrawn(LATER), WITHDRAWN, PREPARATION, CONSULTATION, ANSWERING, OFFICE_CHECK, APPROVAL);

    private final Consumer<Dossier> action;
    private final Step to;
    private final Set<Step> from;

    Act(Consumer<Dossier> action, Step to, Step... from) {
      this.action = action;
      this.to = to;
      this.from = Set.of(from);
    }
  }

  static Stream<Arguments> matrix() {
    return Stream.of(Step.values()).flatMap(step -> Stream.of(Act.values()).map(act -> Arguments.of(step, act)));
  }

  @ParameterizedTest
  @MethodSource("matrix")
  void goesOnWhereItMayAndStaysWhereNot(Step step, Act act) {
    Dossier dossier = at(step);
    Instant ended = dossier.endedAt();
    if (act.from.contains(step)) {
      act.action.accept(dossier);
      assertThat(dossier.step()).isEqualTo(act.to);
      assertThat(dossier.endedAt()).isEqualTo(act.to.isEnd() ? LATER : null);
      assertThat(dossier.round()).isEqualTo(act.to == PREPARATION ? 2 : 1);
      assertThat(dossier.dueDate()).isEqualTo(act == Act.RETURN_FROM_CHAIR ? NEW_DUE : DUE);
    } else {
      assertThatThrownBy(() -> act.action.accept(dossier)).isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("RS-2024-0001").hasMessageContaining(step.label());
      assertThat(dossier.step()).isEqualTo(step);
      assertThat(dossier.endedAt()).isEqualTo(ended);
      assertThat(dossier.round()).isEqualTo(1);
      assertThat(dossier.dueDate()).isEqualTo(DUE);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"OFFICE_CHECK", "APPROVAL"})
  void onlyTheOfficeAndTheDirectorReturnIt(Step step) {
    Dossier dossier = at(step);
    assertThatThrownBy(() -> dossier.returned(step)).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(step.label());
    assertThat(dossier.step()).isEqualTo(step);
    assertThat(dossier.round()).isEqualTo(1);
  }

  @Test
  void costsAndProposalAreThoseOfTheLastPreparation() {
    Dossier dossier = at(PREPARATION);
    assertThat(dossier.costNow()).isNull();
    dossier.prepared(preparation(), false);
    assertThat(dossier.proposal()).isEqualTo(Proposal.ABOLISH);
    assertThat(dossier.costNow()).isEqualTo(3000);
    assertThat(dossier.costAfter()).isZero();
  }

  @Test
  void concernsItsLeadUnitAndThoseThatCooperate() {
    Dossier dossier = at(PREPARATION);
    assertThat(List.of(dossier.concerns("gdtrh"), dossier.concerns("gdth"), dossier.concerns("gdmn")))
        .containsExactly(true, true, false);
  }

  /** Takes a dossier to a step the way the road does. */
  private static Dossier at(Step step) {
    Dossier dossier = Dossier.open("RS-2024-0001", new DossierRequest(DossierKind.PROCEDURE_REVIEW, "Thủ tục", null,
        "Thông tư", "gdtrh", List.of("gdth"), DUE, "Kế hoạch"), "van.phong", OPENED);
    List<Act> road = switch (step) {
      case PREPARATION -> List.of();
      case CONSULTATION -> List.of(Act.PREPARE_WITH_CONSULTATION);
      case ANSWERING -> List.of(Act.PREPARE_WITH_CONSULTATION, Act.CONSULT);
      case OFFICE_CHECK -> List.of(Act.PREPARE);
      case APPROVAL -> List.of(Act.PREPARE, Act.CHECK);
      case SUBMISSION -> List.of(Act.PREPARE, Act.CHECK, Act.APPROVE);
      case DECISION -> List.of(Act.PREPARE, Act.CHECK, Act.APPROVE, Act.SUBMIT);
      case APPROVED -> List.of(Act.PREPARE, Act.CHECK, Act.APPROVE, Act.SUBMIT, Act.CHAIR_APPROVES);
      case REFUSED -> List.of(Act.PREPARE, Act.CHECK, Act.APPROVE, Act.SUBMIT, Act.CHAIR_REFUSES);
      case WITHDRAWN -> List.of(Act.WITHDRAW);
    };
    road.forEach(act -> act.action.accept(dossier));
    return dossier;
  }

  private static Preparation preparation() {
    return new Preparation(Proposal.ABOLISH, "Không còn cần.", List.of(),
        new ComplianceCost(List.of(), 10, 3, 100), ComplianceCost.NONE, "Niên giám 2023");
  }
}
