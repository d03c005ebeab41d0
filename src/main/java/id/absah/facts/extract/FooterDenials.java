package id.absah.facts.extract;

import java.util.List;
import java.util.Set;

/** The words around an element of the footer that take its statement away, in lower case. */
final class FooterDenials {
  /** Anywhere in the clause before the verb. */
  static final Set<String> DENY =
      Set.of(
          "tidak",
          "tdk",
          "tak",
          "belum",
          "blm",
          "bukan",
          "bukanlah",
          "kecuali",
          "andai",
          "andaikan",
          "andaikata",
          "seandainya",
          "sekiranya",
          "misal",
          "misalnya",
          "semisal",
          "umpama",
          "seumpama",
          "asal",
          "asalkan",
          "manakala",
          "semoga",
          "diduga",
          "konon",
          "diharapkan",
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
          "ketika",
          "not",
          "never",
          "will",
          "if",
          "unless",
          "must",
          "should",
          "shall",
          "once",
          "until",
          "without",
          "whether",
          "cannot",
          "sample",
          "example");

  /** Only near the verb: elsewhere they speak of something else. */
  static final Set<String> DENY_NEAR =
      Set.of(
          "akan", "harus", "wajib", "dapat", "bisa", "perlu", "hendak", "mesti", "untuk", "saat",
          "silakan", "mohon", "harap", "proses");

  /** Between "signed" and "issued": the certificate is asked for, not stated. */
  static final Set<String> OBLIGE =
      Set.of("akan", "harus", "wajib", "perlu", "hendak", "mesti", "mohon", "harap");

  /** A reason: what stood before it is another thought. */
  static final Set<String> RESET =
      Set.of("karena", "sebab", "sehingga", "maka", "tetapi", "namun", "melainkan");

  static final Set<String> DONE = Set.of("telah", "sudah");

  /** May stand between a denial and "issued". */
  static final Set<String> BEFORE_ISSUED =
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

  static final Set<String> DENY_ISSUED =
      Set.of(
          "tidak",
          "tdk",
          "not",
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
  static final Set<String> PUBLICATIONS =
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

  /** Titles that a full stop ends and no sentence. */
  static final Set<String> ABBREVIATIONS =
      Set.of("plt", "plh", "pj", "dr", "drs", "dra", "ir", "h", "hj", "prof", "no", "jl");

  static final Set<String> EXAMPLE =
      Set.of("contoh", "draf", "draft", "konsep", "simulasi", "templat", "template");

  /** Directly before the fused verb. */
  static final List<String> FUSED_DENIALS =
      List.of(
          "tidak", "belum", "akan", "harus", "wajib", "dapat", "bisa", "perlu", "bukan", "tanpa",
          "setelah", "apabila", "jika", "untuk");

  static final List<String> FUSED_FILLERS = List.of("telah", "sudah", "pernah", "segera", "yang");

  private FooterDenials() {}
}
