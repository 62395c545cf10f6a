package vn.kstthc.form;

import java.time.Instant;

/**
 * A task of a case, as the person on this thread may see it.
 *
 * @param key id of the user task in the model
 * @param unit the unit whose task it is; null where it has none
 * @param assignee user id of who has claimed it; null where nobody has
 * @param due null where it has no limit
 */
public record WorkTask(String id, String key, String name, String caseNumber, String unit, String assignee, Instant due) {}
