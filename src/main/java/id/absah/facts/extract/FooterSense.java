package id.absah.facts.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

  /** Anywhere in the clause before the verb. */
  private static final Set<String> DENY =
      Set.of(
          "tidak",
          "tak",
          "belum",
          "bukan",
          "bukanlah",
          "gagal",
          "batal",
          "tanpa",
          "jangan",
          "menunggu",
          "sebelum",
          "apabila",
          "bila",
          "bilamana",
          "jika",
          "jikalau",
          "kalau",
          "setelah",
          "sesudah",
          "usai",
          "agar",
          "supaya",
          "apakah",
          "pastikan",
          "cara",
          "contoh",
          "draf",
          "draft",
          "konsep",
          "rancangan",
          "templat",
          "template",
          "simulasi",
          "seolah",
          "seakan",
          "hendaknya",
          "seharusnya",
          "semestinya",
          "sebaiknya",
          "dilarang",
          "hanya",
          "sampai",
          "selama",
          "sepanjang",
          "ketika");

  /** Only near the verb: elsewhere they speak of something else. */
  private static final Set<String> DENY_NEAR =
      Set.of(
          "akan", "harus", "wajib", "dapat", "bisa", "perlu", "hendak", "mesti", "untuk", "saat",
          "silakan", "mohon", "harap", "proses");

  /** A reason: what stood before it is another thought. */
  private static final Set<String> RESET =
      Set.of("karena", "sebab", "sehingga", "maka", "tetapi", "namun", "melainkan");

  private static final Set<String> DONE = Set.of("telah", "sudah");

  /** May stand between a denial and "issued". */
  private static final Set<String> BEFORE_ISSUED =
      Set.of(
          "yang",
          "telah",
          "sudah",
          "pernah",
          "sertifikat",
          "sertifikatnya",
          "elektronik",
          "digital",
          "dengan",
          "menggunakan",
          "memakai",
          "memiliki",
          "memuat",
          "lagi",
          "olah",
          "oleh");

  private static final Set<String> DENY_ISSUED =
      Set.of(
          "tidak",
          "tak",
          "belum",
          "bukan",
          "bukanlah",
          "tanpa",
          "selain",
          "seolah",
          "seakan",
          "akan",
          "gagal",
          "batal");

  /** What BSrE publishes besides certificates. */
  private static final Set<String> PUBLICATIONS =
      Set.of(
          "panduan",
          "pedoman",
          "petunjuk",
          "buku",
          "brosur",
          "aplikasi",
          "logo",
          "berita",
          "peraturan",
          "majalah");

  private static final Set<String> EXAMPLE =
      Set.of("contoh", "draf", "draft", "konsep", "simulasi", "templat", "template");

  /** Directly before the fused verb. */
  private static final List<String> FUSED_DENIALS =
      List.of(
          "tidak", "belum", "akan", "harus", "wajib", "dapat", "bisa", "perlu", "bukan", "tanpa",
          "setelah", "apabila", "jika", "untuk");

  private static final List<String> FUSED_FILLERS =
      List.of("telah", "sudah", "pernah", "segera", "yang");

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
      if (RESET.contains(bare) || ((comma || bare.equals("dan")) && done && i <= 2)) {
        return false;
      }
      if (thisOne && ++beyond > WORDS_BEFORE_SUBJECT) {
        break;
      }
      if (DENY.contains(bare) || (!thisOne && i < NEAR && DENY_NEAR.contains(bare))) {
        return true;
      }
      done |= DONE.contains(bare);
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
      for (String denial : FUSED_DENIALS) {
        if (text.startsWith(denial, at - denial.length())) {
          return true;
        }
      }
      moved = false;
      for (String filler : FUSED_FILLERS) {
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
        if (words < 3 && EXAMPLE.contains(word.toString())) {
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
      if (DENY_ISSUED.contains(bare)) {
        return true;
      }
      if (!BEFORE_ISSUED.contains(bare)) {
        break;
      }
    }
    for (int i = 0; i < before.size() && i < 3; i++) {
      if (before.get(i).startsWith("sertifikat")) {
        return false;
      }
      if (PUBLICATIONS.contains(before.get(i))) {
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

  /** A word that a line break divides goes on. */
  private static boolean hyphen(String raw, int at) {
    char c = raw.charAt(at);
    return c == '\u00AD'
        || (c == '-' && at + 1 < raw.length() && raw.charAt(at + 1) == '\n')
        || (c == '\n' && at > 0 && raw.charAt(at - 1) == '-');
  }

  private static boolean endsClause(String raw, int at) {
    char c = raw.charAt(at);
    if (c == ';' || c == '!' || c == '?') {
      return true;
    }
    char next = at + 1 < raw.length() ? raw.charAt(at + 1) : ' ';
    if (c == '.') {
      boolean numbering = at >= 1 && Character.isDigit(raw.charAt(at - 1));
      return Character.isWhitespace(next) || numbering;
    }
    return c == '\n' && "-*\u2022\u2013\u25CF\u25AA".indexOf(next) >= 0;
  }
}
