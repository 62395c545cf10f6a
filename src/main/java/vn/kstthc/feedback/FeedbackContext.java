package vn.kstthc.feedback;

import java.util.List;
import java.util.Map;

/**
 * What the form of a task needs beside its own fields.
 *
 * @param uploads files that may be put in at this task
 * @param files those of the case, as the upload fields list them
 * @param choices the options of the form's fields, by name
 * @param suggested values to begin with, by field: the draft that came back, the masked texts
 * @param told how the sender hears of what is decided here; null where he hears nothing
 * @param notices what the sender is to be told at this task, to be read to him
 */
record FeedbackContext(TaskInfo task, FeedbackView item, List<Upload> uploads, List<FeedbackView.File> files,
    long largestFileMegabytes, Map<String, List<Choice>> choices, Map<String, Object> suggested, String told, List<Notice> notices) {

  /** @param ground what the due date rests on; @param mine whether the reader has claimed it; @param notes on who does it */
  record TaskInfo(String id, String key, String name, String due, String distance, String urgency, Ground ground, boolean mine,
      List<String> notes) {}

  /** @param text limit and basis; @param explanation the page that counts the days; null where nothing is counted */
  record Ground(String pause, String text, String explanation, List<String> moves) {}

  record Upload(String kind, String label, boolean required, boolean ofOneRound) {}

  record Notice(String heading, List<String> lines) {}

  record Choice(String id, String label, boolean required) {
    Choice(String id, String label) {
      this(id, label, false);
    }
  }
}
