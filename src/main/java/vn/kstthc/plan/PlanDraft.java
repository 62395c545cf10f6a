package vn.kstthc.plan;

import java.util.List;

/**
 * A plan as it was imported and understood, not yet kept.
 *
 * @param basedOn what it rests on; null where nothing was said
 */
record PlanDraft(int year, String basedOn, List<Section> sections, List<Task> tasks) {

  /** A group of tasks. */
  record Section(String code, String title) {}

  /** @param reading what its words on time are taken to mean */
  record Task(String section, String item, String content, List<String> leadUnits, List<String> cooperatingUnits,
      String timeAsWritten, String expectedResult, TimeReading reading) {}
}
