package vn.kstthc.figure;

import java.util.Map;

/**
 * One row of a table of figures.
 *
 * @param key what it is counted for; empty where the table has one row only
 * @param amounts by column, of those that are counted
 */
public record FigureRow(String key, String label, Map<String, Long> amounts) {}
