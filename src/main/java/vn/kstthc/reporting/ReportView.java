package vn.kstthc.reporting;

import java.util.List;

/**
 * A report as pages and forms show it; what a person reads is text already.
 *
 * @param returned why the director gave it back; null where that was not the last thing that happened
 * @param suggested what the units wrote, for the office to go on from
 */
record ReportView(String number, String title, String window, String due, String distance, String urgency, String step, boolean sent,
    Line returned, Report.Texts texts, Report.Texts suggested, List<Part> parts, List<FigureView> tables, List<Check> checks,
    List<Late> differences, List<Line> history, Sent sending) {

  /** What happened, by whom. */
  record Line(String what, String by, String at, String note, boolean isReturn) {}

  /** What a unit gave. @param mine whether the reader may see its texts */
  record Part(String unit, String name, String state, String urgency, String by, List<String> figures, ReportPart.Texts texts,
      boolean mine) {}

  /** @param explanation what was said of it; null where nothing was; @param open whether something has to be said */
  record Check(String key, String label, boolean holds, String detail, boolean accounted, String explanation) {
    public boolean isOpen() {
      return !holds && !accounted && explanation == null;
    }
  }

  /** What would be another figure now in a report that was sent. */
  record Late(String earlier, String earlierLabel, String table, String row, String column, List<String> added, List<String> gone) {}

  /** @param scanned whether there is a scan of it */
  record Sent(String documentNumber, String documentDate, String electronicOn, String systemOn, String signedBy, String signedAt,
      String sentAt, boolean scanned) {}

  public long openChecks() {
    return checks.stream().filter(Check::isOpen).count();
  }
}
