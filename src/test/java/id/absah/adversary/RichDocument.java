package id.absah.adversary;

/** The objects of a document that uses much of what ISO 32000-2 offers. */
final class RichDocument {
  private RichDocument() {}

  private static String appearance(String content) {
    return Latin.stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 100 20]"
            + " /Resources << /Font << /Helv 53 0 R >> >>",
        content);
  }

  private static String text(String value) {
    return appearance("/Tx BMC q BT /Helv 12 Tf 0 g 2 6 Td (" + value + ") Tj ET Q EMC");
  }

  /** The appearance of the text field for a value. */
  static String fieldAppearance(String value) {
    return text(value);
  }

  static Draft fill(Draft d) {
    d.put(
        1,
        "<< /Type /Catalog /Pages 2 0 R /AcroForm 6 0 R /OCProperties 30 0 R /Names 32 0 R"
            + " /PageLabels 33 0 R /ViewerPreferences 34 0 R /Outlines 35 0 R"
            + " /StructTreeRoot 37 0 R /MarkInfo << /Marked true >> /Metadata 40 0 R /Lang (id)"
            + " /OpenAction [3 0 R /Fit] /PieceInfo 42 0 R /Threads [52 0 R] /AF [48 0 R]"
            + " /OutputIntents [54 0 R] /PageMode /UseNone >>");
    d.put(
        2,
        "<< /Type /Pages /Kids [3 0 R 43 0 R] /Count 2 /MediaBox [0 0 300 200]"
            + " /Resources 12 0 R /Rotate 0 >>");
    d.put(
        3,
        "<< /Type /Page /Parent 2 0 R /Contents [4 0 R] /Thumb 44 0 R /StructParents 0"
            + " /Group << /S /Transparency /CS /DeviceRGB >> /Trans << /S /Dissolve >>"
            + " /Annots [8 0 R 9 0 R 11 0 R 13 0 R 14 0 R 15 0 R 16 0 R] /PieceInfo 42 0 R"
            + " /SeparationInfo << /DeviceColorant /Cyan >> /UserUnit 1 >>");
    d.put(4, Latin.stream("", Draft.CONTENT));
    d.put(
        5,
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding 18 0 R /ToUnicode 17 0 R"
            + " /FirstChar 32 /LastChar 33 /Widths 19 0 R /FontDescriptor 20 0 R >>");
    d.put(
        6,
        "<< /Fields [8 0 R 9 0 R 11 0 R 15 0 R 16 0 R] /SigFlags 3 /DA (/Helv 12 Tf 0 g)"
            + " /CO [9 0 R] /DR << /Font << /Helv 53 0 R >> >> >>");
    d.put(7, Seal.dictionary(""));
    d.put(
        8,
        "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig1) /V 7 0 R /Rect [190 10 290 30]"
            + " /F 132 /P 3 0 R /AP << /N 22 0 R >> >>");
    d.put(
        9,
        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (amount) /V (10) /Rect [20 20 120 40]"
            + " /F 4 /P 3 0 R /Ff 0 /MaxLen 9 /AP << /N 23 0 R >> /MK << /BC [0] >> >>");
    d.put(10, "<< /Title (Base) /Producer (t) >>");
    d.put(
        11,
        "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig9) /Rect [190 40 290 60]"
            + " /F 132 /P 3 0 R >>");
    d.put(
        12,
        "<< /Font << /F1 5 0 R >> /XObject << /Fx1 24 0 R >> /ExtGState << /G0 25 0 R >>"
            + " /Pattern << /P1 26 0 R >> /Shading << /S1 27 0 R >> /ColorSpace << /C1 28 0 R >>"
            + " /Properties << /L0 31 0 R >> >>");
    d.put(
        13,
        "<< /Type /Annot /Subtype /FreeText /Rect [150 100 250 120] /F 4 /Contents (NOTE)"
            + " /DA (/Helv 12 Tf 0 g) /AP << /N 45 0 R >> >>");
    d.put(
        14,
        "<< /Type /Annot /Subtype /Link /Rect [20 80 90 90] /Border [0 0 0]"
            + " /A << /S /URI /URI (https://a.go.id/) >> >>");
    d.put(
        15,
        "<< /Type /Annot /Subtype /Widget /FT /Btn /T (agree) /V /Off /AS /Off"
            + " /Rect [20 50 30 60] /F 4 /P 3 0 R /AP << /N << /On 46 0 R /Off 47 0 R >> >> >>");
    d.put(
        16,
        "<< /Type /Annot /Subtype /Widget /FT /Ch /T (choice) /V (one) /Ff 131072"
            + " /Opt [(one) (two)] /Rect [140 50 180 60] /F 4 /P 3 0 R >>");
    d.put(17, Latin.stream("", "1 beginbfchar <41> <0041> endbfchar"));
    d.put(18, "<< /Type /Encoding /BaseEncoding /WinAnsiEncoding >>");
    d.put(19, "[278 278]");
    d.put(
        20,
        "<< /Type /FontDescriptor /FontName /Helvetica /Flags 32 /FontBBox [0 0 9 9] /ItalicAngle 0"
            + " /Ascent 700 /Descent 0 /CapHeight 700 /StemV 80 /FontFile 21 0 R >>");
    d.put(21, Latin.stream("/Length1 4 /Length2 0 /Length3 0", "font"));
    d.put(22, text("signed"));
    d.put(23, text("10"));
    d.put(24, appearance("BT /Helv 9 Tf 20 10 Td (form) Tj ET"));
    d.put(25, "<< /Type /ExtGState /ca 1 >>");
    d.put(
        26,
        Latin.stream(
            "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 5 5] /XStep 5"
                + " /YStep 5 /Resources << >>",
            "0 0 2 2 re f"));
    d.put(
        27,
        "<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1]"
            + " /Function << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [1] /N 1 >> >>");
    d.put(
        28,
        "[/Separation /Black /DeviceGray"
            + " << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>]");
    d.put(30, "<< /OCGs [31 0 R] /D << /ON [31 0 R] /Order [31 0 R] >> >>");
    d.put(31, "<< /Type /OCG /Name (Layer) >>");
    d.put(
        32,
        "<< /EmbeddedFiles << /Names [(a.txt) 48 0 R] >>"
            + " /Dests << /Names [(d) [3 0 R /Fit]] >> >>");
    d.put(33, "<< /Nums [0 << /S /D >>] >>");
    d.put(34, "<< /DisplayDocTitle true >>");
    d.put(35, "<< /Type /Outlines /First 36 0 R /Last 36 0 R /Count 1 >>");
    d.put(36, "<< /Title (Chapter) /Parent 35 0 R /Dest [3 0 R /Fit] >>");
    d.put(37, "<< /Type /StructTreeRoot /K 38 0 R /RoleMap << /Para /P >> >>");
    d.put(38, "<< /S /P /P 37 0 R /Pg 3 0 R /K 0 /ActualText (PAY 100) /Alt (PAY) >>");
    d.put(40, Latin.stream("/Type /Metadata /Subtype /XML", "<x:xmpmeta/>"));
    d.put(42, "<< /App << /LastModified (D:2026) /Private 49 0 R >> >>");
    d.put(43, "<< /Type /Page /Parent 2 0 R /Contents 50 0 R >>");
    d.put(
        44,
        Latin.stream("/Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "\u0000"));
    d.put(45, text("NOTE"));
    d.put(46, appearance("0 0 10 10 re f"));
    d.put(47, appearance("0 0 10 10 re s"));
    d.put(48, "<< /Type /Filespec /F (a.txt) /UF (a.txt) /EF << /F 51 0 R >> >>");
    d.put(49, Latin.stream("", "private"));
    d.put(50, Latin.stream("", "BT /F1 12 Tf 20 150 Td (Page two) Tj ET"));
    d.put(51, Latin.stream("/Type /EmbeddedFile", "attached"));
    d.put(52, "<< /F << /R [0 0 9 9] /P 3 0 R >> >>");
    d.put(53, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    d.put(54, "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) >>");
    return d;
  }
}
