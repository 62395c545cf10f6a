package vn.kstthc.publication;

import java.time.LocalDate;

/**
 * The Chair has issued a decision of publication; told in the transaction that records it.
 *
 * @param caseNumber of the case; @param number and @param date of the decision; @param recordedBy user id
 */
public record PublicationDecided(String caseNumber, String title, String number, LocalDate date, String recordedBy) {}
