package vn.kstthc.review;

import java.util.List;

/**
 * One line of the list of dossiers.
 *
 * @param returned who gave it back the last time, and when; null unless it is with the lead unit because of that
 */
record DossierRow(String number, String kindLabel, String procedureName, String leadUnit, String stepLabel, int round,
    List<DossierView.Pending> pending, String returned, String dueDate, String dueDistance, String urgency) {

  /** @return whether the whole or a step of it is late */
  boolean isLate() {
    return urgency.equals("late") || pending.stream().anyMatch(each -> each.urgency().equals("late"));
  }
}
