package vn.kstthc.review;

import java.time.Instant;

/**
 * A file of a dossier, without its content.
 *
 * @param unit whose it is
 * @param submitted whether it was handed in with its step; one that was not may still be replaced or removed
 * @param size in bytes
 */
record DossierFile(
    long id, long dossier, int round, FileKind kind, String unit, boolean submitted, String name, String mediaType,
    long size, String uploadedBy, Instant uploadedAt) {}
