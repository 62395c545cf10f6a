package vn.kstthc.publication;

import java.util.List;

/**
 * A procedure as the lead unit lists it.
 *
 * @param code of one in the register; of a new one null where the national database has not given one yet
 * @param note what is amended, or by what it is abolished
 */
record ListedLine(LineKind kind, String code, String name, String field, String unit, String legalBasis, List<PartText> parts,
    String note) {}
