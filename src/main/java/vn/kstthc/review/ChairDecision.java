package vn.kstthc.review;

import java.time.LocalDate;

/**
 * What the Chair of the provincial People's Committee decided.
 *
 * @param document number and date; null where the dossier was returned without a document
 * @param note what is missing, or why it was refused
 * @param newDueDate for a returned one, the last day of the new round; else null
 */
record ChairDecision(Outcome outcome, OfficialDocument document, String note, LocalDate newDueDate) {

  enum Outcome {
    APPROVED("Phê duyệt", Entry.Outcome.CHAIR_APPROVED),
    RETURNED("Trả lại để hoàn thiện", Entry.Outcome.CHAIR_RETURNED),
    REFUSED("Không chấp thuận", Entry.Outcome.CHAIR_REFUSED);

    private final String label;
    private final Entry.Outcome recordedAs;

    Outcome(String label, Entry.Outcome recordedAs) {
      this.label = label;
      this.recordedAs = recordedAs;
    }

    String label() {
      return label;
    }

    Entry.Outcome recordedAs() {
      return recordedAs;
    }
  }
}
