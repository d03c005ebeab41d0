package id.absah.facts.extract;

import java.util.List;

/** Tells running text from what stands in a signature block. */
final class BodyText {
  /** How the considerations and decisions of regulations begin, right below an office. */
  private static final List<String> OPENINGS =
      List.of("menimbang", "mengingat", "memperhatikan", "membaca", "memutuskan", "menetapkan");

  /** What the small print of visible signatures speaks of, in running text too. */
  private static final List<String> STAMP =
      List.of("elektronik", "sertifi", "bsre", "bssn", "siber");

  /** A line of fewer words may be part of an office. */
  private static final int MIN_WORDS = 5;

  /** The share of words written small that no office has: "Kepala Dinas X dan Y" has fewer. */
  private static final double SMALL = 0.4;

  private BodyText() {}

  static boolean is(String line) {
    String squeezed = Squeezed.text(line);
    if (OPENINGS.stream().anyMatch(squeezed::startsWith)) {
      return true;
    }
    if (STAMP.stream().anyMatch(squeezed::contains)) {
      return false;
    }
    int words = 0;
    int small = 0;
    for (String word : line.strip().split(" +", -1)) {
      words++;
      if (!word.isEmpty() && Character.isLowerCase(word.charAt(0))) {
        small++;
      }
    }
    return words >= MIN_WORDS && small >= SMALL * words;
  }
}
