package vn.kstthc.organisation;

import java.time.LocalDate;

/**
 * What is filled in for an absence.
 *
 * @param from first day; @param to last day
 * @param substitute null where nobody is named
 */
record AbsenceRequest(String person, LocalDate from, LocalDate to, String substitute, String note) {}
