package id.absah.archive;

import java.util.Locale;

/** Whether bytes are an archive to be opened, by their first bytes and their name. */
final class ContainerKind {
  private ContainerKind() {}

  /** Bytes needed to tell. */
  static final int HEAD = 4;

  /**
   * Whether this is a ZIP: a local file header or an empty directory first, or at least the name
   * says so.
   */
  static boolean isZip(String name, byte[] head) {
    return startsLikeZip(head) || name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /**
   * PKWARE APPNOTE 4.3.7 (local file header) and 4.3.16 (end of central directory, of an empty
   * archive).
   */
  private static boolean startsLikeZip(byte[] head) {
    return head.length >= HEAD
        && head[0] == 'P'
        && head[1] == 'K'
        && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
  }

  /**
   * Whether a name inside a ZIP shows that the ZIP is itself a document (OOXML, ASiC and
   * OpenDocument, a Java archive) and no archive of documents.
   */
  static boolean marksDocument(String entryName) {
    return entryName.equals("[Content_Types].xml")
        || entryName.equals("mimetype")
        || entryName.equals("META-INF/MANIFEST.MF");
  }
}
