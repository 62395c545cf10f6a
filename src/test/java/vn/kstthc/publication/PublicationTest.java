package vn.kstthc.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may follow on what; everything else throws. */
class PublicationTest {

  private static final Instant NOW = Instant.parse("2024-01-15T01:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2024-01-15");
  private static final OfficialDocument DECISION = new OfficialDocument("345/QĐ-UBND", DAY);

  private static final PublicationRequest REQUEST =
      new PublicationRequest("Công bố", null, "qlclgd", "Thông tư", DAY, DAY, false, null);

  private static Publication at(PublicationStep step) {
    Publication publication = Publication.open("CB-2024-0001", new PublicationRequest("Công bố", null, "qlclgd", "Thông tư", DAY, null,
        false, null), "van.phong", NOW);
    List<Consumer<Publication>> road = List.of(each -> each.documentEntered(REQUEST), Publication::listed, Publication::checked, Publication::signed, Publication::submitted,
        each -> each.issued(DECISION));
    switch (step) {
      case REFUSED -> {
        road.subList(0, 5).forEach(act -> act.accept(publication));
        publication.refused(NOW);
      }
      case WITHDRAWN -> publication.withdrawn(NOW);
      case PUBLISHED -> {
        road.forEach(act -> act.accept(publication));
        List.of(PublicWork.DATABASE, PublicWork.WEBSITE, PublicWork.POSTING).forEach(work -> publication.done(work, DAY));
        publication.published(false, NOW);
      }
      default -> road.subList(0, step.ordinal()).forEach(act -> act.accept(publication));
    }
    assertThat(publication.step()).isEqualTo(step);
    return publication;
  }

  @ParameterizedTest
  @EnumSource(PublicationStep.class)
  void eachStepAllowsItsOwnActsAndNoOther(PublicationStep step) {
    check(step == PublicationStep.OPENING, step, each -> each.documentEntered(REQUEST));
    check(step == PublicationStep.PREPARATION, step, Publication::listed);
    check(step == PublicationStep.OFFICE_CHECK, step, Publication::checked);
    check(step == PublicationStep.SIGNATURE, step, Publication::signed);
    check(step == PublicationStep.OFFICE_CHECK || step == PublicationStep.SIGNATURE, step, Publication::returned);
    check(step == PublicationStep.SUBMISSION, step, Publication::submitted);
    check(step == PublicationStep.DECISION, step, each -> each.issued(DECISION));
    check(step == PublicationStep.DECISION, step, Publication::returnedByChair);
    check(step == PublicationStep.DECISION, step, each -> each.refused(NOW));
    check(step.ordinal() <= PublicationStep.DECISION.ordinal(), step, each -> each.withdrawn(NOW));
    check(step == PublicationStep.PUBLISHING, step, each -> each.done(PublicWork.POSTING, DAY));
    check(false, step, each -> each.published(true, NOW));
  }

  private static void check(boolean allowed, PublicationStep step, Consumer<Publication> act) {
    Publication publication = at(step);
    if (allowed) {
      act.accept(publication);
    } else {
      assertThatThrownBy(() -> act.accept(publication)).isInstanceOf(IllegalStateException.class);
      assertThat(publication.step()).isEqualTo(step);
    }
  }

  @Test
  void whatIsOpenedWithItsDocumentWaitsForNone() {
    assertThat(Publication.open("CB-2024-0001", REQUEST, "van.phong", NOW).step()).isEqualTo(PublicationStep.PREPARATION);
  }

  @Test
  void eachWorkIsDoneOnceAndNothingIsClosedBeforeAllIsDone() {
    Publication publication = at(PublicationStep.PUBLISHING);
    publication.done(PublicWork.DATABASE, DAY);
    assertThatThrownBy(() -> publication.done(PublicWork.DATABASE, DAY)).hasMessageContaining("Nhập vào Cơ sở dữ liệu quốc gia");
    assertThatThrownBy(() -> publication.published(false, NOW)).hasMessageContaining("chưa công khai xong");
    publication.done(PublicWork.WEBSITE, DAY);
    publication.done(PublicWork.POSTING, DAY);
    assertThatThrownBy(() -> publication.published(true, NOW)).as("something expires").hasMessageContaining("chưa công khai xong");
    publication.done(PublicWork.TAKING_DOWN, DAY);
    publication.published(true, NOW);
    assertThat(publication.endedAt()).isEqualTo(NOW);
  }

  @Test
  void anInternalProcessGoesStepByStep() {
    PublishedLine line = new PublishedLine(1L, 1, LineKind.NEW, null, "Thủ tục", "Lĩnh vực", "qlclgd", "Thông tư", null, null);
    assertThatThrownBy(line::internalDrafted).hasMessageContaining("chưa bắt đầu");
    line.decided("1.000288");
    assertThatThrownBy(() -> line.decided("1.000288")).hasMessageContaining("đã được quyết định");
    assertThatThrownBy(() -> line.internalChecked(true)).hasMessageContaining("Đang xây dựng");
    line.internalDrafted();
    line.internalChecked(false);
    line.internalDrafted();
    assertThatThrownBy(() -> line.internalApproved(DECISION)).hasMessageContaining("Đang kiểm tra");
    line.internalChecked(true);
    line.internalApproved(DECISION);
    assertThat(line.internalStep()).isEqualTo(InternalStep.APPROVED);
    assertThat(line.internalDecision()).isEqualTo(DECISION);
  }
}
