package vn.kstthc.extension;

import java.time.Instant;

/**
 * A task of a request, as the person on this thread may see it.
 *
 * @param number of the request
 * @param assignee user id of who has claimed it; null where nobody has
 * @param due null where it has no limit
 */
record ExtensionTask(String id, String key, String name, String number, String assignee, Instant due) {}
