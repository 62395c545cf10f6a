package vn.kstthc.publication;

import java.util.List;
import java.util.Map;

/**
 * What the form of a task needs beside its own fields.
 *
 * @param line the procedure the task is about; null where it is about the whole case
 * @param files those the upload fields of this task list
 * @param choices the options of the form's fields, by name
 * @param listed what was listed the last time, to go on from
 * @param given what is known already of the form's fields, by name
 */
record PublicationContext(TaskInfo task, PublicationView publication, PublicationView.Line line, List<Upload> uploads,
    List<PublicationView.File> files, long largestFileMegabytes, Map<String, List<Choice>> choices, List<ListedLine> listed,
    Map<String, String> given) {

  /** @param ground what the due date rests on; @param mine whether the reader has claimed it; @param notes on who does it */
  record TaskInfo(String id, String key, String name, String due, String distance, String urgency, Ground ground, boolean mine,
      List<String> notes) {}

  /** @param text limit and basis; @param explanation the page that counts the days; null where nothing is counted */
  record Ground(String pause, String text, String explanation, List<String> moves) {}

  record Upload(String kind, String label, boolean required, boolean ofOneRound) {}

  /** @param more what the form fills in with the choice, by field; empty where nothing */
  record Choice(String id, String label, boolean required, Map<String, String> more) {
    Choice(String id, String label) {
      this(id, label, false, Map.of());
    }
  }
}
