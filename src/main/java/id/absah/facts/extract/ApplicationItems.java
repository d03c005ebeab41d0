package id.absah.facts.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the form in the Lampiran asks for: by its labels, and by the names of form fields. */
final class ApplicationItems {
  static final String SYSTEM = "sistem";
  static final String TRUE_DATA = "pernyataan-1";
  static final String CONSENT = "pernyataan-2";
  static final String ACKNOWLEDGED = "mengetahui";
  static final String DECISION = "surat-keputusan";

  /** The items with a value of their own, in the order of the form. */
  static final Map<String, List<String>> LABELS = labels();

  static final List<String> DECISION_LABELS =
      List.of("Surat Keputusan Pengangkatan", "Keputusan Pengangkatan", "SK Pengangkatan");

  static final List<String> SYSTEM_LABELS = List.of("Aplikasi lainnya", "untuk Sistem", "Sistem");

  /** The systems that the form names. */
  private static final List<String> SYSTEMS = List.of("besign", "srikandi", "inaproc");

  /** How people name the fields of a form; compared without {@link #NOISE}. */
  private static final Map<String, Set<String>> NAMES =
      Map.of(
          "nama",
          Set.of("nama", "namalengkap"),
          "nip",
          Set.of("nip", "nipbaru", "indukpegawai"),
          "nik",
          Set.of("nik", "nikktp", "nikektp", "nikktpektp", "ktp", "indukkependudukan"),
          "pangkat",
          Set.of(
              "pangkat",
              "golongan",
              "gol",
              "golruang",
              "golonganruang",
              "pangkatgol",
              "pangkatgolongan",
              "pangkatgolruang",
              "pangkatgolonganruang"),
          "jabatan",
          Set.of("jabatan"),
          "unit-kerja",
          Set.of("unitkerja", "unit"),
          "instansi",
          Set.of("instansi"),
          "telepon",
          Set.of(
              "telp",
              "tlp",
              "telepon",
              "hp",
              "handphone",
              "ponsel",
              "wa",
              "whatsapp",
              "telphp",
              "telpwa",
              "hpwa",
              "teleponhp",
              "teleponhandphone"),
          DECISION,
          Set.of(
              "sk",
              "suratkeputusan",
              "skpengangkatan",
              "keputusanpengangkatan",
              "suratkeputusanpengangkatan"),
          SYSTEM,
          Set.of(
              "sistem",
              "namasistem",
              "untuksistem",
              "sistemelektronik",
              "sistemlainnya",
              "aplikasi",
              "aplikasilainnya",
              "namaaplikasi"));

  private static final Set<String> NOISE =
      Set.of(
          "txt",
          "text",
          "teks",
          "tx",
          "tf",
          "fld",
          "field",
          "isian",
          "input",
          "form",
          "kolom",
          "pemohon",
          "isi",
          "isikan",
          "masukkan",
          "no",
          "nomor",
          "dan",
          "dengan",
          "gelar",
          "anda",
          "saya",
          "1",
          "01");

  /** What an empty field shows to say what belongs in it. */
  private static final Pattern PROMPT =
      Pattern.compile(
          "\\W*(?:isi|isikan|diisi|ketik|ketikkan|tulis|tuliskan|masukkan|klik|pilih)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\D)(?=\\d)");
  private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");

  private static final int NIK_DIGITS = 16;
  private static final int NIP_DIGITS = 18;

  /** Shortest telephone numbers have area code and five digits. */
  private static final int MIN_PHONE_DIGITS = 8;

  private ApplicationItems() {}

  private static Map<String, List<String>> labels() {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    labels.put("nama", List.of("Nama Lengkap", "Nama"));
    labels.put("nip", List.of("NIP"));
    labels.put("nik", List.of("NIK KTP/EKTP", "NIK KTP", "NIK"));
    labels.put(
        "pangkat",
        List.of("Pangkat / Gol. Ruang", "Pangkat/Golongan", "Pangkat Gol", "Pangkat", "Golongan"));
    labels.put("jabatan", List.of("Jabatan"));
    labels.put("unit-kerja", List.of("Unit Kerja"));
    labels.put("instansi", List.of("Instansi"));
    labels.put(
        "telepon",
        List.of(
            "Nomor Telp",
            "Nomor Telepon/Handphone",
            "Nomor Telepon",
            "No. Telp",
            "No Telepon",
            "Nomor HP",
            "No. HP",
            "Telepon",
            "Handphone",
            "No. WA"));
    return labels;
  }

  /** All items, in the order of the form. */
  static List<String> all() {
    List<String> items = new ArrayList<>(LABELS.keySet());
    items.addAll(List.of(SYSTEM, TRUE_DATA, CONSENT, ACKNOWLEDGED, DECISION));
    return items;
  }

  /** The item that the qualified name of a form field stands for. */
  static Optional<String> named(String name) {
    return called(name.substring(name.lastIndexOf('.') + 1));
  }

  /** The item that the label of a form field for people stands for. */
  static Optional<String> called(String label) {
    String plain = ASIDE.matcher(label).replaceAll(" ");
    StringBuilder joined = new StringBuilder();
    for (String part : NO_WORD.split(WORD_START.matcher(plain).replaceAll(" "))) {
      String word = part.toLowerCase(Locale.ROOT);
      if (!NOISE.contains(word)) {
        joined.append(word);
      }
    }
    for (Map.Entry<String, Set<String>> item : NAMES.entrySet()) {
      if (item.getValue().contains(joined.toString())) {
        return Optional.of(item.getKey());
      }
    }
    return Optional.empty();
  }

  /** The item whose label a text begins with. */
  static Optional<String> labelled(String text) {
    for (Map.Entry<String, List<String>> item : LABELS.entrySet()) {
      if (begins(text, item.getValue())) {
        return Optional.of(item.getKey());
      }
    }
    if (begins(text, DECISION_LABELS)) {
      return Optional.of(DECISION);
    }
    return begins(text, SYSTEM_LABELS) ? Optional.of(SYSTEM) : Optional.empty();
  }

  private static boolean begins(String text, List<String> labels) {
    return labels.stream().anyMatch(label -> LabelledRow.endOfLabel(text, label) >= 0);
  }

  /** Whether a squeezed text names one of the form's systems. */
  static boolean namesSystem(String squeezed) {
    return SYSTEMS.stream().anyMatch(squeezed::contains);
  }

  /** Whether a squeezed text is the declaration that the data are true. */
  static boolean declaresTrueData(String squeezed) {
    return squeezed.contains("adalahbenar");
  }

  /** Whether a squeezed text is the consent to the subscriber agreement. */
  static boolean consents(String squeezed) {
    return squeezed.contains("menyetujuiperjanjian");
  }

  /** Whether a value was written: not the dots of the empty form, nor the label that follows it. */
  static boolean filled(String item, String value) {
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (Character.isLetter(c)) {
        letters++;
      }
    }
    return switch (item) {
      case "nip" -> digits == NIP_DIGITS;
      case "nik" -> digits == NIK_DIGITS;
      case "telepon" -> digits >= MIN_PHONE_DIGITS;
      default -> letters >= 2 && !PROMPT.matcher(value).matches() && !bareLabel(value);
    };
  }

  /** The label of the next column, which stands there because nothing was written before it. */
  private static boolean bareLabel(String value) {
    for (List<String> labels : LABELS.values()) {
      for (String label : labels) {
        int end = LabelledRow.endOfLabel(value, label);
        String rest = end < 0 ? "-" : value.substring(end).strip();
        if (rest.isEmpty() || rest.startsWith(":") || rest.startsWith(".")) {
          return true;
        }
      }
    }
    return false;
  }
}
