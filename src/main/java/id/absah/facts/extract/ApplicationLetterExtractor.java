package id.absah.facts.extract;

import id.absah.document.DocumentText;
import id.absah.document.PageText;
import id.absah.document.TextLine;
import id.absah.facts.ApplicationLetterFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields of an application letter, by the labels of the form in the Lampiran. The form ends
 * where the signatures begin: what stands in their blocks describes who signs, not who applies.
 */
final class ApplicationLetterExtractor {
  /** The fields with a value, in the order of the form. */
  private static final Map<String, List<String>> LABELS = labels();

  /** Pasal 7(2) b and the form: someone who is not ASN has no NIP and no rank. */
  private static final Set<String> ASN_ONLY = Set.of("nip", "pangkat");

  private static final List<String> DECISION =
      List.of("Surat Keputusan Pengangkatan", "Keputusan Pengangkatan", "SK Pengangkatan");

  private static final int NIK_DIGITS = 16;
  private static final int NIP_DIGITS = 18;

  /** Shortest telephone numbers have area code and five digits. */
  private static final int MIN_PHONE_DIGITS = 8;

  private ApplicationLetterExtractor() {}

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

  /**
   * Reads the letter.
   *
   * @param text its text
   * @param blocks the signature blocks on its pages
   */
  static ApplicationLetterFacts extract(DocumentText text, List<SignerBlock> blocks) {
    Set<String> found = new TreeSet<>();
    StringBuilder all = new StringBuilder();
    for (PageText page : text.pages()) {
      for (TextLine line : page.lines()) {
        all.append(line.text()).append(' ');
      }
    }
    statements(Squeezed.text(all.toString()), found);
    for (Row row : form(text, blocks)) {
      for (Map.Entry<String, List<String>> field : LABELS.entrySet()) {
        LabelledRow.read(row, field.getValue())
            .filter(labelled -> filled(field.getKey(), labelled.value()))
            .ifPresent(labelled -> found.add(field.getKey()));
      }
      LabelledRow.read(row, DECISION)
          .filter(labelled -> labelled.colon() && !filled("surat-keputusan", labelled.value()))
          .ifPresent(labelled -> found.remove("surat-keputusan"));
    }
    boolean civilServant = found.contains("nip");
    List<String> present = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String field : fields()) {
      if (found.contains(field)) {
        present.add(field);
      } else if (civilServant ? !field.equals("surat-keputusan") : !ASN_ONLY.contains(field)) {
        missing.add(field);
      }
    }
    return new ApplicationLetterFacts(present, missing, civilServant);
  }

  /** The rows before the acknowledgement, without the lines of signature blocks. */
  private static List<Row> form(DocumentText text, List<SignerBlock> blocks) {
    List<Row> form = new ArrayList<>();
    for (PageText page : text.pages()) {
      for (Row row : Row.of(page)) {
        List<TextLine> cells = new ArrayList<>();
        for (TextLine cell : row.cells()) {
          if (acknowledges(cell.text())) {
            return form;
          }
          if (blocks.stream().noneMatch(block -> block.describes(page.number(), cell))) {
            cells.add(cell);
          }
        }
        form.add(new Row(cells));
      }
    }
    return form;
  }

  /** "Mengetahui" at the head of a block; inside a sentence it is written small. */
  private static boolean acknowledges(String text) {
    return text.startsWith("Mengetahui") || text.startsWith("MENGETAHUI");
  }

  private static List<String> fields() {
    List<String> fields = new ArrayList<>(LABELS.keySet());
    fields.addAll(
        List.of("sistem", "pernyataan-1", "pernyataan-2", "mengetahui", "surat-keputusan"));
    return fields;
  }

  /** What the letter says in sentences, in squeezed form. */
  private static void statements(String text, Set<String> found) {
    if (containsAny(
        text,
        "besignmobile",
        "besigndesktop",
        "srikandi",
        "inaproc",
        "aplikasilainnya",
        "untuksistem")) {
      found.add("sistem");
    }
    if (text.contains("adalahbenar") && containsAny(text, "sanksi", "dipertanggung")) {
      found.add("pernyataan-1");
    }
    if (text.contains("menyetujuiperjanjianpemilik")) {
      found.add("pernyataan-2");
    }
    int acknowledged = text.indexOf("mengetahui");
    while (acknowledged >= 0 && !found.contains("mengetahui")) {
      int end = Math.min(text.length(), acknowledged + 120);
      if (containsAny(
          text.substring(acknowledged, end),
          "kepala",
          "camat",
          "lurah",
          "sekretaris",
          "direktur",
          "inspektur")) {
        found.add("mengetahui");
      }
      acknowledged = text.indexOf("mengetahui", acknowledged + 1);
    }
    if (containsAny(
        text, "keputusanpengangkatan", "skpengangkatan", "keputusanpenetapan", "skjabatan")) {
      found.add("surat-keputusan");
    }
  }

  private static boolean containsAny(String text, String... parts) {
    for (String part : parts) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value was written, and not the dots of the empty form. */
  private static boolean filled(String field, String value) {
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
    return switch (field) {
      case "nip" -> digits == NIP_DIGITS;
      case "nik" -> digits == NIK_DIGITS;
      case "telepon" -> digits >= MIN_PHONE_DIGITS;
      default -> letters >= 2;
    };
  }
}
