package vn.kstthc.review;

import java.time.LocalDate;
import java.util.List;

/**
 * What a dossier is opened with.
 *
 * @param procedureCode its code in the national database; null where it has none (yet)
 * @param dueDate last day for the whole road
 */
record DossierRequest(
    DossierKind kind, String procedureName, String procedureCode, String legalBasis, String leadUnit,
    List<String> cooperatingUnits, LocalDate dueDate, String reason) {}
