package id.absah.facts.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether the words around an element of the footer let it stand as a statement about this
 * document: not denied, not only intended or required, no example, no rule for other documents.
 */
final class FooterSense {
  /** How far back a clause is looked at, in characters; the longest real one has about 100. */
  private static final int REACH = 160;

  /** Words of a clause before the verb that are looked at. */
  private static final int WORDS = 9;

  /** Words before "dokumen ini" that still govern it: "contoh catatan kaki:". */
  private static final int WORDS_BEFORE_SUBJECT = 5;

  /** Modal words govern the verb only from this near. */
  private static final int NEAR = 4;

  private FooterSense() {}

  /**
   * Whether "signed", between two squeezed characters, is no statement about this document.
   *
   * @param from where it begins
   * @param end where the whole statement ends
   */
  static boolean deniesSigned(Squeezed text, int from, int end) {
    List<String> before = clauseBefore(text, from);
    return fusedDenial(text, from) || governed(before) || exampleAfter(text, end);
  }

  /** Whether a word before the verb takes the statement away. */
  static boolean denies(String word) {
    return FooterDenials.DENY.contains(word);
  }

  /** Words from the nearest to the farthest. */
  private static boolean governed(List<String> before) {
    boolean relative = false;
    boolean done = false;
    boolean thisOne = false;
    int beyond = 0;
    for (int i = 0; i < before.size() && i < WORDS; i++) {
      String word = before.get(i);
      boolean comma = word.endsWith(",");
      String bare = comma ? word.substring(0, word.length() - 1) : word;
      if (FooterDenials.RESET.contains(bare) || ((comma || bare.equals("dan")) && done && i <= 2)) {
        return false;
      }
      if (thisOne && ++beyond > WORDS_BEFORE_SUBJECT) {
        break;
      }
      if (FooterDenials.DENY.contains(bare)
          || (!thisOne && i < NEAR && FooterDenials.DENY_NEAR.contains(bare))) {
        return true;
      }
      done |= FooterDenials.DONE.contains(bare);
      relative |= bare.equals("yang") && i <= 1;
      thisOne |= bare.equals("ini");
    }
    return relative && !thisOne; // "each document that is signed": a rule, not a statement
  }

  private static boolean fusedDenial(Squeezed squeezed, int from) {
    String text = squeezed.text();
    int origin = squeezed.origin(from);
    if (origin == 0 || !Character.isLetterOrDigit(squeezed.raw().charAt(origin - 1))) {
      return false; // a word begins here
    }
    int at = from;
    boolean moved = true;
    while (moved) {
      for (String denial : FooterDenials.FUSED_DENIALS) {
        if (text.startsWith(denial, at - denial.length())) {
          return true;
        }
      }
      moved = false;
      for (String filler : FooterDenials.FUSED_FILLERS) {
        if (text.startsWith(filler, at - filler.length())) {
          at -= filler.length();
          moved = true;
          break;
        }
      }
    }
    return false;
  }

  /** "(contoh)" behind the statement, or a question mark at the end of its sentence. */
  private static boolean exampleAfter(Squeezed text, int end) {
    String raw = text.raw();
    int from = text.originAfter(end);
    int to = Math.min(raw.length(), from + REACH);
    int words = 0;
    StringBuilder word = new StringBuilder();
    for (int i = from; i <= to; i++) {
      char c = i < to ? raw.charAt(i) : ' ';
      if (Character.isLetter(c)) {
        word.append(Character.toLowerCase(c));
        continue;
      }
      if (word.length() > 0) {
        if (words < 3 && FooterDenials.EXAMPLE.contains(word.toString())) {
          return true;
        }
        words++;
        word.setLength(0);
      }
      if (c == '?' && (i + 1 >= raw.length() || Character.isWhitespace(raw.charAt(i + 1)))) {
        return true;
      }
      if (c == '.' || c == ';') {
        return false;
      }
    }
    return false;
  }

  /** Whether "issued" is denied, or something else than a certificate is issued. */
  static boolean deniesIssued(Squeezed text, int from) {
    List<String> before = clauseBefore(text, from);
    for (int i = 0; i < before.size() && i < WORDS; i++) {
      String word = before.get(i);
      String bare = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
      if (FooterDenials.DENY_ISSUED.contains(bare)) {
        return true;
      }
      if (!FooterDenials.BEFORE_ISSUED.contains(bare)) {
        break;
      }
    }
    for (int i = 0; i < before.size() && i < 3; i++) {
      if (before.get(i).startsWith("sertifikat")) {
        return false;
      }
      if (FooterDenials.PUBLICATIONS.contains(before.get(i))) {
        return true;
      }
    }
    return fusedDenial(text, from);
  }

  /**
   * The words of the clause before a squeezed character, the nearest first, in lower case; a comma
   * stays at its word. A sentence, a semicolon and a list item end it; a line break does not.
   */
  private static List<String> clauseBefore(Squeezed text, int at) {
    String raw = text.raw();
    int end = text.origin(at);
    int begin = Math.max(0, end - REACH);
    for (int i = end - 1; i > begin; i--) {
      if (endsClause(raw, i)) {
        begin = i + 1;
        break;
      }
    }
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = begin; i < end; i++) {
      char c = raw.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (word.length() > 0 && !hyphen(raw, i)) {
        words.add(0, word.toString().toLowerCase(Locale.ROOT) + (c == ',' ? "," : ""));
        word.setLength(0);
      }
    }
    if (word.length() > 0) {
      words.add(0, word.toString().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /** The rest of the clause after the squeezed characters before an index. */
  static String clauseBehind(Squeezed text, int at) {
    String raw = text.raw();
    int from = text.originAfter(at);
    int to = from;
    while (to < raw.length() && to - from < REACH && !endsClause(raw, to)) {
      to++;
    }
    return raw.substring(from, to);
  }

  /** A word that a line break divides goes on. */
  private static boolean hyphen(String raw, int at) {
    char c = raw.charAt(at);
    return c == '\u00AD'
        || (c == '-' && at + 1 < raw.length() && raw.charAt(at + 1) == '\n')
        || (c == '\n' && at > 0 && raw.charAt(at - 1) == '-');
  }

  static boolean endsClause(String raw, int at) {
    char c = raw.charAt(at);
    if (c == ';' || c == '!' || c == '?') {
      return true;
    }
    char next = at + 1 < raw.length() ? raw.charAt(at + 1) : ' ';
    if (c == '.') {
      boolean numbering = at >= 1 && Character.isDigit(raw.charAt(at - 1));
      return (Character.isWhitespace(next) && !abbreviated(raw, at)) || numbering;
    }
    return c == '\n' && "-*\u2022\u2013\u25CF\u25AA".indexOf(next) >= 0;
  }

  /** Whether the full stop stands behind a title: "Plt. Kepala Dinas". */
  private static boolean abbreviated(String raw, int at) {
    int from = at;
    while (from > 0 && Character.isLetter(raw.charAt(from - 1))) {
      from--;
    }
    return FooterDenials.ABBREVIATIONS.contains(raw.substring(from, at).toLowerCase(Locale.ROOT));
  }
}
