package vn.kstthc.plan;

import java.util.List;

/** A plan as forms and pages show it: everything a person reads is text already, in Vietnamese. */
record PlanView(String number, int year, String title, YearPlan.Step step, String stepLabel, String basedOn, String document,
    String importedBy, String importedAt, Returned returned, List<Happening> history) {

  /** Who gave it back the last time, when and why; null unless it is with the office because of that. */
  record Returned(String by, String at, String why) {}

  record Happening(String what, boolean isReturn, String by, String at, String note) {}

  /**
   * A task.
   *
   * @param date its last day as the plan sets it; @param reading how its time is understood; @param wrong what is wrong with
   *     its date today, null where nothing is
   */
  record Task(String number, String section, String item, String content, List<String> leadUnits, String leadNames,
      List<String> cooperatingUnits, String cooperatingNames, String timeAsWritten, String expectedResult, Nature nature,
      String date, List<Rhythm> rhythms, String event, boolean sure, String note, String reading, String wrong) {}

  /**
   * What one unit does for a task.
   *
   * @param event what it was begun for; null where for none
   */
  record Part(String number, String task, String place, String section, String content, String timeAsWritten,
      String expectedResult, String unit, String role, String period, String event, String due, String distance,
      String urgency, String ground, PlanPart.State state, String stateLabel, Returned returned, String result,
      String resultDate, String by, String at, boolean needsFile, List<File> files) {}

  /** @param mine whether the reader may still take it away */
  record File(long id, String kind, String name, String size, String by, String at, String url, boolean submitted, boolean mine) {}
}
