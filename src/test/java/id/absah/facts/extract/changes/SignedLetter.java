package id.absah.facts.extract.changes;

import static id.absah.facts.extract.changes.IncrementalPdf.stream;

import java.util.LinkedHashMap;
import java.util.Map;

/** A signed letter that has one of everything that could be changed afterwards. */
final class SignedLetter {
  static final String TRAILER = "/Root 1 0 R /Info 10 0 R";
  static final String TEXT_WIDGET =
      "<< /Type /Annot /Subtype /Widget /FT /Tx /T (amount) /V (10) /DA (/Helv 12 Tf 0 g)"
          + " /Rect [20 20 120 40] /F 4 /P 3 0 R /AP << /N 21 0 R >> >>";

  private SignedLetter() {}

  static String appearance(String text) {
    return stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /Helv 5 0 R >> >>",
        "/Tx BMC q BT /Helv 12 Tf 0 g 2 6 Td (" + text + ") Tj ET Q EMC");
  }

  static Map<Integer, String> objects() {
    Map<Integer, String> objects = new LinkedHashMap<>();
    objects.put(
        1,
        "<< /Type /Catalog /Pages 2 0 R /AcroForm 6 0 R /Names 30 0 R /Outlines 33 0 R"
            + " /StructTreeRoot 40 0 R /OCProperties 45 0 R /Metadata 46 0 R /PageMode /UseNone"
            + " >>");
    objects.put(2, "<< /Type /Pages /Kids [3 0 R 9 0 R] /Count 2 /Rotate 0 >>");
    objects.put(
        3,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources 11 0 R"
            + " /Annots [8 0 R 20 0 R 22 0 R 24 0 R 26 0 R 27 0 R] /Group << /S /Transparency >>"
            + " >>");
    objects.put(4, stream("", "BT /F1 24 Tf 20 150 Td (PAY 100 IDR) Tj ET /Im1 Do"));
    objects.put(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding 12 0 R >>");
    objects.put(
        6,
        "<< /Fields [8 0 R 20 0 R 22 0 R 24 0 R] /SigFlags 3 /DA (/Helv 0 Tf 0 g)"
            + " /DR << /Font << /Helv 5 0 R >> >> >>");
    objects.put(
        7,
        "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached"
            + " /ByteRange [0 10 20 10] /Contents <00> >>");
    objects.put(
        8,
        "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig1) /V 7 0 R /Rect [0 0 0 0] /F 132"
            + " /P 3 0 R >>");
    objects.put(9, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 15 0 R >>");
    objects.put(10, "<< /Title (Letter) >>");
    objects.put(11, "<< /Font << /F1 5 0 R >> /XObject << /Im1 13 0 R >> >>");
    objects.put(12, "<< /Type /Encoding /BaseEncoding /WinAnsiEncoding >>");
    objects.put(
        13,
        stream(
            "/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray"
                + " /SMask 14 0 R",
            "x"));
    objects.put(
        14,
        stream(
            "/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "y"));
    objects.put(15, stream("", "BT ET"));
    objects.put(20, TEXT_WIDGET);
    objects.put(21, appearance("10"));
    objects.put(
        22,
        "<< /Type /Annot /Subtype /Widget /FT /Btn /T (agree) /V /Off /AS /Off"
            + " /Rect [130 20 140 30] /F 4 /P 3 0 R /AP << /N << /Yes 23 0 R >> >> >>");
    objects.put(23, stream("/Subtype /Form /BBox [0 0 10 10]", "0 0 10 10 re f"));
    objects.put(
        24,
        "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig2) /Rect [150 20 250 60] /F 4"
            + " /P 3 0 R >>");
    objects.put(
        26,
        "<< /Type /Annot /Subtype /FreeText /Rect [20 60 200 90] /Contents (CLAUSE)"
            + " /DA (/Helv 12 Tf) /AP << /N 25 0 R >> /F 4 /P 3 0 R >>");
    objects.put(25, stream("/Subtype /Form /BBox [0 0 180 30]", "BT (CLAUSE) Tj ET"));
    objects.put(
        27,
        "<< /Type /Annot /Subtype /Link /Rect [0 0 10 10] /P 3 0 R"
            + " /A << /S /URI /URI (https://example.go.id/) >> >>");
    objects.put(30, "<< /EmbeddedFiles << /Names [(a) 31 0 R] >> /Dests << /Names [] >> >>");
    objects.put(31, "<< /Type /Filespec /F (a) /EF << /F 32 0 R >> >>");
    objects.put(32, stream("/Type /EmbeddedFile", "attached"));
    objects.put(33, "<< /First 34 0 R /Last 34 0 R /Count 1 >>");
    objects.put(34, "<< /Title (Section) /Parent 33 0 R /Dest [3 0 R /Fit] /SE 41 0 R >>");
    objects.put(
        40, "<< /Type /StructTreeRoot /K 41 0 R /ParentTree 42 0 R /ParentTreeNextKey 1 >>");
    objects.put(41, "<< /Type /StructElem /S /Document /P 40 0 R /K [43 0 R] >>");
    objects.put(42, "<< /Nums [0 [43 0 R]] >>");
    objects.put(
        43, "<< /Type /StructElem /S /P /P 41 0 R /Pg 3 0 R /K 0 /ActualText (PAY 100 IDR) >>");
    objects.put(44, "<< /Type /OCG /Name (Layer) >>");
    objects.put(45, "<< /OCGs [44 0 R] /D << /ON [44 0 R] >> >>");
    objects.put(46, stream("/Type /Metadata /Subtype /XML", "<x/>"));
    return objects;
  }

  /** An object with a part replaced; the part must be there. */
  static String replaced(int number, String part, String by) {
    String body = objects().getOrDefault(number, "");
    if (!body.contains(part)) {
      throw new IllegalArgumentException(part + " is not in object " + number);
    }
    return body.replace(part, by);
  }
}
