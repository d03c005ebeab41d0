package id.absah.facts.extract;

import id.absah.facts.NameComparison;
import id.absah.facts.NameMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares two written names word by word. A wrong SAME would let a stranger's signature pass, so
 * whatever may be one person's only perhaps is UNCLEAR.
 */
final class NameComparer {
  /** Ways to write the most frequent name in full. */
  private static final Set<String> MUHAMMAD =
      Set.of(
          "muhammad",
          "mohammad",
          "mohamad",
          "muhamad",
          "mochammad",
          "mochamad",
          "mohammed",
          "muhammed",
          "mokhamad",
          "mokhammad");

  /** Customary short forms, each for one name, in all its spellings. */
  private static final Map<String, Set<String>> SHORT_FORMS =
      Map.ofEntries(
          Map.entry("m", MUHAMMAD),
          Map.entry("moh", MUHAMMAD),
          Map.entry("mohd", MUHAMMAD),
          Map.entry("muh", MUHAMMAD),
          Map.entry("muhd", MUHAMMAD),
          Map.entry("mhd", MUHAMMAD),
          Map.entry("moch", MUHAMMAD),
          Map.entry("abd", Set.of("abdul", "abdur", "abdoel")),
          Map.entry("ach", Set.of("achmad")),
          Map.entry("ahm", Set.of("ahmad")),
          Map.entry("akh", Set.of("akhmad")),
          Map.entry("gt", Set.of("gusti")),
          Map.entry("gst", Set.of("gusti")),
          Map.entry("rd", Set.of("raden")),
          Map.entry("md", Set.of("made")),
          Map.entry("kt", Set.of("ketut")),
          Map.entry("wyn", Set.of("wayan")),
          Map.entry("nym", Set.of("nyoman")));

  /**
   * Two words this long that differ in one letter, not the first, may be one name misspelt; shorter
   * ones are names of their own (Rina and Rini, Joko and Jono).
   */
  private static final int MISSPELT = 5;

  private enum Words {
    EQUAL,
    SHORT_FORM,
    INITIAL,
    MISSPELT,
    DIFFERENT
  }

  private NameComparer() {}

  /** Compares a printed name with the one in a certificate. */
  static NameComparison compare(String printed, String certified) {
    PersonName.Read one = PersonName.read(printed);
    PersonName.Read other = PersonName.read(certified);
    NameMatch match =
        one.whole() && other.whole() ? match(one.words(), other.words()) : NameMatch.UNCLEAR;
    return new NameComparison(
        match, String.join(" ", one.words()), String.join(" ", other.words()));
  }

  private static NameMatch match(List<String> one, List<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return NameMatch.UNCLEAR;
    }
    if (one.size() == other.size()) {
      NameMatch match = inOrder(one, other);
      if (match != NameMatch.DIFFERENT) {
        return match;
      }
    }
    String joined = String.join("", full(one, other));
    String otherJoined = String.join("", full(other, one));
    if (joined.equals(otherJoined)
        && noInitials(full(one, other))
        && noInitials(full(other, one))) {
      return NameMatch.SAME; // "Nurul Huda", "Nurulhuda"
    }
    boolean perhaps =
        partOf(one, other)
            || partOf(other, one)
            || new TreeSet<>(one).equals(new TreeSet<>(other))
            || joined.equals(otherJoined)
            || (joined.length() != otherJoined.length() && misspelt(joined, otherJoined));
    return perhaps ? NameMatch.UNCLEAR : NameMatch.DIFFERENT;
  }

  private static NameMatch inOrder(List<String> one, List<String> other) {
    int equal = 0;
    boolean initial = false;
    boolean misspelt = false;
    for (int i = 0; i < one.size(); i++) {
      switch (compareWords(one.get(i), other.get(i))) {
        case EQUAL -> equal += one.get(i).length() > 1 ? 1 : 0;
        case SHORT_FORM -> {}
        case INITIAL -> initial = true;
        case MISSPELT -> misspelt = true;
        case DIFFERENT -> {
          return NameMatch.DIFFERENT;
        }
      }
    }
    // An initial beside one word stands for too many people; beside two it does not.
    boolean sure = !misspelt && equal >= (initial ? 2 : 1);
    return sure ? NameMatch.SAME : NameMatch.UNCLEAR;
  }

  private static Words compareWords(String one, String other) {
    if (one.equals(other)) {
      return Words.EQUAL;
    }
    if (shortForm(one, other) || shortForm(other, one)) {
      return Words.SHORT_FORM;
    }
    if ((one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0)) {
      return Words.INITIAL;
    }
    boolean spelling = MUHAMMAD.contains(one) && MUHAMMAD.contains(other);
    return spelling || misspelt(one, other) ? Words.MISSPELT : Words.DIFFERENT;
  }

  private static boolean shortForm(String shorter, String longer) {
    Set<String> names = SHORT_FORMS.get(shorter);
    // "M." and "Moh.": both are short for the one name
    return names != null && (names.contains(longer) || names == SHORT_FORMS.get(longer));
  }

  /** The words with short forms written out as the other name has them. */
  private static List<String> full(List<String> words, List<String> other) {
    List<String> full = new ArrayList<>(words);
    if (shortForm(words.get(0), other.get(0))) {
      full.set(0, other.get(0));
    }
    return full;
  }

  /** An initial run together with the next word would make another name: "M. Ali", "Mali". */
  private static boolean noInitials(List<String> words) {
    for (String word : words) {
      if (word.length() == 1) {
        return false;
      }
    }
    return true;
  }

  /** Whether all words of a shorter name stand in a longer one, in order. */
  private static boolean partOf(List<String> shorter, List<String> longer) {
    int found = 0;
    boolean word = false;
    for (int i = 0; i < longer.size() && found < shorter.size(); i++) {
      Words compared = compareWords(shorter.get(found), longer.get(i));
      if (compared != Words.DIFFERENT) {
        word |= compared == Words.EQUAL || compared == Words.MISSPELT;
        found++;
      }
    }
    return found == shorter.size() && word;
  }

  /**
   * Whether two words differ in one letter that is missing or another, or in two that changed
   * places.
   */
  private static boolean misspelt(String one, String other) {
    if (Math.min(one.length(), other.length()) < MISSPELT
        || Math.abs(one.length() - other.length()) > 1
        || one.charAt(0) != other.charAt(0)) {
      return false;
    }
    int begin = 0;
    int shorter = Math.min(one.length(), other.length());
    while (begin < shorter && one.charAt(begin) == other.charAt(begin)) {
      begin++;
    }
    int end = 0;
    while (end < shorter - begin
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    int left = one.length() - begin - end;
    int otherLeft = other.length() - begin - end;
    boolean swapped =
        left == 2
            && otherLeft == 2
            && one.charAt(begin) == other.charAt(begin + 1)
            && one.charAt(begin + 1) == other.charAt(begin);
    return swapped || (left <= 1 && otherLeft <= 1);
  }
}
