package id.absah.facts.extract.changes;

import id.absah.document.Octets;
import id.absah.document.UnreadableDocumentException;
import id.absah.document.pdf.PdfFile;
import id.absah.document.pdf.PdfLimits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a PDF revision by revision, with classic cross-reference tables. */
final class IncrementalPdf {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long previous = -1;

  IncrementalPdf() {
    write("%PDF-1.7\n");
  }

  /** The body of a stream object. */
  static String stream(String entries, String content) {
    return "<< "
        + entries
        + " /Length "
        + content.length()
        + " >>\nstream\n"
        + content
        + "\nendstream";
  }

  /**
   * One revision.
   *
   * @param objects bodies by number; an empty one frees the object
   */
  IncrementalPdf save(Map<Integer, String> objects, String trailer) {
    SortedMap<Integer, String> entries = new TreeMap<>();
    if (previous < 0) {
      entries.put(0, "0000000000 65535 f \n");
    }
    for (Map.Entry<Integer, String> object : new TreeMap<>(objects).entrySet()) {
      boolean free = object.getValue().isEmpty();
      entries.put(
          object.getKey(),
          free
              ? "0000000000 00001 f \n"
              : String.format(Locale.ROOT, "%010d 00000 n \n", bytes.size()));
      if (!free) {
        write(object.getKey() + " 0 obj\n" + object.getValue() + "\nendobj\n");
      }
    }
    long start = bytes.size();
    write("xref\n");
    entries.forEach((number, line) -> write(number + " 1\n" + line));
    String back = previous < 0 ? "" : " /Prev " + previous;
    write("trailer\n<< /Size 1000 " + trailer + back + " >>\n");
    write("startxref\n" + start + "\n%%EOF\n");
    previous = start;
    return this;
  }

  PdfFile read() throws UnreadableDocumentException {
    return PdfFile.read(Octets.of(bytes.toByteArray()), PdfLimits.defaults());
  }

  private void write(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
