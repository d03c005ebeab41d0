package id.absah.facts.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * The government whose offices the settings know: each city has a "Dinas Kesehatan", and only the
 * letterhead tells whose one is.
 */
final class Government {
  /** Who heads a letterhead of an authority. */
  private static final List<String> AUTHORITIES =
      List.of("pemerintah", "pemerintahan", "kementerian", "menteri", "bupati", "gubernur");

  private static final List<String> REGIONS = List.of("kota", "kabupaten", "kab");

  private final List<String> names = new ArrayList<>();
  private final List<String> regions = new ArrayList<>();

  /**
   * Makes one.
   *
   * @param names as letterheads print them; without any, each letterhead may be ours
   */
  Government(List<String> names) {
    for (String name : names) {
      String words = UnitExtractor.spaced(name);
      this.names.add(words);
      for (String region : REGIONS) {
        int at = (" " + words).indexOf(" " + region + " ");
        if (at >= 0) {
          regions.add(words.substring(at));
        }
      }
    }
  }

  /** Whether a text is the name of the government and nothing else. */
  boolean is(String text) {
    return names.contains(UnitExtractor.spaced(text));
  }

  /** Whether the lines of a letterhead name another government. */
  boolean isAnothers(List<String> kop) {
    if (names.isEmpty() || kop.isEmpty()) {
      return false;
    }
    String words = " " + UnitExtractor.spaced(String.join(" ", kop));
    String squeezed = Squeezed.text(words);
    for (String name : names) {
      if (words.contains(" " + name)
          || (spacedOut(kop) && squeezed.contains(Squeezed.text(name)))) {
        return false;
      }
    }
    for (String region : regions) {
      if (words.contains(" " + region)) {
        return false;
      }
    }
    return namesRegion(words) || headedByAuthority(words, squeezed);
  }

  /** "KOTA SURABAYA": a region with its name. */
  private static boolean namesRegion(String words) {
    for (String region : REGIONS) {
      int at = words.indexOf(" " + region + " ");
      if (at >= 0 && at + region.length() + 2 < words.length()) {
        return true;
      }
    }
    return false;
  }

  private static boolean headedByAuthority(String words, String squeezed) {
    for (String authority : AUTHORITIES) {
      if (words.startsWith(" " + authority + " ") || squeezed.startsWith("pemerintah")) {
        return true;
      }
    }
    return false;
  }

  /** "P E M E R I N T A H": words that are single letters. */
  private static boolean spacedOut(List<String> kop) {
    String first = kop.get(0);
    return first.length() > 3 && first.charAt(1) == ' ' && first.charAt(3) == ' ';
  }
}
