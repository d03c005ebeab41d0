package id.absah.facts.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of people, compared without titles, case and punctuation. */
final class PersonName {
  /** Titles before or after a name that are written as words of their own. */
  private static final Set<String> TITLES =
      Set.of(
          "dr", "drg", "drh", "drs", "dra", "ir", "prof", "h", "hj", "haji", "hajjah", "kh", "tgh",
          "apt", "ns", "bdn", "ust", "sh", "se", "mm", "mh", "msi", "mt", "mkes", "mpd", "skm",
          "ssos", "skom", "st", "sp", "sip", "phd", "ak", "ca", "cpa", "mba", "mpa", "map", "mkom",
          "spd", "ssi", "sstp", "amd", "sag", "shut", "spi", "spt", "sked", "skep", "mha", "mars",
          "mkn", "llm", "msc", "bsc", "ba");

  private PersonName() {}

  /** Whether two written names can be one person's: word by word, initials for whole words. */
  static boolean agree(String one, String other) {
    List<String> a = words(one);
    List<String> b = words(other);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    if (String.join("", a).equals(String.join("", b))) {
      return true;
    }
    if (a.size() != b.size()) {
      return false;
    }
    boolean whole = false;
    for (int i = 0; i < a.size(); i++) {
      String x = a.get(i);
      String y = b.get(i);
      boolean initial = x.length() == 1 || y.length() == 1;
      if (initial ? x.charAt(0) != y.charAt(0) : !x.equals(y)) {
        return false;
      }
      whole |= !initial;
    }
    return whole;
  }

  /** The words of the name itself, in lower case: no titles, nothing after the first comma. */
  static List<String> words(String written) {
    String name = written;
    int comma = name.indexOf(',');
    while (comma >= 0 && onlyTitles(name.substring(0, comma))) {
      name = name.substring(comma + 1); // "Prof., Dr. Budi"
      comma = name.indexOf(',');
    }
    if (comma >= 0) {
      name = name.substring(0, comma);
    }
    List<String> words = new ArrayList<>();
    for (String token : tokens(name)) {
      String letters = letters(token);
      if (!letters.isEmpty() && !isTitle(token, letters, words.isEmpty())) {
        words.add(letters);
      }
    }
    return words;
  }

  private static boolean onlyTitles(String text) {
    for (String token : tokens(text)) {
      String letters = letters(token);
      if (!letters.isEmpty() && !isTitle(token, letters, true)) {
        return false;
      }
    }
    return true;
  }

  /** Words, also those that only a full stop parts: {@code Dr.Budi}, but not {@code S.Kom}. */
  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    for (String word : text.strip().split("\\s+", -1)) {
      int dot = word.indexOf('.');
      String before = dot < 0 ? "" : word.substring(0, dot).toLowerCase(Locale.ROOT);
      if (dot > 0
          && dot + 2 < word.length()
          && (TITLES.contains(before) || before.length() > 2)
          && word.indexOf('.', dot + 1) < 0) {
        tokens.add(word.substring(0, dot + 1));
        tokens.add(word.substring(dot + 1));
      } else {
        tokens.add(word);
      }
    }
    return tokens;
  }

  /** A known title, or an academic degree with a full stop inside: {@code M.Si}. */
  private static boolean isTitle(String token, String letters, boolean first) {
    int dot = token.indexOf('.');
    if (dot > 0 && dot < token.length() - 1 && Character.isLetter(token.charAt(dot + 1))) {
      return true;
    }
    boolean known = TITLES.contains(letters);
    // "H." and "Hj." are titles before a name; inside one "H." is an initial.
    return known && (letters.length() > 1 || first);
  }

  /** The letters of a word, in lower case. */
  static String letters(String token) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < token.length(); i++) {
      if (Character.isLetter(token.charAt(i))) {
        letters.append(Character.toLowerCase(token.charAt(i)));
      }
    }
    return letters.toString();
  }
}
