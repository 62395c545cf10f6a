package vn.kstthc.plan;

/** A group of tasks as the plan's table names it. @param line its number in the file; null where there was no file */
record SectionRow(Integer line, String section, String title) {

  static final String HEADER = "section,title";
}
