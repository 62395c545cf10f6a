package vn.kstthc.feedback;

import java.time.Instant;

/**
 * A file of a case, without its content.
 *
 * @param question the question to the sender it answers; null where it does not
 * @param unit whose it is; null where the sender sent it
 */
record FeedbackFile(long id, long item, FeedbackFileKind kind, Long question, String unit, boolean submitted, String name,
    String mediaType, long size, String uploadedBy, Instant uploadedAt) {}
