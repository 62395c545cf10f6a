package vn.kstthc.feedback;

import java.time.Instant;

/**
 * A task of a case, as the person on this thread may see it.
 *
 * @param key id of the user task in the model
 * @param unit the unit whose task it is
 * @param assignee user id of who has claimed it; null where nobody has
 * @param due null where it has no limit
 */
record FeedbackTask(String id, String key, String name, String caseNumber, String unit, String assignee, Instant due) {}
