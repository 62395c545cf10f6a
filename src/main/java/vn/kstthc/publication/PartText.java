package vn.kstthc.publication;

/** What one part of a procedure says. Its name, the first part of Art. 8.2, is kept apart. */
record PartText(ProcedurePart part, String text) {}
