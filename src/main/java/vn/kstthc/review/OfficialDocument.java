package vn.kstthc.review;

import java.time.LocalDate;

/** Number and date of an official document. */
record OfficialDocument(String number, LocalDate date) {}
