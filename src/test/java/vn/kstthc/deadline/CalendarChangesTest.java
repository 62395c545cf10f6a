package vn.kstthc.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.EngineTest;

@EngineTest
class CalendarChangesTest {

  private static final LocalDate DAY = LocalDate.parse("2024-06-03");

  @Autowired CalendarChanges changes;
  @Autowired WorkingDays workingDays;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void aChangeNeedsATransactionAndIsKnownToEverybodyHereWhenThatIsOver() {
    List<CalendarDay> off = List.of(
        new CalendarDay(DAY, CalendarDay.Kind.OFF, "Nghỉ mất điện", "Thông báo 1", CalendarDay.Status.OFFICIAL));
    assertThatThrownBy(() -> changes.putDays(off)).isInstanceOf(IllegalTransactionStateException.class);
    TransactionTemplate own = new TransactionTemplate(transactions);
    own.executeWithoutResult(status -> changes.putDays(off));
    try {
      assertThat(workingDays.isWorking(DAY)).isFalse();
    } finally {
      own.executeWithoutResult(status -> changes.removeDays(List.of(DAY)));
    }
    assertThat(workingDays.isWorking(DAY)).isTrue();
  }
}
