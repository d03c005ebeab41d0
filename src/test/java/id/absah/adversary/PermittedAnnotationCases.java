package id.absah.adversary;

import static id.absah.adversary.Case.Expected.NEVER_AUTHENTIC;
import static id.absah.adversary.Case.Expected.UNPROVEN;

import java.util.List;

/**
 * Annotations where the certification permits them (DocMDP P=3): beside the content they are
 * permitted, though the document is not what was signed; over it they are a forgery.
 */
final class PermittedAnnotationCases {
  private static final String MARK =
      "<< /Type /Annot /Subtype /Square /Rect [150 60 200 100] /C [1 0 0] /F 4 >>";
  private static final byte[] BASE = certified(Draft.plain());
  private static final byte[] MARKED =
      certified(Draft.plain().edit(3, "9 0 R]", "20 0 R 9 0 R]").put(20, MARK));

  private PermittedAnnotationCases() {}

  private static byte[] certified(Draft draft) {
    return draft
        .put(
            7,
            Seal.dictionary(
                "/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type"
                    + " /TransformParams /P 3 /V /1.2 >> >>]"))
        .edit(1, "/AcroForm", "/Perms << /DocMDP 7 0 R >> /AcroForm")
        .signed();
  }

  private static Case added(String name, Case.Expected expected, String code, String entries) {
    return Case.of(
        "permitted-" + name,
        expected,
        code,
        () ->
            new Update(BASE)
                .edit(3, "9 0 R]", "9 0 R 60 0 R]")
                .put(60, "<< /Type /Annot " + entries + " >>")
                .put(61, RichDocument.fieldAppearance("PAY 999 IDR"))
                .bytes());
  }

  private static Case beside(String name, String entries) {
    return added(name, NEVER_AUTHENTIC, "ANNOT_ADDED_PERMITTED", entries);
  }

  private static Case over(String name, String entries) {
    return added(name, UNPROVEN, "ANNOT_COVERS_CONTENT", entries);
  }

  private static Case changed(String name, Case.Expected expected, String from, String to) {
    return Case.of(
        "permitted-" + name, expected, () -> new Update(MARKED).edit(20, from, to).bytes());
  }

  static List<Case> all() {
    return List.of(
        beside("square-beside", "/Subtype /Square /Rect [150 60 290 120] /IC [1 1 1]"),
        beside("note-beside", "/Subtype /Text /Rect [150 100 170 120] /Contents (X)"),
        beside("ink-beside", "/Subtype /Ink /Rect [150 60 290 120] /AP << /N 61 0 R >>"),
        over("square-over-text", "/Subtype /Square /Rect [20 140 290 180] /IC [1 1 1]"),
        over("square-by-its-border", "/Subtype /Square /Rect [150 60 290 130] /BS << /W 40 >>"),
        over("note-over-text-by-its-icon", "/Subtype /Text /Rect [100 182 101 183] /Contents (X)"),
        over("freetext-over-field", "/Subtype /FreeText /Rect [20 20 120 40] /Contents (99)"),
        over(
            "freetext-with-a-callout",
            "/Subtype /FreeText /Rect [150 60 290 120] /CL [20 150 290 150] /Contents (X)"),
        over("line-by-its-points", "/Subtype /Line /Rect [150 60 290 120] /L [20 155 290 155]"),
        over(
            "ink-by-its-points", "/Subtype /Ink /Rect [150 60 290 120] /InkList [[20 155 99 155]]"),
        over("stamp-that-keeps-its-size", "/Subtype /Stamp /F 12 /Rect [150 60 290 120]"),
        over("popup", "/Subtype /Popup /Open true /Rect [150 60 290 120]"),
        over("watermark", "/Subtype /Watermark /Rect [150 60 290 120] /AP << /N 61 0 R >>"),
        over("redact", "/Subtype /Redact /Rect [150 60 290 120]"),
        over("widget-of-no-field", "/Subtype /Widget /Rect [150 60 290 120] /AP << /N 61 0 R >>"),
        over(
            "highlight",
            "/Subtype /Highlight /Rect [150 60 290 120] /QuadPoints [20 150 99 150 20 180 99 180]"),
        over("look-without-box", "/Subtype /Stamp /Rect [150 60 290 120] /AP << /N 4 0 R >>"),
        added(
            "script",
            Case.Expected.FAILED,
            "DOCMDP_VIOLATION",
            "/Subtype /Stamp /Rect [150 60 290 120] /A << /S /JavaScript /JS (1) >>"),
        over("layer", "/Subtype /Stamp /Rect [150 60 290 120] /OC << /Type /OCG /Name (x) >>"),
        changed("mark-moved-over-text", UNPROVEN, "[150 60 200 100]", "[20 140 290 180]"),
        changed("mark-becomes-a-watermark", UNPROVEN, "/Square", "/Watermark"),
        changed(
            "mark-with-a-script",
            Case.Expected.FAILED,
            "/F 4",
            "/F 4 /A << /S /JavaScript /JS (1) >>"),
        changed("mark-recoloured", NEVER_AUTHENTIC, "[1 0 0]", "[0 1 0]"),
        Case.of(
            "permitted-mark-recoloured-without-certification",
            UNPROVEN,
            "ANNOT_CHANGED",
            () ->
                new Update(Draft.plain().edit(3, "9 0 R]", "20 0 R 9 0 R]").put(20, MARK).signed())
                    .edit(20, "[1 0 0]", "[0 1 0]")
                    .bytes()),
        Case.of(
            "permitted-mark-removed",
            NEVER_AUTHENTIC,
            "ANNOT_CHANGED_PERMITTED",
            () -> new Update(MARKED).edit(3, "20 0 R ", "").bytes()),
        Case.of(
            "permitted-field-removed",
            UNPROVEN,
            "FIELD_REMOVED",
            () ->
                new Update(BASE)
                    .edit(3, "8 0 R 9 0 R]", "8 0 R]")
                    .edit(6, "8 0 R 9 0 R]", "8 0 R]")
                    .bytes()),
        Case.of(
            "permitted-field-added",
            UNPROVEN,
            "FIELD_ADDED",
            () ->
                new Update(BASE)
                    .edit(3, "9 0 R]", "9 0 R 60 0 R]")
                    .edit(6, "9 0 R]", "9 0 R 60 0 R]")
                    .put(
                        60,
                        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (b) /V (PAY 999) /Rect [150 60"
                            + " 290 120] >>")
                    .bytes()),
        Case.of(
            "permitted-look-of-a-field-without-its-value",
            UNPROVEN,
            "APPEARANCE_NE_VALUE",
            () ->
                new Update(
                        certified(
                            Draft.plain()
                                .edit(9, "/F 4", "/F 4 /AP << /N 20 0 R >>")
                                .put(20, RichDocument.fieldAppearance("10"))))
                    .put(20, RichDocument.fieldAppearance("99"))
                    .bytes()),
        Case.of(
            "permitted-annotation-beside-and-content",
            Case.Expected.FAILED,
            "DOCMDP_VIOLATION",
            () ->
                new Update(BASE)
                    .edit(3, "9 0 R]", "9 0 R 60 0 R]")
                    .edit(4, "PAY 100", "PAY 999")
                    .put(60, MARK)
                    .bytes()));
  }
}
