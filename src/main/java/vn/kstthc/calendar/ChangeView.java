package vn.kstthc.calendar;

import java.util.List;

/** A change as forms and pages show it: everything a person reads is text already, in Vietnamese. */
record ChangeView(String number, String title, int year, boolean approves, String step, String stepLabel, boolean ended,
    String basis, String requestedBy, String previewedAt, String decidedBy, String decidedAt, String openedAt, String endedAt,
    Counts counts, List<Difference> differences, List<Happening> history) {

  /** @param percent of those that are to be moved; null while none is moved yet */
  record Counts(int dates, int cases, int late, int onTime, int later, int earlier, int done, int moved, int failed,
      Integer percent) {}

  /** @param what added, changed or taken away; @param urgency how it is marked */
  record Difference(String what, String urgency, String date, String kind, String name, String basis, String status,
      String before) {

    /** The same day under another mark, as far as it is only worded anew. */
    Difference(String what, String urgency, Difference day) {
      this(what, urgency, day.date, day.kind, day.name, day.basis, day.status, null);
    }
  }

  record Happening(String what, boolean isReturn, String by, String at, String note) {}

  record Item(String caseNumber, String caseName, String title, String link, String oldDay, String newDay, String effect,
      String urgency, String state, String problem) {}
}
