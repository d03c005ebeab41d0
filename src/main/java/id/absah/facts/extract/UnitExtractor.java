package id.absah.facts.extract;

import id.absah.document.PageText;
import id.absah.facts.ExtractionSettings.Unit;
import id.absah.facts.UnitSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The perangkat daerah: by the letterhead (kop), else by a folder or archive on the path, else by
 * the organisation of the certificates.
 */
final class UnitExtractor {
  /** Names and aliases shorter than this are abbreviations, which must be words of their own. */
  private static final int ABBREVIATION = 9;

  /** More than the length of any name. */
  private static final int LINE_BEGINS = 1000;

  /** What an office puts before its name. */
  private static final List<String> OWN_WORDS = List.of("kantor", "uobk", "blud", "uobkblud");

  /** Offices of a unit, and schools: what they are named after is where they stand. */
  private static final List<String> BELOW_UNITS =
      List.of(
          "upt",
          "uptd",
          "puskesmas",
          "sd",
          "sdn",
          "smp",
          "smpn",
          "tk",
          "paud",
          "kelurahan",
          "pasar");

  private final List<Unit> units;
  private final Government government;

  /**
   * Makes one.
   *
   * @param units those known
   * @param government the names of the government whose they are
   */
  UnitExtractor(List<Unit> units, List<String> government) {
    this.units = units;
    this.government = new Government(government);
  }

  /**
   * What a letterhead says.
   *
   * @param printed the office as printed
   * @param known the perangkat daerah of the settings that it names
   */
  record Letterhead(Optional<String> printed, Optional<String> known) {}

  record Found(Optional<String> unit, UnitSource source) {}

  Letterhead letterhead(Optional<PageText> firstPage) {
    List<String> kop = firstPage.map(Kop::lines).orElse(List.of());
    if (government.isAnothers(kop)) {
      return new Letterhead(Optional.of(String.join(", ", office(kop))), Optional.empty());
    }
    return new Letterhead(Kop.office(kop), inLetterhead(kop));
  }

  /** A known letterhead wins; then any letterhead; then the folder. */
  Found place(Letterhead letterhead, String path) {
    if (letterhead.known().isPresent()) {
      return new Found(letterhead.known(), UnitSource.LETTERHEAD);
    }
    if (letterhead.printed().isPresent()) {
      return new Found(letterhead.printed(), UnitSource.LETTERHEAD);
    }
    Optional<String> folder = inPath(path);
    return new Found(folder, folder.isPresent() ? UnitSource.FOLDER : UnitSource.NONE);
  }

  /** The unit that the organisations of certificates mean, when they mean the same. */
  Found byOrganizations(List<String> organizations) {
    Optional<String> found = Optional.empty();
    for (String organization : organizations) {
      Optional<String> unit =
          government.isAnothers(List.of(organization))
              ? Optional.empty()
              : inLetterhead(List.of(organization));
      if (unit.isEmpty() && !government.is(organization)) {
        unit = Optional.of(organization);
      }
      if (unit.isPresent() && found.isPresent() && !unit.equals(found)) {
        return new Found(Optional.empty(), UnitSource.NONE);
      }
      found = unit.isPresent() ? unit : found;
    }
    return new Found(found, found.isPresent() ? UnitSource.CERTIFICATE : UnitSource.NONE);
  }

  /** The first two lines: the government and its office. */
  private static List<String> office(List<String> kop) {
    return kop.subList(0, Math.min(2, kop.size()));
  }

  /**
   * The unit whose name or alias stands in the letterhead. One that begins a line goes before one
   * inside, which may be a place: "UPTD Puskesmas Banjarmasin Utara"; then the longest wins.
   */
  private Optional<String> inLetterhead(List<String> kop) {
    Unit best = null;
    int length = 0;
    for (Unit unit : units) {
      for (String name : names(unit)) {
        String wanted = comparable(name);
        int found = wanted.isEmpty() ? 0 : weight(kop, wanted);
        if (found > length) {
          best = unit;
          length = found;
        }
      }
    }
    return Optional.ofNullable(best).map(Unit::name);
  }

  /** The length of a name that the letterhead has, more when it begins a line; or 0. */
  private int weight(List<String> kop, String wanted) {
    int weight = 0;
    for (int i = 0; i < kop.size(); i++) {
      String line = government.without(kop.get(i));
      String words = spaced(line);
      if (wanted.length() < ABBREVIATION) {
        weight = Math.max(weight, hasWord(line, wanted) ? wanted.length() : 0);
        continue;
      }
      String all = comparable(line + " " + String.join(" ", kop.subList(i + 1, kop.size())));
      if (all.startsWith(wanted)
          || OWN_WORDS.stream().anyMatch(own -> all.startsWith(own + wanted))) {
        weight = Math.max(weight, LINE_BEGINS + wanted.length());
      } else if (BELOW_UNITS.stream().noneMatch(below -> words.startsWith(below + " "))
          && all.contains(wanted)
          && all.indexOf(wanted) < comparable(line).length()) {
        weight = Math.max(weight, wanted.length());
      }
    }
    return weight;
  }

  /** Without case, spaces and punctuation, an ampersand as the word it is. */
  private static String comparable(String text) {
    return Squeezed.text(text.replace("&", " dan "));
  }

  /** The folder or archive nearest to the document that means a unit. */
  private Optional<String> inPath(String path) {
    List<String> parts = new ArrayList<>(List.of(path.replace('\\', '/').split("/")));
    parts.remove(parts.size() - 1); // the file itself
    for (int i = parts.size() - 1; i >= 0; i--) {
      Unit best = null;
      int length = 0;
      for (Unit unit : units) {
        for (String name : names(unit)) {
          String wanted = Squeezed.text(name);
          boolean found =
              wanted.length() < ABBREVIATION
                  ? hasWord(parts.get(i), wanted)
                  : Squeezed.text(parts.get(i)).contains(wanted);
          if (found && wanted.length() > length) {
            best = unit;
            length = wanted.length();
          }
        }
      }
      if (best != null) {
        return Optional.of(best.name());
      }
    }
    return Optional.empty();
  }

  private static List<String> names(Unit unit) {
    List<String> names = new ArrayList<>(unit.aliases());
    names.add(unit.name());
    return names;
  }

  /** Whether some neighbouring words of a text, squeezed, are the one wanted. */
  private static boolean hasWord(String text, String wanted) {
    String words = spaced(text);
    String squeezed = wanted;
    for (int from = 0; from < words.length(); from = words.indexOf(' ', from) + 1) {
      StringBuilder taken = new StringBuilder();
      int at = from;
      while (at < words.length() && taken.length() < squeezed.length()) {
        int end = words.indexOf(' ', at);
        taken.append(words, at, end);
        at = end + 1;
      }
      if (taken.toString().equals(squeezed)) {
        return true;
      }
    }
    return false;
  }

  /** Words in lower case, each followed by one space. */
  static String spaced(String text) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        words.append(Character.toLowerCase(c));
      } else if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
      words.append(' ');
    }
    return words.toString();
  }
}
