package id.absah.reports.table;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param key its heading stands in the message files under {@code column.KEY}
 * @param width in characters
 * @param cell what a row shows in it
 * @param <R> a row
 */
public record Column<R>(String key, int width, Function<R, Cell> cell) {}
