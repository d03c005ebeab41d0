package id.absah.archive;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What kind of archive bytes are, by their first bytes, then by their name. */
enum ContainerKind {
  /** PKWARE APPNOTE. */
  ZIP,
  /** 7z format description of the LZMA SDK. */
  SEVEN_Z,
  /** POSIX.1 ustar and pax, GNU and Unix V7. */
  TAR,
  /** RFC 1952. */
  GZIP,
  /** No archive. */
  NONE;

  /**
   * Bytes needed to tell: one TAR header, and where programs look for the header of a PDF (ISO
   * 32000-1, annex H.3.4.1).
   */
  static final int HEAD = 1024;

  private static final String PDF_HEADER = "%PDF-";

  /** By content; a name only counts for bytes that are nothing else that is known. */
  static ContainerKind of(String name, byte[] head) {
    ContainerKind byContent = of(head);
    if (byContent != NONE || startsWith(head, PDF_HEADER)) {
      return byContent;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".zip")) {
      return ZIP;
    }
    if (lower.endsWith(".7z")) {
      return SEVEN_Z;
    }
    if (lower.endsWith(".tar")) {
      return TAR;
    }
    return lower.endsWith(".gz") || lower.endsWith(".tgz") ? GZIP : NONE;
  }

  /** Whether an archive, given by its name and first bytes, opens as a PDF where one is shown. */
  static boolean isShownAsPdf(String name, byte[] head) {
    return name.toLowerCase(Locale.ROOT).endsWith(".pdf")
        && new String(head, StandardCharsets.ISO_8859_1).contains(PDF_HEADER);
  }

  private static ContainerKind of(byte[] head) {
    // APPNOTE 4.3.7 (local header), 4.3.16 (end of the directory, of an empty archive), 8.5.3 and
    // 8.5.5 (marks of archives that were or might have been split)
    if (startsWith(head, "PK\3\4")
        || startsWith(head, "PK\5\6")
        || startsWith(head, "PK\7\bPK\3\4")
        || startsWith(head, "PK00PK\3\4")) {
      return ZIP;
    }
    if (startsWith(head, "7z\u00bc\u00af'\u001c")) {
      return SEVEN_Z;
    }
    // RFC 1952, 2.3.1: ID1, ID2, and the one compression method there is
    if (startsWith(head, "\u001f\u008b\b")) {
      return GZIP;
    }
    return TarHeader.isHeader(head) ? TAR : NONE;
  }

  private static boolean startsWith(byte[] head, String latin1) {
    if (head.length < latin1.length()) {
      return false;
    }
    for (int i = 0; i < latin1.length(); i++) {
      if ((head[i] & 0xff) != latin1.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
