package vn.kstthc.review;

import java.util.List;
import java.util.Map;

/**
 * What the form of a task needs beside its own fields.
 *
 * @param uploads files that may be put in at this task
 * @param choices the options of the form's fields, by name
 * @param largestFileMegabytes of each file
 * @param previous what was handed in the last time, to go on from; null in the first round
 */
record TaskContext(TaskInfo task, DossierView dossier, List<Upload> uploads, long largestFileMegabytes,
    Map<String, List<Choice>> choices, Preparation previous) {

  /** @param ground what the due date rests on; @param mine whether the reader has claimed it; @param notes on who does it */
  record TaskInfo(String id, String key, String name, String due, String distance, String urgency,
      DossierView.Ground ground, boolean mine, List<String> notes) {}

  /** @param ofOneRound whether each round needs its own; else the one of the round before goes on */
  record Upload(String kind, String label, boolean required, boolean ofOneRound) {}

  /** @param required for a line of a checklist: whether "not applicable" is no answer to it */
  record Choice(String id, String label, boolean required) {
    Choice(String id, String label) {
      this(id, label, false);
    }
  }
}
