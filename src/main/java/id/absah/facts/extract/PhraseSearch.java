package id.absah.facts.extract;

/**
 * Finds a phrase in a text that an OCR program may have misread: up to one character in twelve may
 * be wrong, missing or too many.
 */
final class PhraseSearch {
  /** Phrases with fewer characters must stand exactly; a slip would make them another word. */
  private static final int SHORT = 12;

  private PhraseSearch() {}

  /**
   * Where a phrase next occurs.
   *
   * @param from where to begin
   * @return begin and end, or an empty array
   */
  static int[] find(String text, String phrase, int from) {
    int exact = phrase.isEmpty() ? -1 : text.indexOf(phrase, from);
    if (exact >= 0) {
      return new int[] {exact, exact + phrase.length()};
    }
    int slips = phrase.length() / SHORT;
    return slips == 0 ? new int[0] : approximate(text, phrase, from, slips);
  }

  /** Whether a text begins with a phrase; the end of it, or -1. */
  static int endAtStart(String text, int from, String phrase) {
    if (phrase.isEmpty()) {
      return -1;
    }
    if (text.startsWith(phrase, from)) {
      return from + phrase.length();
    }
    int slips = phrase.length() / SHORT;
    if (slips == 0) {
      return -1;
    }
    int limit = Math.min(text.length(), from + phrase.length() + slips);
    int[] hit = approximate(text.substring(0, limit), phrase, from, slips);
    return hit.length == 2 && hit[0] - from <= slips ? hit[1] : -1;
  }

  /**
   * The first place with the fewest slips, by the column-wise dynamic programming of Sellers: the
   * cost is the length of the text times that of the phrase.
   */
  private static int[] approximate(String text, String phrase, int from, int slips) {
    int m = phrase.length();
    int[] cost = new int[m + 1];
    int[] begin = new int[m + 1];
    for (int i = 0; i <= m; i++) {
      cost[i] = i;
      begin[i] = from;
    }
    int best = slips + 1;
    int[] hit = new int[0];
    for (int j = from; j < text.length(); j++) {
      int diagonal = cost[0];
      int diagonalBegin = begin[0];
      begin[0] = j + 1;
      for (int i = 1; i <= m; i++) {
        int replace = diagonal + (phrase.charAt(i - 1) == text.charAt(j) ? 0 : 1);
        int replaceBegin = diagonalBegin;
        diagonal = cost[i];
        diagonalBegin = begin[i];
        if (replace <= cost[i] + 1 && replace <= cost[i - 1] + 1) {
          cost[i] = replace;
          begin[i] = replaceBegin;
        } else if (cost[i] <= cost[i - 1]) {
          cost[i] = cost[i] + 1;
        } else {
          cost[i] = cost[i - 1] + 1;
          begin[i] = begin[i - 1];
        }
      }
      if (cost[m] < best) {
        best = cost[m];
        hit = new int[] {begin[m], j + 1};
      } else if (hit.length == 2 && j - hit[1] > m) {
        break; // the first place is decided
      }
    }
    return hit;
  }
}
