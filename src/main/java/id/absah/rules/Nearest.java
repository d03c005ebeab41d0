package id.absah.rules;

import java.util.Collection;
import java.util.Locale;

/** Finds what a mistyped name most likely meant. */
public final class Nearest {
  /** Names are cut here before they are compared: the cost is the product of the lengths. */
  private static final int LONGEST = 100;

  private Nearest() {}

  /** The candidate with the least edit distance, the first of equals; {@code -} without any. */
  public static String to(String name, Collection<String> candidates) {
    String best = "-";
    int least = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      int distance = distance(normal(name), normal(candidate));
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  private static String normal(String name) {
    return name.substring(0, Math.min(name.length(), LONGEST)).toLowerCase(Locale.ROOT);
  }

  /** Levenshtein distance with the swap of neighbours as one step. */
  static int distance(String a, String b) {
    int[][] rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          rows[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least =
            Math.min(rows[i - 1][j - 1] + same, Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          least = Math.min(least, rows[i - 2][j - 2] + 1);
        }
        rows[i][j] = least;
      }
    }
    return rows[a.length()][b.length()];
  }
}
