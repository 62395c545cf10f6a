package vn.kstthc.feedback;

import java.util.List;

/**
 * A case as forms and pages show it: everything a person reads is text already, in Vietnamese.
 *
 * @param sender null where the reader must not learn it
 * @param missing what Art. 7 asks for and it has not
 * @param due until when it is answered, or that the limit rests; null once no answer is owed
 */
record FeedbackView(String number, String title, String state, boolean ended, String outcome, String channel, String receivedAt,
    String receivedOn, Sender sender, String contentKind, String procedure, String content, String proposal, String forwarding,
    List<String> missing, Due due, String concernedUnit, String leadUnit, List<Part> jointUnits, List<Question> questions,
    String transfer, String notice, Answer answer, Published published, Links links, List<File> files,
    List<Pending> pending, Returned returned, List<Happening> history, String rating) {

  record Sender(String kind, String name, String address, String phone, String email) {}

  /** @param urgency "late", "soon" or "ok"; @param explanation the page that counts the days; null where nothing is counted */
  record Due(String text, String distance, String urgency, String ground, String explanation, List<String> moves) {}

  /** What a unit that handles it together said; content null where it has not. */
  record Part(String unit, String content, String by, String at) {}

  record Question(int round, String text, String until, String answer, String at, boolean closed) {}

  record Answer(String decision, String text, String document) {}

  record Published(String title, String question, String answer, String at) {}

  /** Numbers of other cases: the refused one it corrects, those that correct it, the one it repeats, those that repeat it. */
  record Links(String sentAgainFrom, String linkedTo, List<String> from) {}

  /** @param mine whether the reader's unit has put it there and may still replace it */
  record File(long id, String kind, String kindLabel, String name, String size, String by, String at, String url,
      boolean submitted, boolean mine) {}

  /** Who gave the draft back the last time, when and why; only while it is drafted anew because of it. */
  record Returned(String by, String at, String why) {}

  record Pending(String task, String holder, String due, String distance, String urgency) {}

  record Happening(String what, String step, String by, String at, String note, List<Line> lines) {}

  record Line(String label, String text) {}
}
