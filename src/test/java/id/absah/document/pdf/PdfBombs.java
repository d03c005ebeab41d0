package id.absah.document.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.Deflater;

/** Small files that are large to read (THREATS 3), each made anew. */
public final class PdfBombs {
  private static final int XREF_ENTRIES = 134_000_000;
  private static final int MANY = 100_000;

  /** More than one stream may decode to. */
  private static final long SPACES = 300L << 20;

  /** So many of the entries' bytes are there. */
  private static final long XREF_BYTES = 64L << 20;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final Map<Integer, Integer> offsets = new LinkedHashMap<>();
  private int size = 1;

  private PdfBombs() {
    raw("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
  }

  /** All of them, by name. */
  public static Map<String, Supplier<byte[]>> all() {
    Map<String, Supplier<byte[]>> bombs = new LinkedHashMap<>();
    bombs.put("signature-fields", () -> signatureFields(MANY));
    bombs.put("signature-fields-one-value", () -> signatureFieldsOfOneValue(MANY));
    bombs.put("signature-fields-direct", () -> signatureFieldsDirect(MANY));
    bombs.put("signature-fields-shown", () -> signatureFieldsShown(MANY));
    bombs.put("signature-fields-object-stream", () -> signatureFieldsInObjectStream(MANY));
    bombs.put("signature-fields-no-value", () -> signatureFieldsOfNoValue(MANY));
    bombs.put("signature-fields-misplaced", () -> signatureFieldsMisplaced(MANY));
    bombs.put("signatures-detached", () -> signaturesDetached(MANY));
    bombs.put("signatures-hundreds", PdfBombs::hundredsOfSignatures);
    bombs.put("xref-stream", () -> xrefStream(false, "/Size " + XREF_ENTRIES));
    bombs.put("xref-stream-index", () -> xrefStream(true, "/Size 5"));
    bombs.put("xref-stream-beside", PdfBombs::xrefStreamBeside);
    bombs.put("xref-stream-hidden", PdfBombs::xrefStreamHidden);
    bombs.put("xref-stream-found-by-recovery", PdfBombs::xrefStreamFoundByRecovery);
    bombs.put("pages-deep", () -> pagesDeep(20_000));
    bombs.put("pages-cycle", PdfBombs::pagesCycle);
    bombs.put("pages-wide-twice", () -> pagesTwice(24));
    bombs.put("fields-deep", () -> fieldsDeep(20_000));
    bombs.put("fields-cycle", PdfBombs::fieldsCycle);
    bombs.put("objects", () -> bareObjects(400_000));
    bombs.put("prev-chain", () -> prevChain(20_000));
    bombs.put("prev-loop", PdfBombs::prevLoop);
    bombs.put("nested-arrays", () -> nestedArrays(200_000));
    bombs.put("flate-content", () -> content("/FlateDecode", 1));
    bombs.put("flate-content-chain", () -> content("[/FlateDecode /FlateDecode /FlateDecode]", 3));
    bombs.put("flate-object-stream", () -> objectStreamBomb(1));
    bombs.put("flate-object-stream-chain", () -> objectStreamBomb(3));
    bombs.put("object-of-dictionaries", () -> object("<<>>".repeat(7_900_000)));
    bombs.put("object-of-arrays", () -> object("[]".repeat(7_900_000)));
    bombs.put("object-of-strings", () -> object("()".repeat(7_900_000)));
    bombs.put("object-of-hex-strings", () -> object("<0>".repeat(7_900_000)));
    bombs.put("object-of-numbers", () -> object("7 ".repeat(7_900_000)));
    bombs.put("object-of-reals", () -> object(".7 ".repeat(7_900_000)));
    bombs.put("object-of-references", () -> object("7 0 R ".repeat(5_500_000)));
    bombs.put("object-of-names", () -> object(names(4_000_000)));
    bombs.put("object-of-keys", () -> object("<<" + names(4_000_000) + ">>"));
    bombs.put("content-of-names", () -> content(names(4_000_000)));
    bombs.put("content-of-numbers", () -> content("1000 ".repeat(6_500_000)));
    bombs.put("content-of-dictionaries", () -> content("[" + "<<>>".repeat(8_000_000) + "] Do"));
    bombs.put("content-of-strings", () -> content("[" + "()".repeat(16_000_000) + "] TJ"));
    bombs.put("content-nested", () -> content("[".repeat(30_000_000)));
    bombs.put("content-nested-dictionaries", () -> content("<</A".repeat(8_000_000)));
    bombs.put("content-of-states", () -> content("q ".repeat(16_000_000)));
    bombs.put("xref-stream-no-type", PdfBombs::xrefStreamWithoutType);
    bombs.put("xref-stream-before-the-start", PdfBombs::xrefStreamBehindTheStart);
    bombs.put("flate-many", () -> contents(8));
    bombs.put("flate-font", PdfBombs::fontBomb);
    return bombs;
  }

  private PdfBombs raw(String text) {
    file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  private PdfBombs object(int number, String body) {
    offsets.put(number, file.size());
    size = Math.max(size, number + 1);
    return raw(number + " 0 obj\n" + body + "\nendobj\n");
  }

  private PdfBombs stream(int number, String entries, byte[] data) {
    offsets.put(number, file.size());
    size = Math.max(size, number + 1);
    raw(number + " 0 obj\n<< " + entries + " /Length " + data.length + " >>\nstream\n");
    file.writeBytes(data);
    return raw("\nendstream\nendobj\n");
  }

  private int table(String trailer) {
    int start = file.size();
    StringBuilder table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
    offsets.forEach(
        (number, offset) -> {
          table.append(number).append(" 1\n");
          String digits = Integer.toString(offset);
          table.append("0".repeat(10 - digits.length())).append(digits).append(" 00000 n \n");
        });
    table.append("trailer\n<< /Size ").append(size).append(" /Root 1 0 R ").append(trailer);
    raw(table + " >>\nstartxref\n" + start + "\n%%EOF\n");
    offsets.clear();
    return start;
  }

  private byte[] end() {
    table("");
    return file.toByteArray();
  }

  private static PdfBombs letter(String catalog, String page) {
    return new PdfBombs()
        .object(1, "<< /Type /Catalog /Pages 2 0 R " + catalog + " >>")
        .object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
        .object(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] " + page + " >>");
  }

  private static String references(int from, int count) {
    StringBuilder list = new StringBuilder("[");
    for (int i = 0; i < count; i++) {
      list.append(from + i).append(" 0 R ");
    }
    return list.append(']').toString();
  }

  private static String form(int from, int count) {
    return "/AcroForm << /Fields " + references(from, count) + " /SigFlags 3 >>";
  }

  private static String signature(int i) {
    return "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 9 19 9]"
        + "/Contents<30030201%02x>>>".formatted(i & 0xFF);
  }

  /** Fields with a signature each. */
  static byte[] signatureFields(int count) {
    PdfBombs bomb = letter(form(10, count), "");
    for (int i = 0; i < count; i++) {
      bomb.object(10 + i, "<</FT/Sig/T(s" + i + ")/V " + (10 + count + i) + " 0 R>>");
    }
    for (int i = 0; i < count; i++) {
      bomb.object(10 + count + i, signature(i));
    }
    return bomb.end();
  }

  private static byte[] signatureFieldsOfOneValue(int count) {
    PdfBombs bomb = letter(form(10, count), "").object(9, signature(0));
    for (int i = 0; i < count; i++) {
      bomb.object(10 + i, "<</FT/Sig/T(s)/V 9 0 R>>");
    }
    return bomb.end();
  }

  private static byte[] signatureFieldsDirect(int count) {
    PdfBombs bomb = letter(form(10, count), "");
    for (int i = 0; i < count; i++) {
      bomb.object(10 + i, "<</FT/Sig/T(s" + i + ")/V " + signature(i) + ">>");
    }
    return bomb.end();
  }

  /** Each on the page as well, in ten revisions. */
  private static byte[] signatureFieldsShown(int count) {
    PdfBombs bomb = letter(form(10, count), "/Annots " + references(10, count));
    for (int i = 0; i < count; i++) {
      bomb.object(
          10 + i,
          "<</Subtype/Widget/Rect[0 0 9 9]/P 3 0 R/FT/Sig/T(s)/V " + (10 + count + i) + " 0 R>>");
    }
    for (int i = 0; i < count; i++) {
      bomb.object(10 + count + i, signature(i));
    }
    int previous = bomb.table("");
    for (int i = 0; i < 10; i++) {
      bomb.object(9, "<< /Revision " + i + " >>");
      previous = bomb.table("/Prev " + previous);
    }
    return bomb.file.toByteArray();
  }

  private static byte[] signatureFieldsInObjectStream(int count) {
    StringBuilder pairs = new StringBuilder();
    StringBuilder bodies = new StringBuilder();
    for (int i = 0; i < count; i++) {
      pairs.append(10 + i).append(' ').append(bodies.length()).append(' ');
      bodies.append("<</FT/Sig/T(s)/V").append(signature(i)).append(">>\n");
    }
    PdfBombs bomb = letter(form(10, count), "");
    byte[] data = deflate((pairs.toString() + bodies).getBytes(StandardCharsets.ISO_8859_1));
    String entries = "/Type/ObjStm/Filter/FlateDecode/N " + count + "/First " + pairs.length();
    bomb.stream(4, entries, data);
    bomb.offsets.put(5, bomb.file.size());
    byte[] rows = new byte[5 * (10 + count)];
    bomb.offsets.forEach((number, offset) -> row(rows, number, 1, offset));
    for (int i = 0; i < count; i++) {
      rows[5 * (10 + i)] = 2;
      rows[5 * (10 + i) + 3] = 4;
      rows[5 * (10 + i) + 4] = (byte) i;
    }
    int start = bomb.file.size();
    String dict = "/Type/XRef/Root 1 0 R/W[1 3 1]/Filter/FlateDecode/Size " + (10 + count);
    bomb.stream(5, dict, deflate(rows)).raw("startxref\n" + start + "\n%%EOF\n");
    return bomb.file.toByteArray();
  }

  private static void row(byte[] rows, int number, int kind, int value) {
    rows[5 * number] = (byte) kind;
    rows[5 * number + 1] = (byte) (value >> 16);
    rows[5 * number + 2] = (byte) (value >> 8);
    rows[5 * number + 3] = (byte) value;
  }

  private static byte[] signatureFieldsOfNoValue(int count) {
    PdfBombs bomb = letter(form(10, count), "");
    for (int i = 0; i < count; i++) {
      bomb.object(10 + i, "<</FT/Sig/T(s" + i + ")>>");
    }
    return bomb.end();
  }

  /** The cross-reference leads to none of the signatures. */
  private static byte[] signatureFieldsMisplaced(int count) {
    PdfBombs bomb = letter(form(10, count), "");
    for (int i = 0; i < count; i++) {
      bomb.object(10 + i, "<</FT/Sig/T(s" + i + ")/V " + (10 + count + i) + " 0 R>>");
    }
    for (int i = 0; i < count; i++) {
      bomb.object(10 + count + i, signature(i));
      bomb.offsets.put(10 + count + i, 20);
    }
    return bomb.end();
  }

  /** No field names one of them, nor does the cross-reference. */
  private static byte[] signaturesDetached(int count) {
    PdfBombs bomb = letter("", "");
    for (int i = 0; i < count; i++) {
      bomb.raw("7 0 obj\n" + signature(i) + "\nendobj\n");
    }
    return bomb.end();
  }

  /** Hundreds of ranges over 4 MB, each of nearly the whole file. */
  static byte[] hundredsOfSignatures() {
    int count = 200;
    PdfBombs bomb = letter(form(10, count), "");
    for (int i = 0; i < count; i++) {
      bomb.object(10 + i, "<</FT/Sig/T(s" + i + ")/V " + (10 + count + i) + " 0 R>>");
    }
    bomb.stream(9, "", new byte[4 << 20]);
    int[] ranges = new int[count];
    for (int i = 0; i < count; i++) {
      int number = 10 + count + i;
      bomb.offsets.put(number, bomb.file.size());
      bomb.size = number + 1;
      bomb.raw(number + " 0 obj\n<</Type/Sig/Filter/F/SubFilter/adbe.pkcs7.detached/ByteRange[");
      ranges[i] = bomb.file.size();
      bomb.raw("0 0000000000 0000000000 0000000000]/Contents<3003020101>>>\nendobj\n");
    }
    bomb.table("");
    String text = new String(bomb.file.toByteArray(), StandardCharsets.ISO_8859_1);
    StringBuilder filled = new StringBuilder(text);
    for (int range : ranges) {
      int open = text.indexOf('<', range);
      int close = text.indexOf('>', open) + 1;
      String numbers = "0 %010d %010d %010d".formatted(open, close, text.length() - close);
      filled.replace(range, range + numbers.length(), numbers);
    }
    return filled.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A deflated run of one byte, deflated again and again. */
  private static byte[] deflated(long length, int value, int times) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 20];
    java.util.Arrays.fill(block, (byte) value);
    byte[] packed = new byte[1 << 16];
    for (long left = length; left > 0; left -= block.length) {
      deflater.setInput(block, 0, (int) Math.min(block.length, left));
      while (!deflater.needsInput()) {
        out.write(packed, 0, deflater.deflate(packed));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      out.write(packed, 0, deflater.deflate(packed));
    }
    deflater.end();
    byte[] all = out.toByteArray();
    for (int i = 1; i < times; i++) {
      all = deflate(all);
    }
    return all;
  }

  private static byte[] deflate(byte[] data) {
    Deflater deflater = new Deflater();
    deflater.setInput(data);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] packed = new byte[1 << 16];
    while (!deflater.finished()) {
      out.write(packed, 0, deflater.deflate(packed));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static String xrefDict(String size) {
    return "/Type/XRef/Root 1 0 R/W[1 2 1]/Filter/FlateDecode " + size;
  }

  /** Entries of type 1 by the million in half a megabyte. */
  private static byte[] xrefStream(boolean index, String size) {
    PdfBombs bomb = letter("", "");
    int start = bomb.file.size();
    String range = index ? "/Index[0 " + XREF_ENTRIES + "]" : "";
    byte[] data = deflated(XREF_BYTES, 1, 1);
    bomb.stream(4, xrefDict(size) + range, data).raw("startxref\n" + start + "\n%%EOF\n");
    return bomb.file.toByteArray();
  }

  /** The same as an object of no use, in a file with a sound table: it is never read. */
  private static byte[] xrefStreamBeside() {
    PdfBombs bomb = letter("", "");
    bomb.stream(4, xrefDict("/Size " + XREF_ENTRIES), deflated(XREF_BYTES, 1, 1));
    return bomb.end();
  }

  private static byte[] xrefStreamHidden() {
    PdfBombs bomb = letter("", "");
    int start = bomb.file.size();
    bomb.stream(4, xrefDict("/Size " + XREF_ENTRIES), deflated(XREF_BYTES, 1, 1));
    bomb.table("/XRefStm " + start);
    return bomb.file.toByteArray();
  }

  /** A sound table whose start PDFBox does not find, so that it looks for all sections. */
  private static byte[] xrefStreamFoundByRecovery() {
    PdfBombs bomb = letter("", "");
    bomb.stream(4, xrefDict("/Size " + XREF_ENTRIES), deflated(XREF_BYTES, 1, 1));
    bomb.offsets.remove(4);
    bomb.table("");
    // further from the end than PDFBox looks
    return bomb.raw("%".repeat(5_000) + "\n").file.toByteArray();
  }

  private static byte[] pagesDeep(int depth) {
    PdfBombs bomb = new PdfBombs().object(1, "<< /Type /Catalog /Pages 10 0 R >>");
    for (int i = 0; i < depth; i++) {
      bomb.object(10 + i, "<< /Type /Pages /Count 1 /Kids [" + (11 + i) + " 0 R] >>");
    }
    bomb.object(10 + depth, "<< /Type /Page /MediaBox [0 0 595 842] >>");
    return bomb.end();
  }

  private static byte[] pagesCycle() {
    return new PdfBombs()
        .object(1, "<< /Type /Catalog /Pages 2 0 R >>")
        .object(2, "<< /Type /Pages /Count 1000000 /Kids [3 0 R 2 0 R] >>")
        .object(3, "<< /Type /Pages /Parent 2 0 R /Count 5 /Kids [2 0 R 3 0 R] >>")
        .end();
  }

  /** Each node names the next one twice: two to the depth pages. */
  private static byte[] pagesTwice(int depth) {
    PdfBombs bomb = new PdfBombs().object(1, "<< /Type /Catalog /Pages 10 0 R >>");
    for (int i = 0; i < depth; i++) {
      String next = (11 + i) + " 0 R ";
      bomb.object(
          10 + i,
          "<< /Type /Pages /Count " + (1 << (depth - i)) + " /Kids [" + next + next + "] >>");
    }
    bomb.object(10 + depth, "<< /Type /Page /MediaBox [0 0 595 842] >>");
    return bomb.end();
  }

  private static byte[] fieldsDeep(int depth) {
    PdfBombs bomb = letter(form(10, 1), "");
    for (int i = 0; i < depth; i++) {
      bomb.object(10 + i, "<< /T (t) /Kids [" + (11 + i) + " 0 R] /Parent " + (9 + i) + " 0 R >>");
    }
    bomb.object(10 + depth, "<< /T (t) /FT /Sig /V " + (11 + depth) + " 0 R >>");
    bomb.object(11 + depth, signature(0));
    return bomb.end();
  }

  private static byte[] fieldsCycle() {
    return letter(form(10, 2), "")
        .object(10, "<< /T (a) /Kids [11 0 R 10 0 R] /Parent 11 0 R >>")
        .object(11, "<< /T (b) /FT /Sig /Kids [10 0 R 11 0 R] /Parent 10 0 R >>")
        .end();
  }

  /** Objects that no cross-reference names; the one there is broken. */
  private static byte[] bareObjects(int count) {
    PdfBombs bomb = letter("", "");
    for (int i = 0; i < count; i++) {
      bomb.raw(10 + i + " 0 obj\n" + i + "\nendobj\n");
    }
    return bomb.raw("startxref\n1\n%%EOF\n").file.toByteArray();
  }

  private static byte[] prevChain(int count) {
    PdfBombs bomb = letter("", "");
    int previous = bomb.table("");
    for (int i = 0; i < count; i++) {
      previous = bomb.table("/Prev " + previous);
    }
    return bomb.file.toByteArray();
  }

  private static byte[] prevLoop() {
    PdfBombs bomb = letter("", "");
    int at = bomb.file.size();
    bomb.table("/Prev " + at);
    return bomb.file.toByteArray();
  }

  private static byte[] nestedArrays(int depth) {
    return letter("/Deep 9 0 R", "").object(9, "[".repeat(depth) + "]".repeat(depth)).end();
  }

  private static byte[] content(String filter, int times) {
    byte[] data = deflated(SPACES, ' ', times);
    return letter("", "/Contents 4 0 R").stream(4, "/Filter " + filter, data).end();
  }

  /** 200 MiB each, so that only all together pass the limit. */
  private static byte[] contents(int count) {
    PdfBombs bomb = letter("", "/Contents " + references(4, count));
    byte[] data = deflated(200L << 20, ' ', 1);
    for (int i = 0; i < count; i++) {
      bomb.stream(4 + i, "/Filter /FlateDecode", data);
    }
    return bomb.end();
  }

  private static byte[] objectStreamBomb(int times) {
    PdfBombs bomb = letter("/Extra 6 0 R", "");
    String filters = "[" + "/FlateDecode ".repeat(times) + "]";
    byte[] data = deflated(SPACES, ' ', times);
    bomb.stream(4, "/Type/ObjStm/N 1/First 8/Filter " + filters, data);
    byte[] rows = new byte[5 * 7];
    bomb.offsets.forEach((number, offset) -> row(rows, number, 1, offset));
    int start = bomb.file.size();
    row(rows, 5, 1, start);
    row(rows, 6, 2, 4);
    String dict = "/Type/XRef/Root 1 0 R/W[1 3 1]/Filter/FlateDecode/Size 7";
    bomb.stream(5, dict, deflate(rows)).raw("startxref\n" + start + "\n%%EOF\n");
    return bomb.file.toByteArray();
  }

  private static String names(int count) {
    StringBuilder names = new StringBuilder(8 * count);
    for (int i = 0; i < count; i++) {
      names.append('/').append(Integer.toString(1_000_000 + i, 36)).append(i % 2 == 0 ? "" : "a");
    }
    return names.toString();
  }

  private static byte[] content(String operators) {
    byte[] data = deflate(operators.getBytes(StandardCharsets.ISO_8859_1));
    return letter("", "/Contents 4 0 R /Resources << /Font << >> >>").stream(
            4, "/Filter /FlateDecode", data)
        .end();
  }

  /** One object in an object stream, where it is written small. */
  private static byte[] object(String items) {
    PdfBombs bomb = letter("/Extra 6 0 R", "/Resources 6 0 R /Contents 7 0 R");
    String all = "6 0 \n[" + items + "]";
    byte[] data = deflate(all.getBytes(StandardCharsets.ISO_8859_1));
    bomb.stream(7, "", "BT /F 1 Tf (x) Tj ET".getBytes(StandardCharsets.ISO_8859_1));
    bomb.stream(4, "/Type/ObjStm/N 1/First 5/Filter/FlateDecode", data);
    byte[] rows = new byte[5 * 8];
    bomb.offsets.forEach((number, offset) -> row(rows, number, 1, offset));
    int start = bomb.file.size();
    row(rows, 5, 1, start);
    row(rows, 6, 2, 4);
    String dict = "/Type/XRef/Root 1 0 R/W[1 3 1]/Filter/FlateDecode/Size 8";
    bomb.stream(5, dict, deflate(rows)).raw("startxref\n" + start + "\n%%EOF\n");
    return bomb.file.toByteArray();
  }

  /** Not a section for us, so that the file is recovered. */
  private static byte[] xrefStreamWithoutType() {
    PdfBombs bomb = letter("", "");
    int start = bomb.file.size();
    String dict = "/Root 1 0 R/W[1 2 1]/Filter/FlateDecode/Size " + XREF_ENTRIES;
    byte[] data = deflated(XREF_BYTES, 1, 1);
    bomb.stream(4, dict, data).raw("startxref\n" + start + "\n%%EOF\n");
    return bomb.file.toByteArray();
  }

  /** Our last start is in a comment behind the end; PDFBox takes the one before. */
  private static byte[] xrefStreamBehindTheStart() {
    PdfBombs bomb = letter("", "");
    int table = bomb.table("");
    int start = bomb.file.size();
    byte[] data = deflated(XREF_BYTES, 1, 1);
    bomb.stream(4, xrefDict("/Size " + XREF_ENTRIES), data);
    bomb.raw("startxref\n" + start + "\n%%EOF\nstartxref\n" + table + "\n");
    return bomb.file.toByteArray();
  }

  private static byte[] fontBomb() {
    byte[] data = deflated(SPACES, ' ', 1);
    return letter("", "/Contents 5 0 R /Resources << /Font << /F 6 0 R >> >>").stream(
            4, "/Filter /FlateDecode", data)
        .stream(5, "", "BT /F 12 Tf (x) Tj ET".getBytes(StandardCharsets.ISO_8859_1))
        .object(
            6,
            "<< /Type /Font /Subtype /TrueType /BaseFont /A /ToUnicode 4 0 R"
                + " /FontDescriptor << /Type /FontDescriptor /FontName /A /Flags 4"
                + " /FontFile2 4 0 R >> >>")
        .end();
  }
}
