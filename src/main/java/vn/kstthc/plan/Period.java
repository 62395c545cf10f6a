package vn.kstthc.plan;

import java.time.LocalDate;

/**
 * A span something is reported for.
 *
 * @param code unique within a year, as in "Q3"
 * @param label in a sentence: "quý III/2024"
 * @param from first day, inclusive
 * @param to last day, inclusive
 */
record Period(String code, String label, LocalDate from, LocalDate to) {}
