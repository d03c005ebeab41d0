package id.absah.facts.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells which lines of a signature block may be a person's name. */
final class NameLine {
  /** How an office begins; a name does not. */
  private static final List<String> OFFICES =
      List.of(
          "kepala",
          "wali kota",
          "walikota",
          "wakil",
          "menteri",
          "sekretaris",
          "direktur",
          "camat",
          "lurah",
          "asisten",
          "inspektur",
          "ketua",
          "gubernur",
          "bupati",
          "plt",
          "plh",
          "pj ",
          "pjs",
          "a.n",
          "an.",
          "u.b",
          "ub.",
          "staf ahli",
          "pengguna",
          "kuasa",
          "pejabat",
          "bendahara",
          "koordinator",
          "manajer",
          "presiden",
          "rektor",
          "dekan",
          "republik",
          "kementerian",
          "pemerintah",
          "dinas",
          "badan",
          "bagian",
          "bidang",
          "kecamatan",
          "kelurahan",
          "kota ",
          "pembina",
          "penata",
          "pengatur",
          "juru",
          "pangkat",
          "golongan",
          "jabatan",
          "mengetahui",
          "pemohon",
          "tembusan",
          "catatan",
          "nip",
          "nik",
          "nrp",
          "ttd",
          "tanda tangan",
          "stempel",
          "ditandatangani",
          "selaku",
          "yang ",
          "pada ",
          "ditetapkan",
          "dikeluarkan",
          "salinan",
          "daerah",
          "provinsi",
          "kabupaten",
          "lampiran",
          "nomor",
          "berita",
          "diundangkan",
          "jenderal",
          "direktorat",
          "subbagian",
          "sub ",
          "seksi",
          "unit",
          "panitia",
          "dokumen",
          "surat",
          "tentang",
          "menimbang",
          "mengingat",
          "memutuskan",
          "menetapkan",
          "balai",
          "sertifikat");

  /** Words of sentences and offices that no name has. */
  private static final Set<String> NOT_IN_NAMES =
      Set.of(
          "dan",
          "tentang",
          "dengan",
          "pada",
          "untuk",
          "yang",
          "dari",
          "di",
          "ke",
          "dalam",
          "oleh",
          "atas",
          "atau",
          "sebagai",
          "republik",
          "indonesia",
          "kota",
          "kabupaten",
          "provinsi",
          "peraturan",
          "undang",
          "pasal",
          "ayat",
          "ketentuan",
          "kebijakan",
          "penyelenggaraan",
          "pelaksanaan",
          "pengelolaan",
          "sistem",
          "teknologi",
          "informasi",
          "elektronik",
          "sertifikasi",
          "pemerintahan",
          "menteri",
          "kementerian");

  /** Parts of names that are written small. */
  private static final Set<String> SMALL = Set.of("bin", "binti", "van", "de", "al", "dr", "drg");

  private static final int MAX_WORDS = 9;

  /** Words of a name without its titles; Balinese names have up to six. */
  private static final int MAX_NAME_WORDS = 6;

  private static final int MAX_LENGTH = 80;

  private NameLine() {}

  /** Whether a line of a signature block may be a person's name. */
  static boolean is(String line) {
    String lower = line.strip().toLowerCase(Locale.ROOT);
    if (lower.length() < 3 || lower.length() > MAX_LENGTH || lower.split(" +").length > MAX_WORDS) {
      return false;
    }
    int letters = 0;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
      } else if (" .,'`\u2019-()".indexOf(c) < 0) {
        return false;
      }
    }
    return letters >= 3
        && !lower.endsWith(",")
        && OFFICES.stream().noneMatch(lower::startsWith)
        && wordsFit(line)
        && !PersonName.words(line).isEmpty()
        && PersonName.words(line).size() <= MAX_NAME_WORDS;
  }

  private static boolean wordsFit(String line) {
    for (String word : line.strip().split(" +", -1)) {
      String letters = PersonName.letters(word);
      boolean small = Character.isLowerCase(word.charAt(0)) && !SMALL.contains(letters);
      if (small || NOT_IN_NAMES.contains(letters)) {
        return false;
      }
    }
    return true;
  }
}
