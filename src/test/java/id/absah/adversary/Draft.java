package id.absah.adversary;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A document before it is signed: its objects by number; object 7 is the signature. */
final class Draft {
  static final String CONTENT =
      "q /G0 gs /OC /L0 BDC BT /F1 24 Tf 20 150 Td (PAY 100 IDR) Tj ET EMC /Fx1 Do"
          + " /C1 cs 1 scn 0 0 9 9 re f /Pattern cs /P1 scn 9 0 9 9 re f /S1 sh Q";

  private final TreeMap<Integer, String> objects = new TreeMap<>();
  private String trailer = "";

  /** One page with a line of text, an invisible signature and a text field. */
  static Draft plain() {
    return new Draft()
        .put(1, "<< /Type /Catalog /Pages 2 0 R /AcroForm 6 0 R >>")
        .put(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
        .put(
            3,
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> /Annots [8 0 R 9 0 R] >>")
        .put(4, Latin.stream("", "BT /F1 24 Tf 20 150 Td (PAY 100 IDR) Tj ET"))
        .put(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
        .put(
            6,
            "<< /Fields [8 0 R 9 0 R] /SigFlags 3 /DA (/Helv 0 Tf 0 g)"
                + " /DR << /Font << /Helv 5 0 R >> >> >>")
        .put(7, Seal.dictionary(""))
        .put(
            8,
            "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig1) /V 7 0 R /Rect [0 0 0 0]"
                + " /F 132 /P 3 0 R >>")
        .put(
            9,
            "<< /Type /Annot /Subtype /Widget /FT /Tx /T (amount) /V (10)"
                + " /Rect [20 20 120 40] /F 4 /P 3 0 R /Ff 0 >>")
        .put(10, "<< /Title (Base) /Producer (t) >>");
  }

  /** Two pages with nearly everything that a later revision could tamper with. */
  static Draft rich() {
    return RichDocument.fill(new Draft());
  }

  Draft put(int number, String body) {
    objects.put(number, body);
    return this;
  }

  /** Replaces a part of an object that stands in it once. */
  Draft edit(int number, String from, String to) {
    return put(number, Latin.replace(get(number), from, to));
  }

  Draft trailer(String entries) {
    trailer = entries;
    return this;
  }

  String get(int number) {
    String body = objects.get(number);
    if (body == null) {
      throw new IllegalArgumentException("no object " + number);
    }
    return body;
  }

  /** The file with an unsealed signature. */
  byte[] unsealed() {
    StringBuilder out = new StringBuilder("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    TreeMap<Integer, Integer> offsets = new TreeMap<>();
    for (Map.Entry<Integer, String> object : objects.entrySet()) {
      offsets.put(object.getKey(), out.length());
      out.append(object.getKey()).append(" 0 obj\n").append(object.getValue()).append("\nendobj\n");
    }
    int start = out.length();
    int size = objects.lastKey() + 1;
    out.append("xref\n0 ").append(size).append('\n');
    for (int number = 0; number < size; number++) {
      Integer at = offsets.get(number);
      out.append(
          at == null
              ? (number == 0 ? "0000000000 65535 f \n" : "0000000000 00000 f \n")
              : String.format(Locale.ROOT, "%010d 00000 n \n", at));
    }
    out.append("trailer\n<< /Size ").append(size).append(" /Root 1 0 R /Info 10 0 R ");
    out.append("/ID [<0011><0011>] ").append(trailer);
    out.append(" >>\nstartxref\n").append(start).append("\n%%EOF\n");
    return Latin.bytes(out.toString());
  }

  byte[] signed(Seal.Cms cms) {
    return Seal.seal(unsealed(), cms);
  }

  byte[] signed() {
    return signed(Certificates.shared().cms());
  }
}
