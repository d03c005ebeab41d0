package id.absah.facts.extract;

import id.absah.document.PageText;
import id.absah.document.TextLine;
import id.absah.facts.ExtractionSettings.Unit;
import id.absah.facts.UnitSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The perangkat daerah: by the letterhead (kop), else by a folder or archive on the path, else by
 * the organisation of the certificates.
 */
final class UnitExtractor {
  /** Letterheads stand in the upper part of page 1, as a share of its height. */
  private static final double KOP = 0.26;

  /** Lines of a letterhead before the address; real ones have two to four. */
  private static final int KOP_LINES = 6;

  /** Names and aliases shorter than this are abbreviations, which must be words of their own. */
  private static final int ABBREVIATION = 9;

  /** How a line of a letterhead begins. */
  private static final List<String> OFFICES =
      List.of(
          "PEMERINTAH",
          "KEMENTERIAN",
          "MENTERI",
          "BADAN",
          "DINAS",
          "SEKRETARIAT",
          "KECAMATAN",
          "KELURAHAN",
          "INSPEKTORAT",
          "WALI KOTA",
          "WALIKOTA",
          "RUMAH SAKIT",
          "RSUD",
          "SATUAN",
          "KANTOR",
          "BAGIAN",
          "UPT",
          "DEWAN",
          "LEMBAGA",
          "PUSKESMAS",
          "PERUMDA",
          "GUBERNUR",
          "BUPATI",
          "UNIT",
          "BALAI",
          "KEPOLISIAN",
          "KOMISI");

  private static final List<String> ADDRESS =
      List.of("jalan", "jl", "telp", "telepon", "email", "website", "laman", "nomor", "yth");

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
    List<String> kop = firstPage.map(UnitExtractor::capitals).orElse(List.of());
    if (government.isAnothers(kop)) {
      return new Letterhead(Optional.of(String.join(", ", office(kop))), Optional.empty());
    }
    return new Letterhead(printed(kop), inLetterhead(kop));
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

  /** The lines in capitals above the address, when they begin like a letterhead. */
  private static List<String> capitals(PageText page) {
    List<String> lines = new ArrayList<>();
    for (Row row : Row.of(page)) {
      if (row.top() > KOP * page.height() || lines.size() == KOP_LINES) {
        break;
      }
      for (TextLine cell : row.cells()) {
        String text = cell.text();
        String lower = text.toLowerCase(Locale.ROOT);
        if (ADDRESS.stream().anyMatch(lower::startsWith)) {
          return lines;
        }
        if (Heading.capitals(text) && (!lines.isEmpty() || beginsLikeOffice(text))) {
          lines.add(text);
        }
      }
    }
    return lines;
  }

  private static boolean beginsLikeOffice(String text) {
    String squeezed = Squeezed.text(text);
    return OFFICES.stream().anyMatch(office -> squeezed.startsWith(Squeezed.text(office)));
  }

  /** The unit whose name or alias stands in the letterhead; the longest wins. */
  private Optional<String> inLetterhead(List<String> kop) {
    String all = Squeezed.text(String.join(" ", kop));
    Unit best = null;
    int length = 0;
    for (Unit unit : units) {
      for (String name : names(unit)) {
        String wanted = Squeezed.text(name);
        boolean found =
            wanted.length() < ABBREVIATION
                ? kop.stream().anyMatch(line -> hasWord(line, wanted))
                : all.contains(wanted);
        if (found && wanted.length() > length) {
          best = unit;
          length = wanted.length();
        }
      }
    }
    return Optional.ofNullable(best).map(Unit::name);
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

  /** The office below the line of its government, as printed. */
  private static Optional<String> printed(List<String> kop) {
    if (kop.isEmpty()) {
      return Optional.empty();
    }
    for (String line : kop) {
      if (beginsLikeOffice(line) && !Squeezed.text(line).startsWith("pemerintah")) {
        return Optional.of(line);
      }
    }
    return Optional.of(kop.get(0));
  }
}
