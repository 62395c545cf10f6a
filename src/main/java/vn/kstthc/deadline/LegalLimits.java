package vn.kstthc.deadline;

import java.time.LocalDate;
import java.util.List;

/** The law on time, as it is deployed now. Implemented where its decision tables are. */
public interface LegalLimits {

  /**
   * @param receiptDay the day the thing counts as received
   * @throws java.util.NoSuchElementException where there is no such limit on that day
   */
  LegalLimit limit(String key, LocalDate receiptDay);

  /** @return all limits in force on that day, matter by matter */
  List<Matter> inForce(LocalDate day);

  /** @param name what the limits are about, in Vietnamese */
  record Matter(String name, List<LegalLimit> limits) {}
}
