package vn.kstthc.review;

import java.util.List;
import vn.kstthc.extension.ExtensionView;

/** A dossier as forms and pages show it: everything a person reads is text already, in Vietnamese. */
record DossierView(
    String number, String kind, String kindLabel, String procedureName, String procedureCode, String legalBasis,
    Unit leadUnit, List<Unit> cooperatingUnits, String dueDate, String dueDistance, String urgency,
    List<String> dueMoves, String reason,
    Step step, String stepLabel, int round, String openedBy, String openedAt, List<Pending> pending, Money cost,
    Returned returned, List<Opinion> opinions, List<File> files, List<ExtensionView> extensions,
    List<Happening> history) {

  record Unit(String id, String name) {}

  /** What it waits for now: whose task, until when, by what; the latter null in lists. */
  record Pending(String task, String holder, String due, String distance, String urgency, Ground ground) {}

  /** @param pause since when the limit rests and what is left of it, null where it runs; @param text limit and basis; @param explanation the page that counts the days; both null where none is kept */
  record Ground(String pause, String text, String explanation, List<String> moves) {}

  /** Compliance cost a year in đồng; the proposal's label with it. */
  record Money(String proposal, Long now, Long after, String percentCut) {}

  /** Who gave it back the last time, when and why; only while the dossier is with the lead unit because of it. */
  record Returned(String by, String unit, String at, String why) {}

  record Opinion(int round, String unit, String unitName, String stance, String stanceLabel, String content, String by,
      String at, String due, String answer, String answerLabel, String answerContent) {}

  /** @param mine whether the reader's unit has put it there and may still replace it */
  record File(long id, int round, String kind, String kindLabel, String unitName, String name, String size, String by,
      String at, String url, boolean submitted, boolean mine) {}

  /** @param lines what was filled in, label by label */
  record Happening(int round, String step, String what, boolean isReturn, String by, String at, String note,
      List<Line> lines) {}

  record Line(String label, String text) {}
}
