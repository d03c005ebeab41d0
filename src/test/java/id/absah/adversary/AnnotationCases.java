package id.absah.adversary;

import static id.absah.adversary.Case.Expected.UNPROVEN;

import java.util.List;

/** Annotations that are added or altered later. */
final class AnnotationCases {
  private static final byte[] RICH = ContentCases.base();

  private AnnotationCases() {}

  private static Case edit(String name, int object, String from, String to) {
    return Case.of(name, UNPROVEN, () -> new Update(RICH).edit(object, from, to).bytes());
  }

  /** An annotation added to the page of the plain document. */
  private static Case annotation(String name, String entries) {
    return Case.of(
        name,
        UNPROVEN,
        () ->
            new Update(Appended.PLAIN)
                .edit(3, "9 0 R]", "9 0 R 60 0 R]")
                .put(60, "<< /Type /Annot /F 4 " + entries + " >>")
                .put(61, RichDocument.fieldAppearance("PAY 999 IDR"))
                .bytes());
  }

  static List<Case> all() {
    return List.of(
        annotation(
            "annotation-freetext-without-appearance",
            "/Subtype /FreeText /Rect [20 140 290 180] /Contents (PAY 999 IDR) /DA (/Helv 24 Tf 0"
                + " g)"),
        annotation(
            "annotation-redact",
            "/Subtype /Redact /Rect [20 140 290 180] /IC [0] /OverlayText (X)"),
        annotation(
            "annotation-watermark",
            "/Subtype /Watermark /Rect [20 140 290 180] /AP << /N 61 0 R >>"),
        annotation(
            "annotation-screen", "/Subtype /Screen /Rect [20 140 290 180] /A << /S /Rendition >>"),
        annotation("annotation-3d", "/Subtype /3D /Rect [20 140 290 180] /3DD 61 0 R"),
        annotation(
            "annotation-popup", "/Subtype /Popup /Rect [20 140 290 180] /Open true /Parent 9 0 R"),
        annotation("annotation-square", "/Subtype /Square /Rect [20 140 290 180] /IC [1 1 1]"),
        annotation(
            "annotation-link",
            "/Subtype /Link /Rect [20 140 290 180] /A << /S /URI /URI (https://b/) >>"),
        annotation(
            "annotation-widget-without-field",
            "/Subtype /Widget /Rect [20 140 290 180] /AP << /N 61 0 R >>"),
        annotation(
            "annotation-attachment", "/Subtype /FileAttachment /Rect [0 0 0 0] /FS << /F (x) >>"),
        annotation(
            "annotation-hidden-then-shown",
            "/Subtype /Stamp /F 2 /Rect [20 140 290 180] /AP << /N 61 0 R >>"),
        Case.of(
            "annotation-direct-in-array",
            UNPROVEN,
            () ->
                new Update(Appended.PLAIN)
                    .edit(
                        3, "9 0 R]", "9 0 R << /Subtype /Square /Rect [20 140 290 180] /IC [1] >>]")
                    .bytes()),
        edit("annotation-removed", 3, "13 0 R ", ""),
        edit("annotation-order", 3, "13 0 R 14 0 R", "14 0 R 13 0 R"),
        edit("annotation-appearance", 45, "(NOTE)", "(PAID)"),
        edit("annotation-contents", 13, "(NOTE)", "(PAID)"),
        edit("annotation-rect", 13, "[150 100 250 120]", "[20 140 250 180]"),
        edit("annotation-flag-no-view", 13, "/F 4", "/F 32"),
        edit("annotation-flag-print-off", 13, "/F 4", "/F 0"),
        edit("annotation-layer", 13, "/F 4", "/F 4 /OC 31 0 R"),
        edit("annotation-border", 14, "[0 0 0]", "[0 0 90]"),
        edit("annotation-link-target", 14, "a.go.id", "evil.example"),
        edit("annotation-link-quad", 14, "/Border", "/QuadPoints [0 0 9 0 0 9 9 9] /Border"),
        edit("annotation-subtype", 13, "/FreeText", "/Text"));
  }
}
