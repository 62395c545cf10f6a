package vn.kstthc.review;

import java.math.BigDecimal;
import java.util.List;
import vn.kstthc.form.FormInput;

/** Reads one side of the cost table, now or after. */
class CostInput {

  private static final long LARGEST_AMOUNT = 1_000_000_000_000L;
  private static final long LARGEST_COUNT = 100_000_000L;
  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(100_000);
  private static final int MOST_ITEMS = 60;

  private final FormInput input;

  CostInput(FormInput input) {
    this.input = input;
  }

  /** @param needed whether at least one work item must be there; else the table may be left empty */
  ComplianceCost read(String prefix, String label, boolean needed) {
    String field = prefix + "Items";
    List<ComplianceCost.Item> items = input.list(field, label, ComplianceCost.Item.class);
    input.ensure(!needed || !items.isEmpty(), field, label, "chưa nhập công việc nào");
    input.ensure(items.size() <= MOST_ITEMS, field, label, "nhiều quá %d dòng".formatted(MOST_ITEMS));
    for (int i = 0; i < items.size(); i++) {
      input.ensure(fits(items.get(i)), field, label, "dòng %d thiếu hoặc sai số liệu".formatted(i + 1));
    }
    long fees = number(prefix + "Fees", label + ": phí, lệ phí, chi phí khác", LARGEST_AMOUNT, false);
    long times = number(prefix + "Times", label + ": số lần thực hiện trong năm", LARGEST_COUNT, needed);
    long subjects = number(prefix + "Subjects", label + ": số đối tượng tuân thủ trong năm", LARGEST_COUNT, needed);
    ComplianceCost cost = new ComplianceCost(List.copyOf(items), fees, times, subjects);
    if (input.fine(field)) {
      try {
        cost.perYear();
      } catch (ArithmeticException beyondAnyBudget) {
        input.refuse(field, label, "chi phí một năm lớn quá mức tính được");
      }
    }
    return cost;
  }

  private long number(String field, String label, long largest, boolean needed) {
    Long number = needed ? input.requiredNumber(field, label, largest) : input.number(field, label, largest);
    return number == null ? 0 : number;
  }

  private static boolean fits(ComplianceCost.Item item) {
    return item.activity() != null && item.hours() != null && item.hours().signum() >= 0
        && item.hours().compareTo(MOST_HOURS) <= 0 && item.hours().scale() <= 2 && item.hours().scale() >= -6
        && item.hourlyIncome() != null && item.hourlyIncome() >= 0 && item.hourlyIncome() <= LARGEST_AMOUNT
        && item.outsourced() >= 0 && item.outsourced() <= LARGEST_AMOUNT;
  }
}
