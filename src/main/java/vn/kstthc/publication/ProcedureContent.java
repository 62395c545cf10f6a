package vn.kstthc.publication;

import java.util.List;

/**
 * What a procedure is from a day on.
 *
 * @param field lĩnh vực; null where it is not said
 * @param unit id of who answers for it; null where it is not said
 * @param legalBasis the documents that prescribe it; null where they are not said
 */
record ProcedureContent(String name, String field, String unit, String legalBasis, List<PartText> parts) {}
