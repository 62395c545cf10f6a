package vn.kstthc.deadline;

import java.time.Instant;

/**
 * That the days of a year are final.
 *
 * @param at null for the years that came with the software
 * @param by user id; null for the years that came with the software
 */
public record YearApproval(int year, Instant at, String by, String basis) {}
