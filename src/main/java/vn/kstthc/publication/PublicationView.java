package vn.kstthc.publication;

import java.util.List;
import vn.kstthc.extension.ExtensionView;

/**
 * A case as forms and pages show it: everything a person reads is text already, in Vietnamese.
 *
 * @param effectiveOn null where the document is not known yet
 * @param decision number and date of the Chair's; null before there is one
 * @param due by when the Chair has to decide, and by what law; null where nobody waits for him any more
 * @param returned who gave it back the last time; null unless it is with the lead unit because of that
 */
record PublicationView(String number, String title, String review, String leadUnit, String legalDocument, String promulgatedOn,
    String effectiveOn, boolean shortened, String step, String stepLabel, boolean ended, int round, String decision, Due due,
    List<Line> lines, List<Work> works, List<Pending> pending, Returned returned, List<File> files, List<ExtensionView> extensions,
    List<Happening> history, String openedBy, String openedAt) {

  record Due(String text, String distance, String urgency, String ground, String explanation) {}

  /** @param localCode whether the register still knows it by a code of our own; @param internal where its internal process is */
  record Line(long id, String kind, String kindLabel, String code, boolean localCode, String name, String field, String unit,
      String unitName, String legalBasis, List<ProcedureViews.Labelled> parts, String note, String internal) {}

  /** What makes the procedures public. @param on the day it was done; null where it is not */
  record Work(String label, String on) {}

  record Pending(String task, String holder, String due, String distance, String urgency) {}

  record Returned(String by, String unit, String at, String why) {}

  /** @param mine whether the reader's unit has put it there and may still replace it */
  record File(long id, long line, int round, String kind, String kindLabel, String unitName, String name, String size, String by,
      String at, String url, boolean submitted, boolean mine) {}

  record Happening(int round, String step, String what, boolean isReturn, String by, String at, String note,
      List<PublicationHistory.Line> lines) {}
}
