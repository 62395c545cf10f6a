package vn.kstthc.figure;

/**
 * A case behind a figure.
 *
 * @param title what it is about; never who sent it
 * @param note how far it is
 * @param link path of its page; null where it has none
 */
public record FigureCase(String number, String title, String note, String link) {}
