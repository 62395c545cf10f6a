package vn.kstthc.review;

/** The lead unit's answer to one unit's opinion; the text explains, and may say how it was accepted. */
record OpinionAnswer(String unit, Opinion.Answer answer, String content) {}
