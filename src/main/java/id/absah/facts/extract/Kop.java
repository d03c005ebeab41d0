package id.absah.facts.extract;

import id.absah.document.PageText;
import id.absah.document.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The letterhead (kop): the capitals above the address, or above the heading without one. */
final class Kop {
  /** Letterheads stand in the upper part of page 1, as a share of its height. */
  private static final double KOP = 0.26;

  /** Lines of a letterhead before the address; real ones have two to four. */
  private static final int KOP_LINES = 6;

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

  /** How the heading begins that follows a letterhead without an address. */
  private static final List<String> HEADINGS =
      List.of(
          "surat",
          "instruksi",
          "keputusan",
          "peraturan",
          "pengumuman",
          "nota dinas",
          "berita acara",
          "laporan",
          "rekomendasi",
          "piagam",
          "sertifikat",
          "undangan",
          "telaahan",
          "notula",
          "notulen",
          "memo",
          "memorandum",
          "tentang");

  private Kop() {}

  /** The lines in capitals above the address, when they begin like a letterhead. */
  static List<String> lines(PageText page) {
    List<String> lines = new ArrayList<>();
    for (Row row : Row.of(page)) {
      if (row.top() > KOP * page.height() || lines.size() == KOP_LINES) {
        break;
      }
      for (TextLine cell : row.cells()) {
        String text = cell.text();
        String lower = text.toLowerCase(Locale.ROOT);
        if (ADDRESS.stream().anyMatch(lower::startsWith) || (!lines.isEmpty() && isHeading(text))) {
          return lines;
        }
        if (Heading.capitals(text) && (!lines.isEmpty() || beginsLikeOffice(text))) {
          lines.add(text);
        }
      }
    }
    return lines;
  }

  private static boolean isHeading(String text) {
    String words = UnitExtractor.spaced(text);
    String squeezed = Squeezed.text(text);
    for (String heading : HEADINGS) {
      if (words.startsWith(heading + " ")
          || (spacedOut(text) && squeezed.startsWith(Squeezed.text(heading)))) {
        return true;
      }
    }
    return false;
  }

  /** "S U R A T": single letters. */
  private static boolean spacedOut(String text) {
    return text.length() > 3 && text.charAt(1) == ' ' && text.charAt(3) == ' ';
  }

  private static boolean beginsLikeOffice(String text) {
    String squeezed = Squeezed.text(text);
    return OFFICES.stream().anyMatch(office -> squeezed.startsWith(Squeezed.text(office)));
  }

  /** The office below the line of its government, as printed. */
  static Optional<String> office(List<String> kop) {
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
