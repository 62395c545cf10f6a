package vn.kstthc.publication;

import java.time.Instant;

/**
 * A file of a case, without its content.
 *
 * @param line id of the procedure whose internal process it belongs to; 0 for one of the whole case
 * @param submitted whether it was handed in with its step; one that was not may still be replaced or removed
 * @param size in bytes
 */
record PublicationFile(long id, long line, int round, PublicationFileKind kind, String unit, boolean submitted, String name,
    String mediaType, long size, String uploadedBy, Instant uploadedAt) {}
