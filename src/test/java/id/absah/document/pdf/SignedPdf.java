package id.absah.document.pdf;

import id.absah.document.Octets;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes small PDFs revision by revision, with byte ranges that are right unless told otherwise.
 */
final class SignedPdf {
  private static final String RANGE = "[0 ********** ********** **********]";
  private final StringBuilder file = new StringBuilder("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
  private final Map<Integer, Integer> offsets = new TreeMap<>();
  private final Map<Integer, Integer> generations = new TreeMap<>();
  private int previous = -1;
  private int cut;

  /** A letter of one page, a form and nothing else; objects 1 to 4. */
  static SignedPdf letter(String form, String annotations) {
    return new SignedPdf()
        .object(1, "<< /Type /Catalog /Pages 2 0 R /AcroForm " + form + " >>")
        .object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
        .object(
            3,
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots "
                + annotations
                + " >>")
        .object(4, "<< /Length 2 >>\nstream\nBT\nendstream");
  }

  /** The letter with one field 5 that holds signature 6, and its revision ended. */
  static SignedPdf signed(String signatureEntries) {
    return letter("<< /Fields [5 0 R] /SigFlags 3 >>", "[5 0 R]")
        .field(5, "Kepala", 6)
        .signature(6, signatureEntries)
        .end();
  }

  SignedPdf object(int number, String body) {
    offsets.put(number, file.length());
    return raw(number + " 0 obj\n" + body + "\nendobj\n");
  }

  SignedPdf field(int number, String name, int signature) {
    return object(
        number,
        "<< /Type /Annot /Subtype /Widget /FT /Sig /T ("
            + name
            + ") /V "
            + signature
            + " 0 R /Rect [10 20 110 70] >>");
  }

  SignedPdf signature(int number, String entries) {
    return object(number, dictionary(entries));
  }

  /** A signature dictionary whose range is filled in when its revision ends. */
  static String dictionary(String entries) {
    return "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached "
        + entries
        + " /ByteRange "
        + RANGE
        + " /Contents <3003020101> >>";
  }

  SignedPdf raw(String text) {
    file.append(text);
    return this;
  }

  /** Lets the next range end this many bytes early. */
  SignedPdf endingEarly(int bytes) {
    cut = bytes;
    return this;
  }

  SignedPdf end() {
    return end("");
  }

  /** Writes the cross-reference and fills the ranges in. */
  SignedPdf end(String trailer) {
    int at = file.length();
    file.append("xref\n");
    if (previous < 0) {
      file.append("0 1\n0000000000 65535 f \n");
    }
    offsets.forEach(
        (number, offset) ->
            file.append(
                offset < 0
                    ? "%d 1\n0000000000 00001 f \n".formatted(number)
                    : "%d 1\n%010d %05d n \n"
                        .formatted(number, offset, generations.getOrDefault(number, 0))));
    file.append("trailer\n<< /Size 100 /Root 1 0 R ")
        .append(previous < 0 ? "" : "/Prev " + previous)
        .append(trailer)
        .append(" >>\nstartxref\n")
        .append(at)
        .append("\n%%EOF\n");
    previous = at;
    offsets.clear();
    int range = file.indexOf(RANGE);
    while (range >= 0) {
      int open = file.indexOf("<", range);
      int close = file.indexOf(">", open) + 1;
      int rest = file.length() - cut - close;
      String written = "[0 %010d %010d %010d]".formatted(open, close, rest);
      file.replace(range, range + RANGE.length(), written);
      range = file.indexOf(RANGE);
    }
    cut = 0;
    return this;
  }

  /** Lets the cross-reference say that an object stands at an offset. */
  SignedPdf placed(int number, int offset) {
    offsets.put(number, offset);
    return this;
  }

  /** Lets the cross-reference say that an object has a generation. */
  SignedPdf generation(int number, int generation) {
    generations.put(number, generation);
    return this;
  }

  SignedPdf free(int number) {
    offsets.put(number, -1);
    return this;
  }

  /** Lets the cross-reference forget an object that was written. */
  SignedPdf forget(int number) {
    offsets.remove(number);
    return this;
  }

  int length() {
    return file.length();
  }

  Octets bytes() {
    return Octets.of(file.toString().getBytes(StandardCharsets.ISO_8859_1));
  }
}
