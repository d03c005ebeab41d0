package id.absah.audit.register;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What a cell holds.
 *
 * @param text as a person reads it, without spaces around it
 * @param date when the spreadsheet holds a date
 * @param digitsLost whether it is a number with more digits than spreadsheets keep
 */
record Field(String text, Optional<LocalDateTime> date, boolean digitsLost) {
  static final Field EMPTY = new Field("", Optional.empty(), false);

  /** Spreadsheets keep 15 significant digits (Excel specifications and limits). */
  private static final double EXACT = 1e15;

  static Field of(String text) {
    String bare = text.replace('\u00A0', ' ').strip();
    return bare.isEmpty() ? EMPTY : new Field(bare, Optional.empty(), false);
  }

  static Field of(double number) {
    boolean whole = number == Math.rint(number) && !Double.isInfinite(number);
    String text = whole ? new BigDecimal(number).toPlainString() : Double.toString(number);
    return new Field(text, Optional.empty(), Math.abs(number) >= EXACT);
  }

  static Field of(LocalDateTime date) {
    return new Field(date.toString(), Optional.of(date), false);
  }

  /** Nothing, or what people write for nothing. */
  boolean isBlank() {
    return switch (text.toLowerCase(java.util.Locale.ROOT)) {
      case "", "-", "--", "–", "—", "n/a", "na", "null", "nihil", "tidak ada", "none" -> true;
      default -> false;
    };
  }
}
