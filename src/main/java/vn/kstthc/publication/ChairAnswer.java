package vn.kstthc.publication;

/**
 * What the Chair of the provincial People's Committee answered.
 *
 * @param document the decision, or the letter with which it came back; null where there was none
 */
record ChairAnswer(Outcome outcome, OfficialDocument document, String note) {

  enum Outcome {
    ISSUED("Ban hành quyết định công bố"), RETURNED("Trả lại để hoàn thiện"), REFUSED("Không chấp thuận");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }
}
