package vn.kstthc.publication;

import java.time.LocalDate;

/**
 * What a case of publication is opened with.
 *
 * @param review number of the approved dossier it follows; null where there is none
 * @param legalDocument number and title of the document that prescribes the procedures
 * @param promulgatedOn the day that document was issued
 * @param effectiveOn its first day; null where the document is not known yet
 * @param shortened whether it was issued by the shortened procedure (trình tự, thủ tục rút gọn)
 */
record PublicationRequest(String title, String review, String leadUnit, String legalDocument, LocalDate promulgatedOn,
    LocalDate effectiveOn, boolean shortened, String note) {}
