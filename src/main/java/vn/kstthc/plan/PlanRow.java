package vn.kstthc.plan;

/**
 * A line of a plan as its table writes it.
 *
 * @param line its number in the file, for who has to mend it; null where there was no file
 */
record PlanRow(Integer line, String section, String item, String task, String leadUnit, String cooperatingUnits, String time,
    String expectedResult) {

  static final String HEADER = "section,item,task,lead_unit,cooperating_units,time_as_written,expected_result";
}
