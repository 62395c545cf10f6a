package vn.kstthc.extension;

/**
 * A request as forms and pages show it; what a person reads is text already.
 *
 * @param subject the date it is about, as the deadlines name it
 * @param casePage path of the case's page
 * @param askedDate as the form writes dates
 * @param granted the new date, null unless it was granted
 * @param decision who decided and when, null while nobody has
 */
public record ExtensionView(String number, String subject, String caseNumber, String casePage, String caseName, String title,
    String due, String asked, String askedDate, String reason, String basis, String documentNumber, String by, String at, String state,
    String stateLabel, String granted, String decision, String note, String decisionBasis) {

  public boolean isOpen() {
    return state.equals(Extension.State.OPEN.name());
  }
}
