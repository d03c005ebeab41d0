package id.absah.document.pdf;

import id.absah.document.Octets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Writes small PDFs byte by byte, revision by revision, right unless told otherwise. */
final class PdfBuilder {
  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final Map<Integer, String> entries = new TreeMap<>();
  private long previous = -1;
  private int size = 1;

  PdfBuilder() {
    raw("%PDF-1.7\n");
  }

  /** A document of one page: objects 1 to 3, not yet ended. */
  static PdfBuilder letter() {
    return new PdfBuilder()
        .object(1, "<< /Type /Catalog /Pages 2 0 R >>")
        .object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>")
        .object(3, "<< /Type /Page /Parent 2 0 R >>");
  }

  PdfBuilder object(int number, String body) {
    inFile(number);
    return raw(number + " 0 obj\n" + body + "\nendobj\n");
  }

  PdfBuilder stream(int number, String entriesOfDict, byte[] data) {
    inFile(number);
    raw(number + " 0 obj\n<< " + entriesOfDict + " /Length " + data.length + " >>\nstream\n");
    return bytes(data).raw("\nendstream\nendobj\n");
  }

  /** An object stream of objects that follow each other. */
  PdfBuilder objectStream(int number, Map<Integer, String> objects) {
    StringBuilder pairs = new StringBuilder();
    StringBuilder bodies = new StringBuilder();
    int index = 0;
    for (Map.Entry<Integer, String> object : new TreeMap<>(objects).entrySet()) {
      pairs.append(object.getKey()).append(' ').append(bodies.length()).append(' ');
      bodies.append(object.getValue()).append('\n');
      entry(object.getKey(), "2 " + number + " " + index++);
    }
    byte[] data = deflate((pairs.toString() + bodies).getBytes(StandardCharsets.ISO_8859_1));
    String dict = "/Type /ObjStm /N " + objects.size() + " /First " + pairs.length();
    return stream(number, dict + " /Filter /FlateDecode", data);
  }

  /** Names an entry otherwise than where the object stands. */
  PdfBuilder entryAt(int number, long offset) {
    return entry(number, "1 " + offset + " 0");
  }

  PdfBuilder entryInStream(int number, int container, int index) {
    return entry(number, "2 " + container + " " + index);
  }

  PdfBuilder free(int number) {
    return entry(number, "0 0 1");
  }

  long length() {
    return file.size();
  }

  PdfBuilder raw(String text) {
    return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  PdfBuilder bytes(byte[] data) {
    file.writeBytes(data);
    return this;
  }

  /** Ends the revision by a table, with more entries for its trailer. */
  PdfBuilder table(String more) {
    return table(more, "\n");
  }

  PdfBuilder table(String more, String afterEof) {
    long start = file.size();
    raw("xref\n");
    if (previous < 0) {
      raw("0 1\n0000000000 65535 f \n");
    }
    for (Map.Entry<Integer, String> entry : entries.entrySet()) {
      String[] parts = entry.getValue().split(" ");
      raw(entry.getKey() + " 1\n");
      raw(String.format("%010d %05d ", Long.valueOf(parts[1]), Integer.valueOf(parts[2])));
      raw(parts[0].equals("0") ? "f \n" : "n \n");
    }
    raw("trailer\n<< /Size " + size + " /Root 1 0 R " + previousEntry() + more + " >>\n");
    return end(start, afterEof);
  }

  /** Ends the revision by a cross-reference stream of its own number. */
  PdfBuilder xrefStream(int number) {
    long start = file.size();
    inFile(number);
    StringBuilder index = new StringBuilder();
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    for (Map.Entry<Integer, String> entry : entries.entrySet()) {
      index.append(entry.getKey()).append(" 1 ");
      String[] parts = entry.getValue().split(" ");
      rows.write(Integer.parseInt(parts[0]));
      long second = Long.parseLong(parts[1]);
      for (int shift = 24; shift >= 0; shift -= 8) {
        rows.write((int) (second >> shift));
      }
      rows.write(Integer.parseInt(parts[2]));
    }
    // Predictor 12 as most writers use it: each row less the one above.
    byte[] plain = rows.toByteArray();
    ByteArrayOutputStream predicted = new ByteArrayOutputStream();
    for (int row = 0; row < plain.length / 6; row++) {
      predicted.write(2);
      for (int i = 0; i < 6; i++) {
        int above = row == 0 ? 0 : plain[6 * row + i - 6];
        predicted.write(plain[6 * row + i] - above);
      }
    }
    String dict =
        "/Type /XRef /Size "
            + size
            + " /W [1 4 1] /Index ["
            + index
            + "] /Root 1 0 R "
            + previousEntry()
            + "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 6 >>";
    stream(number, dict, deflate(predicted.toByteArray()));
    return end(start, "\n");
  }

  Octets build() {
    return Octets.of(file.toByteArray());
  }

  static byte[] deflate(byte[] data) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(data);
      deflater.finish();
      byte[] packed = new byte[data.length + 64];
      return Arrays.copyOf(packed, deflater.deflate(packed));
    } finally {
      deflater.end();
    }
  }

  private PdfBuilder end(long start, String afterEof) {
    raw("startxref\n" + start + "\n%%EOF" + afterEof);
    previous = start;
    entries.clear();
    return this;
  }

  private String previousEntry() {
    return previous < 0 ? "" : "/Prev " + previous + " ";
  }

  private void inFile(int number) {
    entry(number, "1 " + file.size() + " 0");
  }

  private PdfBuilder entry(int number, String entry) {
    entries.put(number, entry);
    size = Math.max(size, number + 1);
    return this;
  }
}
