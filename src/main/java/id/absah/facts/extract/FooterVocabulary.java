package id.absah.facts.extract;

import java.util.List;
import java.util.Set;

/** The words that a plain footer statement is made of, squeezed. */
final class FooterVocabulary {
  /** What speaks of itself, with "ini" behind. */
  static final List<String> SUBJECTS =
      List.of(
          "keputusan",
          "peraturan",
          "piagam",
          "penghargaan",
          "sertifikat",
          "pengumuman",
          "laporan",
          "berita",
          "acara",
          "nota",
          "edaran",
          "undangan",
          "panggilan",
          "tugas",
          "perintah",
          "keterangan",
          "izin",
          "ijin",
          "rekomendasi",
          "pengantar",
          "instruksi",
          "memo",
          "memorandum",
          "telaahan",
          "staf",
          "notula",
          "risalah",
          "permohonan",
          "pernyataan",
          "kuasa",
          "perjanjian",
          "tanda",
          "tamat",
          "pelatihan",
          "pendidikan",
          "kartu",
          "formulir",
          "lembar",
          "halaman",
          "kutipan",
          "cetakan",
          "salinan",
          "ijazah",
          "bukti",
          "faktur",
          "produk",
          "hukum",
          "skp",
          "wali",
          "kota",
          "bupati",
          "gubernur",
          "kepala",
          "seluruh",
          "d"); // a real OCR slip

  /** Subjects that mean this document without "ini" too. */
  static final List<String> PLAIN_SUBJECTS =
      List.of(
          "dokumen",
          "surat",
          "naskah",
          "dinas",
          "berkas",
          "file",
          "thisdocument",
          "thisletter",
          "document",
          "the");

  /** Between the subject and the verb, and before the subject: labels, numbers, the logo. */
  static final List<String> AROUND =
      List.of(
          "telah",
          "sudah",
          "sah",
          "resmi",
          "secara",
          "adalah",
          "merupakan",
          "yang",
          "dan",
          "serta",
          "bahwa",
          "dengan",
          "dibubuhi",
          "dinyatakan",
          "menyatakan",
          "diinformasikan",
          "diberitahukan",
          "dibuat",
          "disahkan",
          "disetujui",
          "diverifikasi",
          "diparaf",
          "diterbitkan",
          "dikeluarkan",
          "bertandatangan",
          "bertanda",
          "tangan",
          "tidakmemerlukan",
          "tidakdiperlukan",
          "tidakperlu",
          "tidakmembutuhkan",
          "tandatangan",
          "basah",
          "cap",
          "stempel",
          "fisik",
          "manual",
          "lagi",
          "karena",
          "sebab",
          "sehingga",
          "menggunakan",
          "memakai",
          "elektronik",
          "eletronik",
          "elekik", // a stamp over it
          "digital",
          "tersertifikasi",
          "penanda",
          "penandatangan",
          "oleh",
          "catatan",
          "catatankaki",
          "ket",
          "informasi",
          "perhatian",
          "note",
          "esign",
          "tte",
          "dari",
          "page",
          "of",
          "balai",
          "besar",
          "sertifikasi",
          "badansiber",
          "dansandinegara",
          "sandinegara",
          "has",
          "have",
          "been",
          "is",
          "was");

  /** Before a colon or a quotation mark that opens the statement. */
  static final List<String> LABELS =
      List.of(
          "catatan",
          "catatankaki",
          "ket",
          "keterangan",
          "informasi",
          "perhatian",
          "penting",
          "note",
          "esign",
          "tte",
          "balai",
          "besar",
          "sertifikasi",
          "elektronik",
          "bsre",
          "bssn");

  /** What can be issued by a certification provider, and what is said of it before. */
  static final List<String> CERTIFICATE =
      List.of(
          "sertifikat",
          "sertifikatnya",
          "certificate",
          "elektronik",
          "eletronik",
          "elekik", // a stamp over it
          "electronic",
          "digital",
          "tersertifikasi",
          "penanda",
          "penandatangan",
          "tanda",
          "tangan",
          "tandatangan",
          "tte",
          "yang",
          "dari",
          "terbitan",
          "yg",
          "using",
          "an",
          "a",
          "digunakan",
          "dipakai",
          "telah",
          "sudah",
          "ini",
          "tersebut",
          "dan",
          "dengan",
          "menggunakan",
          "memakai",
          "terbit",
          "catatan",
          "ket",
          "the",
          "was",
          "is",
          "psre");

  /** What a clause about the certificate must name. */
  static final List<String> CERTIFICATES = List.of("sertifikat", "certificate");

  /** They introduce by whom or where it was signed, in words that are not listed. */
  static final List<String> BY_WHOM =
      List.of("oleh", "melalui", "pada", "di", "tanggal", "by", "via", "through");

  /** What the certificate is said with may end so, before "issued". */
  static final List<String> ENDS =
      List.of(
          "sertifikat",
          "elektronik",
          "eletronik",
          "elekik",
          "digital",
          "tersertifikasi",
          "certificate");

  static final List<String> FILLERS =
      List.of(
          "yang", "yg", "telah", "sudah", "dan", "serta", "tersebut", "ini", "was", "is", "which");

  /** Behind the statement they take it back. */
  static final Set<String> TAKEN_BACK =
      Set.of(
          "namun",
          "tetapi",
          "tapi",
          "belum",
          "blm",
          "kecuali",
          "dicabut",
          "dibatalkan",
          "batal",
          "ditolak",
          "gagal",
          "palsu",
          "but",
          "not",
          "revoked");

  /** Anywhere at the foot: the page is not the document yet. */
  static final Set<String> DRAFTS = Set.of("draf", "draft", "konsep", "spesimen", "specimen");

  /** What the clause refers to before it begins: "according to the law, this letter ...". */
  static final Set<String> ACCORDING = Set.of("sesuai", "berdasarkan", "menurut");

  private FooterVocabulary() {}
}
