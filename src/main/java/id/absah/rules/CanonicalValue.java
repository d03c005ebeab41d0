package id.absah.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes values of facts and settings the same way everywhere: in evidence, in messages and in
 * reports of tailoring.
 */
public final class CanonicalValue {
  /** What stands for a fact that could not be established; never to be read as zero. */
  public static final String MISSING = "-";

  private CanonicalValue() {}

  /**
   * The value in words: numbers with at most two decimals, instants in ISO 8601 UTC, lists joined
   * by commas, entries of a settings list by their name.
   */
  public static String of(Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number)
          ? new BigDecimal(number)
              .setScale(2, RoundingMode.HALF_EVEN)
              .stripTrailingZeros()
              .toPlainString()
          : number.toString();
    }
    if (value instanceof Collection<?> items) {
      return items.stream().map(CanonicalValue::of).collect(Collectors.joining(", "));
    }
    if (value instanceof Map<?, ?> entry) {
      Object name = entry.get("name");
      return name != null
          ? of(name)
          : entry.entrySet().stream()
              .map(field -> field.getKey() + ": " + of(field.getValue()))
              .collect(Collectors.joining("; "));
    }
    return String.valueOf(value);
  }
}
