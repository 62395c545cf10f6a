package vn.kstthc.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What complying with a procedure costs (chi phí tuân thủ), in whole đồng: the sum over work items of hours x average
 * income per hour + outsourced services, plus fees, charges and other prescribed costs; a year is that x times a year x
 * number of subjects (Circular 02/2017/TT-VPCP Art. 27).
 */
record ComplianceCost(List<Item> items, long fees, long timesPerYear, long subjectsPerYear) {

  /** Of a procedure that does not exist, yet or any more. */
  static final ComplianceCost NONE = new ComplianceCost(List.of(), 0, 0, 0);

  /** The work items of the circular. */
  enum Activity {
    PREPARE("Chuẩn bị hồ sơ"), SUBMIT("Nộp hồ sơ"), PAY("Nộp phí, lệ phí"), INSPECTION("Phục vụ kiểm tra, xác minh"),
    OTHER("Công việc khác"), RECEIVE("Nhận kết quả");

    private final String label;

    Activity(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** One work item: hours spent, average income per hour and outsourced services in đồng, nothing being none. */
  record Item(Activity activity, BigDecimal hours, Long hourlyIncome, Long outsourced) {

    Item {
      outsourced = outsourced == null ? Long.valueOf(0) : outsourced;
    }

    long cost() {
      return Math.addExact(outsourced, hours.multiply(BigDecimal.valueOf(hourlyIncome))
          .setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
  }

  /** @return đồng for doing the procedure once */
  long once() {
    return items.stream().mapToLong(Item::cost).reduce(fees, Math::addExact);
  }

  /** @return đồng a year, over all subjects */
  long perYear() {
    return Math.multiplyExact(Math.multiplyExact(once(), timesPerYear), subjectsPerYear);
  }

  /** @return how much less it costs after than now, in percent with one decimal; 0 where it costs nothing now */
  static BigDecimal percentCut(long now, long after) {
    return now == 0 ? BigDecimal.ZERO
        : BigDecimal.valueOf(now - after).multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(now), 1, RoundingMode.HALF_UP);
  }
}
