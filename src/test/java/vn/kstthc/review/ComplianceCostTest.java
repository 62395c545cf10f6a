package vn.kstthc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Circular 02/2017/TT-VPCP Art. 27, on its worked example and at its edges. */
class ComplianceCostTest {

  private static ComplianceCost.Item item(String hours, long hourlyIncome, long outsourced) {
    return new ComplianceCost.Item(ComplianceCost.Activity.PREPARE, new BigDecimal(hours), hourlyIncome, outsourced);
  }

  private static ComplianceCost cost(long fees, long times, long subjects, ComplianceCost.Item... items) {
    return new ComplianceCost(List.of(items), fees, times, subjects);
  }

  @Test
  void theWorkedExampleSavesAQuarter() {
    ComplianceCost now = cost(0, 1, 120, item("6", 40_000, 0));
    ComplianceCost after = cost(0, 1, 120, item("4.5", 40_000, 0));
    assertThat(now.once()).isEqualTo(240_000);
    assertThat(after.once()).isEqualTo(180_000);
    assertThat(now.perYear()).isEqualTo(28_800_000);
    assertThat(after.perYear()).isEqualTo(21_600_000);
    assertThat(now.perYear() - after.perYear()).isEqualTo(7_200_000);
    assertThat(ComplianceCost.percentCut(now.perYear(), after.perYear())).isEqualByComparingTo("25");
  }

  @Test
  void feesAndOutsourcedServicesAreAddedEachTime() {
    ComplianceCost cost = cost(30_000, 2, 10, item("1", 40_000, 5_000), item("0.5", 20_000, 0));
    assertThat(cost.once()).isEqualTo(85_000);
    assertThat(cost.perYear()).isEqualTo(1_700_000);
  }

  @ParameterizedTest
  @CsvSource({"0.50, 1, 1", "0.49, 1, 0", "1.25, 10, 13", "0.01, 49, 0", "0.01, 50, 1", "0, 99999, 0"})
  void halfADongIsRoundedUpItemByItem(String hours, long hourlyIncome, long dong) {
    assertThat(item(hours, hourlyIncome, 0).cost()).isEqualTo(dong);
    assertThat(cost(0, 1, 1, item(hours, hourlyIncome, 0), item(hours, hourlyIncome, 0)).perYear()).isEqualTo(2 * dong);
  }

  @Test
  void whatIsNotOutsourcedCostsNothing() {
    assertThat(new ComplianceCost.Item(ComplianceCost.Activity.PAY, BigDecimal.ONE, 7L, null).cost()).isEqualTo(7);
  }

  @Test
  void aProcedureThatDoesNotExistCostsNothing() {
    assertThat(ComplianceCost.NONE.once()).isZero();
    assertThat(ComplianceCost.NONE.perYear()).isZero();
  }

  @Test
  void beyondAllNumbersItFailsInsteadOfTurningNegative() {
    long most = Long.MAX_VALUE;
    assertThat(item("1", most, 0).cost()).isEqualTo(most);
    assertThatThrownBy(() -> item("1", most, 1).cost()).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> item("1.01", most, 0).cost()).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> cost(1, 1, 1, item("1", most, 0)).once()).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> cost(most, 2, 1).perYear()).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> cost(most, 1, 2).perYear()).isInstanceOf(ArithmeticException.class);
    assertThat(cost(most, 1, 1).perYear()).isEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0, 500, 0", "100, 100, 0.0", "300, 200, 33.3", "300, 100, 66.7", "2000, 1999, 0.1",
      "2001, 2000, 0.0", "100, 0, 100.0", "100, 125, -25.0", "9223372036854775807, 0, 100.0"})
  void thePercentageHasOneDecimalAndIsNothingOfNothing(long now, long after, BigDecimal percent) {
    assertThat(ComplianceCost.percentCut(now, after)).isEqualTo(percent);
  }
}
