package id.absah.audit;

import id.absah.document.DocumentFormat;
import id.absah.document.Octets;
import id.absah.findings.DocumentStatus;
import id.absah.reports.ReportFormat;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The one list of what can be read and written, and how a format is told by its bytes. */
public final class Capabilities {
  /** ISO 32000-1, annex H.3.4.1: readers accept a header within the first 1,024 bytes. */
  private static final int HEADER_ZONE = 1024;

  private static final String PDF_HEADER = "%PDF-";

  /** First bytes, in ISO 8859-1, of formats that are only named. */
  private static final Map<String, String> MAGIC = new LinkedHashMap<>();

  static {
    MAGIC.put("7z\u00BC\u00AF'\u001C", "7Z");
    MAGIC.put("Rar!", "RAR");
    MAGIC.put("\u001F\u008B", "GZIP");
    MAGIC.put("\u00FF\u00D8\u00FF", "JPEG");
    MAGIC.put("\u0089PNG", "PNG");
    MAGIC.put("GIF8", "GIF");
    MAGIC.put("\u00D0\u00CF\u0011\u00E0", "OLE2");
    MAGIC.put("{\\rtf", "RTF");
    MAGIC.put("<?xml", "XML");
    MAGIC.put("MZ", "EXE");
  }

  private Capabilities() {}

  /** The formats of documents that are examined. */
  public static List<DocumentFormat> readable() {
    return List.of(DocumentFormat.values());
  }

  /** The formats of reports that are written. */
  public static List<ReportFormat> writable() {
    return List.of(ReportFormat.values());
  }

  /** Whether an entry is to be read as PDF: by its header, or because its name promises one. */
  static boolean readsAsPdf(String path, Octets bytes) {
    return path.toLowerCase(Locale.ROOT).endsWith(".pdf")
        || head(bytes, HEADER_ZONE).contains(PDF_HEADER);
  }

  /**
   * The name of a format that is not examined: by its first bytes, else by the file name's ending,
   * else {@code -}.
   */
  static String nameOf(String path, Octets bytes) {
    String head = head(bytes, 16);
    for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
      if (head.startsWith(magic.getKey())) {
        return magic.getValue();
      }
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot + 1).toUpperCase(Locale.ROOT);
    boolean plain =
        !ending.isEmpty() && ending.length() <= 5 && ending.chars().allMatch(Capabilities::plain);
    return plain ? ending : "-";
  }

  /**
   * Whether what examining some bytes gave surely holds for the same bytes under another name,
   * which has a say where they have no header: an empty file is a damaged PDF by one name, a text
   * by another.
   *
   * @param status what came of them
   * @param format as what they were taken
   */
  static boolean holdsUnder(String path, DocumentStatus status, String format) {
    boolean named = path.toLowerCase(Locale.ROOT).endsWith(".pdf");
    return switch (status) {
      case EVALUATED, ENCRYPTED -> true;
      case UNSUPPORTED -> !named && nameOf(path, Octets.empty()).equals(format);
      default -> named;
    };
  }

  /** The same where the bytes are at hand: whether it holds. */
  static boolean holdsUnder(String path, Octets bytes, DocumentStatus status, String format) {
    return switch (status) {
      case EVALUATED, ENCRYPTED -> true;
      case UNSUPPORTED -> !readsAsPdf(path, bytes) && nameOf(path, bytes).equals(format);
      default -> readsAsPdf(path, bytes);
    };
  }

  private static boolean plain(int character) {
    return (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9');
  }

  private static String head(Octets bytes, int length) {
    byte[] head = bytes.slice(0, Math.min(length, bytes.length())).toByteArray();
    return new String(head, StandardCharsets.ISO_8859_1);
  }
}
