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

  /** "Kantor Kementerian Agama". */
  private static final String OFFICE = " kantor ";

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

  /** A line of a letterhead without the government's name at its beginning. */
  String without(String line) {
    String words = UnitExtractor.spaced(line);
    for (String name : names) {
      if (words.startsWith(name)) {
        return words.substring(name.length());
      }
    }
    return line;
  }

  /** Whether the lines of a letterhead name another government. */
  boolean isAnothers(List<String> kop) {
    if (names.isEmpty() || kop.isEmpty()) {
      return false;
    }
    String words = " " + UnitExtractor.spaced(String.join(" ", kop));
    String squeezed = Squeezed.text(words);
    if (beginsALine(kop)) {
      return false;
    }
    if (headedByAuthority(words, squeezed)) {
      return true; // "PEMERINTAH PROVINSI ... / SMA NEGERI 1 KOTA BANJARMASIN"
    }
    for (String name : names) {
      if (words.contains(" " + name)) {
        return false;
      }
    }
    for (String region : regions) {
      if (words.contains(" " + region)) {
        return false;
      }
    }
    return namesRegion(words);
  }

  /** Whether a line of a letterhead begins with our name, which may go on in the next. */
  private boolean beginsALine(List<String> kop) {
    for (int i = 0; i < kop.size(); i++) {
      String rest = String.join(" ", kop.subList(i, kop.size()));
      for (String name : names) {
        boolean begins =
            spacedOut(kop)
                ? Squeezed.text(rest).startsWith(Squeezed.text(name))
                : UnitExtractor.spaced(rest).startsWith(name);
        if (begins) {
          return true;
        }
      }
    }
    return false;
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

  private static boolean headedByAuthority(String all, String squeezed) {
    String words = all.startsWith(OFFICE) ? all.substring(OFFICE.length() - 1) : all;
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
