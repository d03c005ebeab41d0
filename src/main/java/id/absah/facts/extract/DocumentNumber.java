package id.absah.facts.extract;

import id.absah.document.PageText;
import id.absah.document.TextLine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number that page 1 of a document bears. */
final class DocumentNumber {
  static final List<String> LABELS = List.of("Nomor", "No", "Nomer");

  /** Labels and words that follow a number on the same line. */
  private static final List<String> AFTER_NUMBER =
      List.of(" lampiran", " sifat", " hal ", " perihal", " tanggal", " tentang", " kepada");

  /** What may stand between "Nomor" and the colon. */
  private static final List<String> OWN =
      List.of("surat", "naskah", "naskah dinas", "dokumen", "register", "agenda", "sertifikat");

  /** Numbers of something else, written without a colon. */
  private static final List<String> OTHERS =
      List.of(
          "telepon",
          "telp",
          "tlp",
          "hp",
          "wa",
          "fax",
          "faks",
          "rekening",
          "rek",
          "induk",
          "nip",
          "nik",
          "ktp",
          "npwp",
          "urut",
          "pokok",
          "polisi",
          "antrian",
          "antrean");

  /** A label that a page has fused with the number before it. */
  private static final Pattern FUSED_LABEL =
      Pattern.compile("(?<=\\d)(?:Sifat|Lampiran|Lamp|Hal|Perihal)\\.? ?:");

  /** Signs in the place of digits to be filled in: {@code xxx/BKD/2026}. */
  private static final Pattern UNFILLED = Pattern.compile("x{2,}|X{3,}|n{2,}");

  /** What applications leave where they did not fill a number in. */
  private static final String PLACEHOLDERS = "#$<>{}[]_\u00AB\u00BB%@*?\u2026";

  private static final int MAX_NUMBER = 60;

  private DocumentNumber() {}

  /** The document's number, from page 1. */
  static Optional<String> of(PageText page) {
    for (Row row : Row.of(page)) {
      if (row.top() > NumberAndDate.HEAD * page.height()) {
        break;
      }
      Optional<LabelledRow> labelled = LabelledRow.read(row, LABELS);
      Optional<String> number =
          labelled.isPresent()
              ? ofDocument(labelled.get()).flatMap(DocumentNumber::clean)
              : insideHeading(page, row).flatMap(DocumentNumber::clean);
      if (number.isPresent()) {
        return number;
      }
    }
    return Optional.empty();
  }

  /** The value, but of a telephone, a person or an account: {@code Nomor Telepon : 0511}. */
  private static Optional<String> ofDocument(LabelledRow row) {
    String value = row.value();
    int colon = row.colon() ? -1 : value.indexOf(':');
    String label = colon > 0 ? value.substring(0, colon).strip().toLowerCase(Locale.ROOT) : "";
    if (label.isEmpty() || !label.chars().allMatch(c -> Character.isLetter(c) || c == ' ')) {
      String first = value.toLowerCase(Locale.ROOT).split("[^a-z]", 2)[0];
      return OTHERS.contains(first) ? Optional.empty() : Optional.of(value);
    }
    return OWN.contains(label) ? Optional.of(value.substring(colon + 1).strip()) : Optional.empty();
  }

  /** {@code SURAT EDARAN NOMOR 12 TAHUN 2025} on one line. */
  private static Optional<String> insideHeading(PageText page, Row row) {
    for (TextLine cell : row.cells()) {
      int at = cell.text().toUpperCase(Locale.ROOT).indexOf(" NOMOR");
      if (at > 0 && Heading.looksLikeOne(page, cell)) {
        String rest = cell.text().substring(at + " NOMOR".length()).strip();
        return Optional.of(rest.startsWith(":") ? rest.substring(1).strip() : rest);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> clean(String written) {
    String value = withoutPlaceAndDate(written);
    Matcher fused = FUSED_LABEL.matcher(value);
    value = fused.find() ? value.substring(0, fused.start()) : value;
    String lower = value.toLowerCase(Locale.ROOT);
    for (String word : AFTER_NUMBER) {
      int at = lower.indexOf(word);
      if (at >= 0) {
        value = value.substring(0, at);
        lower = value.toLowerCase(Locale.ROOT);
      }
    }
    int end = value.length();
    while (end > 0 && ".,;:\u2026 ".indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    value = value.substring(0, end).strip();
    return isNumber(value) ? Optional.of(value) : Optional.empty();
  }

  private static boolean isNumber(String value) {
    if (value.isEmpty() || value.length() > MAX_NUMBER || blankPart(value)) {
      return false;
    }
    boolean digit = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (PLACEHOLDERS.indexOf(c) >= 0 || (Character.isLetter(c) && c > '\u024F')) {
        return false; // also letters of other scripts, which mark places to stamp
      }
      digit |= c >= '0' && c <= '9';
    }
    return digit && !value.contains("..") && !value.toUpperCase(Locale.ROOT).startsWith("TAHUN");
  }

  /** Whether something between two strokes was left out: {@code 800/ /BKD/2025}. */
  private static boolean blankPart(String value) {
    for (String part : value.split("/", -1)) {
      String bare = part.strip();
      if (bare.isEmpty() || bare.equals("-") || UNFILLED.matcher(bare).matches()) {
        return true;
      }
    }
    return false;
  }

  private static String withoutPlaceAndDate(String text) {
    for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
      if (IndonesianDate.parse(text.substring(comma + 1)).isPresent()) {
        int place = text.lastIndexOf(' ', comma);
        return place < 0 ? "" : text.substring(0, place);
      }
    }
    return text;
  }
}
