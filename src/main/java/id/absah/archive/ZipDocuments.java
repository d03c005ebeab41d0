package id.absah.archive;

import java.util.Locale;

/** Tells documents that are packed as a ZIP from archives of documents. */
final class ZipDocuments {
  private ZipDocuments() {}

  /**
   * Whether a name in the directory marks a document.
   *
   * @param index of the entry, from 0
   */
  static boolean isMark(String name, long index) {
    // OPC (ECMA-376-2, 7.2.3.2): every office document has it, at any place
    if (name.equals("[Content_Types].xml")) {
      return true;
    }
    // OpenDocument 1.3 part 2, 3.3; EPUB OCF 3.3, 4.2.2; ETSI EN 319 162-1, A.1: the first entry
    if (index == 0 && name.equals("mimetype")) {
      return true;
    }
    // JAR file specification: the manifest is the first entry, or the second after its folder
    if (index <= 1 && name.equals("META-INF/MANIFEST.MF")) {
      return true;
    }
    // ETSI EN 319 162-1, 4.3.3.2 and 4.4.3.2: an ASiC whose mimetype was left out
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("meta-inf/")
        && (lower.contains("signature") || lower.contains("timestamp"))
        && (lower.endsWith(".xml") || lower.endsWith(".p7s") || lower.endsWith(".tst"));
  }
}
