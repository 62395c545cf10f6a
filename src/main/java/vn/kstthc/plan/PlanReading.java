package vn.kstthc.plan;

import java.util.List;

/** What a person has settled of a task before the plan is approved: when, and by whom. Units by their ids. */
record PlanReading(TimeReading time, List<String> leadUnits, List<String> cooperatingUnits) {

  /** A line of the form. @param date as people write it; @param confirmed whether a reading in doubt is taken as it stands */
  record Row(String number, String nature, String date, List<String> rhythms, String event, List<String> leadUnits,
      List<String> cooperatingUnits, Boolean confirmed) {}
}
