package id.absah.rules;

/**
 * The clause a rule rests on.
 *
 * @param source such as {@code Perwali}, or {@code house} for a house rule
 * @param article such as {@code 13 (2) d}; empty for a house rule
 */
public record Citation(String source, String article) {
  /** Whether this is a rule of the house and not of the regulation. */
  public boolean house() {
    return source.equals("house");
  }
}
