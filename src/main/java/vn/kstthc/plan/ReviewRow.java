package vn.kstthc.plan;

/**
 * A procedure to be reviewed in the year (Decree 63/2010/NĐ-CP Art. 30.2), as the appendix of the plan writes it.
 *
 * @param line its number in the file; null where there was no file
 */
record ReviewRow(Integer line, String item, String procedure, String leadUnit, String cooperatingUnits, String dueDate,
    String expectedResult) {

  static final String HEADER = "item,procedure,lead_unit,cooperating_units,due_date,expected_result";
  /** The group these tasks stand in. */
  static final String SECTION = "PL2";
  static final String SECTION_TITLE = "Rà soát, đánh giá thủ tục hành chính (Phụ lục 2)";
}
