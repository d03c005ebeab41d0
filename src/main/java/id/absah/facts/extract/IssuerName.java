package id.absah.facts.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether the recognised issuer's name ends where it was found, or is part of another's. */
final class IssuerName {
  /** Names shorter than this are acronyms, after which anything may go on. */
  private static final int ACRONYM = 8;

  /** After any name they make it another's, or leave open whose it is. */
  private static final Set<String> OTHER =
      Set.of(
          "atau",
          "swasta",
          "palsu",
          "demo",
          "uji",
          "test",
          "testing",
          "tes",
          "sandbox",
          "dev",
          "simulasi",
          "tiruan",
          "gadungan",
          "lokal",
          "nusantara",
          "malaysia",
          "singapura",
          "komersial",
          "kementerian",
          "universitas",
          "pt",
          "cv",
          "perum",
          "peruri",
          "privy",
          "provinsi",
          "kabupaten",
          "daerah",
          "internal",
          "mandiri");

  /** May stand behind the long name on its line: its acronym, its agency, or another sentence. */
  private static final Set<String> CONTINUES =
      Set.of(
          "bsre",
          "bse",
          "bssn",
          "badan",
          "lembaga",
          "yang",
          "dan",
          "pada",
          "dokumen",
          "surat",
          "naskah",
          "untuk",
          "serta",
          "keaslian",
          "cek",
          "halaman",
          "powered",
          "silakan",
          "silahkan",
          "tidak",
          "informasi",
          "uu",
          "catatan",
          "sesuai",
          "melalui",
          "dengan",
          "berdasarkan",
          "di",
          "balai",
          "sertifikasi",
          "elektronik",
          "republik",
          "ri",
          "milik",
          "telah",
          "sehingga",
          "pindai",
          "scan",
          "verifikasi",
          "jl",
          "jalan",
          "page");

  private static final String CERTIFICATE = "sertifikat";

  private IssuerName() {}

  /** "With a certificate ... BSrE" in one sentence: who issued it is not said in known words. */
  static boolean isNamedBehind(Squeezed text, int signed, List<String> issuers) {
    String clause = FooterSense.clauseBehind(text, signed);
    Squeezed words = Squeezed.of(clause);
    int certificate = words.text().indexOf(CERTIFICATE);
    if (certificate < 0) {
      return false;
    }
    for (String name : issuers) {
      int at = words.text().indexOf(name, certificate);
      if (at >= 0
          && !partOfAddress(clause, words.origin(at), words.originAfter(at + name.length()))) {
        return true;
      }
    }
    return false;
  }

  /** "https://bsre.bssn.go.id" names no issuer. */
  private static boolean partOfAddress(String text, int from, int to) {
    char before = from > 0 ? text.charAt(from - 1) : ' ';
    boolean more = to + 1 < text.length() && Character.isLetterOrDigit(text.charAt(to + 1));
    return before == '/' || before == '.' || before == '@' || (more && text.charAt(to) == '.');
  }

  /**
   * Tells by what follows.
   *
   * @param end the squeezed character after the name
   * @param length of the squeezed name
   * @param fused whether the words of the text are fused, so that no word ends
   */
  static boolean endsAt(Squeezed text, int end, int length, boolean fused) {
    String raw = text.raw();
    int at = text.originAfter(end);
    if (at >= raw.length()) {
      return true;
    }
    if (Character.isLetterOrDigit(raw.charAt(at))) {
      return fused || beginsKnown(text.text(), end);
    }
    int next = at;
    boolean newLine = false;
    boolean punctuation = false;
    while (next < raw.length() && !Character.isLetterOrDigit(raw.charAt(next))) {
      char c = raw.charAt(next);
      newLine |= c == '\n';
      punctuation |= !Character.isWhitespace(c) && c != '(' && c != '-' && c != '\u2013';
      next++;
    }
    if (punctuation || next >= raw.length()) {
      return true;
    }
    int wordEnd = next;
    while (wordEnd < raw.length() && Character.isLetterOrDigit(raw.charAt(wordEnd))) {
      wordEnd++;
    }
    String word = raw.substring(next, wordEnd).toLowerCase(Locale.ROOT);
    if (OTHER.contains(word)) {
      return false;
    }
    boolean capital = Character.isUpperCase(raw.charAt(next));
    return length < ACRONYM || newLine || !capital || CONTINUES.contains(word);
  }

  /** Words are fused here though not everywhere: "BSrEBadan Siber". */
  private static boolean beginsKnown(String text, int at) {
    for (String word : CONTINUES) {
      if (word.length() > 3 && text.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }
}
