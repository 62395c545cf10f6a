package vn.kstthc.form;

/**
 * A task that somebody is completing.
 *
 * @param caseNumber number of its case, the business key
 * @param unit the unit whose task it is, the candidate group; null where it has none
 * @param actor user id of who completes it
 */
public record TaskAtHand(String taskId, String caseNumber, String unit, String actor) {}
