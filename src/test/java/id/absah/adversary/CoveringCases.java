package id.absah.adversary;

import static id.absah.adversary.Case.Expected.NEVER_AUTHENTIC;
import static id.absah.adversary.Case.Expected.UNPROVEN;

import java.util.List;

/**
 * A later signature that is intact, but whose signer nobody can hold to account: its widget may
 * stand on white paper, and nowhere else. The document is never authentic for want of trust in that
 * signer; what the first signature is told about the change is what counts here.
 */
final class CoveringCases {
  private static final Certificates PKI = Certificates.shared();
  private static final Seal.Cms MALLORY = new Message(PKI.otherSigner)::over;
  private static final String LOOK = " /P 3 0 R /AP << /N 61 0 R >>";
  private static final String WHITE = "/Rect [150 60 290 120]";
  private static final String TEXT = "/Rect [20 140 290 180]";
  private static final String FONT = "/Font << /F1 5 0 R >>";
  private static final String WORD = "BT /F1 12 Tf 160 90 Td (PAY 999) Tj ET";

  private CoveringCases() {}

  private static Case covers(String name, Draft draft, String widget) {
    return Case.of(
        "covering-" + name,
        UNPROVEN,
        "ANNOT_COVERS_CONTENT",
        () -> Appended.signature(draft.signed(), widget + LOOK, Appended.SIGNATURE, MALLORY));
  }

  private static Case clear(String name, Draft draft, String widget) {
    return Case.of(
        "covering-control-" + name,
        NEVER_AUTHENTIC,
        "SIGNATURE_ADDED",
        () -> Appended.signature(draft.signed(), widget + LOOK, Appended.SIGNATURE, MALLORY));
  }

  /** The page draws this, and the widget stands on what is white in the plain document. */
  private static Case drawn(String name, String content) {
    return covers(name, page(content), WHITE);
  }

  private static Draft page(String content) {
    return Draft.plain().put(4, Latin.stream("", content));
  }

  private static Draft resources(String content, String more, String object) {
    return page(content).edit(3, FONT, FONT + " " + more).put(20, object);
  }

  private static Draft entries(String more) {
    return Draft.plain().edit(3, "/MediaBox", more + " /MediaBox");
  }

  private static Draft form(String entries, String content) {
    return resources(
        "/X1 Do",
        "/XObject << /X1 20 0 R >>",
        Latin.stream(
            "/Type /XObject /Subtype /Form /Resources << " + FONT + " >> " + entries, content));
  }

  static List<Case> all() {
    return List.of(
        clear("white-paper", Draft.plain(), WHITE),
        clear("white-paper-rotated", entries("/Rotate 90"), WHITE),
        clear("white-paper-user-unit", entries("/UserUnit 3"), WHITE),
        clear("invisible-text", page("BT /F1 12 Tf 3 Tr 160 90 Td (PAY 999) Tj ET"), WHITE),
        clear("page-clip", page("q 0 0 300 200 re W n Q"), WHITE),
        clear("path-not-painted", page("160 70 90 40 re n"), WHITE),
        clear("clipped-away", page("q 0 150 300 50 re W n " + WORD + " Q"), WHITE),
        clear("form-clipped-by-its-box", form("/BBox [0 150 300 200]", WORD), WHITE),
        clear("touching", page("150 120 140 10 re f"), WHITE),
        clear("no-contents", Draft.plain().edit(3, "/Contents 4 0 R", ""), WHITE),
        Case.of(
            "covering-white-paper-by-unknown",
            NEVER_AUTHENTIC,
            () ->
                Appended.signature(
                    Appended.PLAIN,
                    WHITE + LOOK,
                    Appended.SIGNATURE,
                    new Message(PKI.unknownSigner)::over)),
        Case.of(
            "covering-white-paper-by-a-time-stamp",
            UNPROVEN,
            "ANNOT_COVERS_CONTENT",
            () ->
                Appended.signature(
                    Appended.PLAIN,
                    WHITE + LOOK,
                    Appended.STAMP,
                    covered -> Message.token(PKI.tsa, covered, Certificates.NOW.minusSeconds(60)))),
        Case.of(
            "covering-white-paper-by-nobody",
            UNPROVEN,
            "ANNOT_COVERS_CONTENT",
            () -> Appended.field("/Subtype /Widget " + WHITE + LOOK)),
        covers("text", Draft.plain(), TEXT),
        covers("text-by-turned-corners", Draft.plain(), "/Rect [290 180 20 140]"),
        covers("text-rotated-page", entries("/Rotate 90"), TEXT),
        covers("text-user-unit", entries("/UserUnit 3"), TEXT),
        covers("text-crop-box", entries("/CropBox [10 100 290 190]"), TEXT),
        covers("text-of-descenders-only", Draft.plain(), "/Rect [20 130 290 148]"),
        covers("field-yet-to-be-filled", Draft.plain(), "/Rect [20 10 130 50]"),
        covers("field-hidden-now", Draft.plain().edit(9, "/F 4", "/F 2"), "/Rect [20 10 130 50]"),
        covers(
            "other-signature",
            Draft.plain()
                .edit(8, "/Rect [0 0 0 0]", "/Rect [160 70 200 100] /AP << /N 20 0 R >>")
                .put(20, RichDocument.fieldAppearance("signed")),
            WHITE),
        covers(
            "note",
            Draft.plain()
                .edit(3, "9 0 R]", "20 0 R 9 0 R]")
                .put(20, "<< /Type /Annot /Subtype /Text /Rect [200 130 201 131] /Contents (X) >>"),
            WHITE),
        covers("tiny-overlap", page("150 119.9 140 10 re f"), WHITE),
        covers("zoom-kept", Draft.plain(), WHITE + " /F 12"),
        covers("rotation-kept", Draft.plain(), WHITE + " /F 20"),
        covers("thick-border", Draft.plain(), WHITE + " /BS << /W 90 >>"),
        drawn("white-fill", "1 g 150 60 140 60 re f"),
        drawn("white-page-fill", "1 g 0 0 300 200 re f"),
        drawn("stroke", "160 90 m 280 90 l S"),
        drawn("stroke-of-no-width", "0 w 160 90 m 280 90 l S"),
        drawn("stroke-that-reaches", "40 w 20 130 m 290 130 l S"),
        drawn("stroke-scaled", "40 0 0 1 0 0 cm 2 w 1 50 m 1 55 l S"),
        drawn("curve", "160 20 m 160 200 280 200 280 20 c S"),
        drawn("turned-text", "q 0 1 -1 0 200 60 cm BT /F1 12 Tf 0 0 Td (PAY) Tj ET Q"),
        drawn("turned-text-matrix", "BT /F1 12 Tf 0 1 -1 0 200 30 Tm (PAY 999 IDR) Tj ET"),
        drawn("mirrored-text", "BT /F1 12 Tf -1 0 0 1 295 90 Tm (PAY 999 IDR) Tj ET"),
        drawn("negative-size", "BT /F1 -12 Tf 295 90 Td (PAY 999 IDR) Tj ET"),
        drawn("second-line", "BT /F1 12 Tf 14 TL 160 140 Td (A) Tj T* T* T* (B) Tj ET"),
        drawn("next-line-operator", "BT /F1 12 Tf 40 TL 160 140 Td (B) ' ET"),
        drawn("kerned-far", "BT /F1 12 Tf 20 90 Td [(A) -13000 (B)] TJ ET"),
        drawn("risen", "BT /F1 12 Tf -60 Ts 160 150 Td (A) Tj ET"),
        drawn("word-space", "BT /F1 12 Tf 150 Tw 20 90 Td (A B) Tj ET"),
        drawn("character-space", "BT /F1 12 Tf 150 Tc 20 90 Td (AB) Tj ET"),
        drawn("two-strings", "BT /F1 24 Tf 20 90 Td (PAY 1000) Tj (000 IDR) Tj ET"),
        drawn("stroked-text", "BT /F1 12 Tf 1 Tr 160 90 Td (PAY) Tj ET"),
        drawn("text-in-a-layer", "/OC /L0 BDC " + WORD + " EMC"),
        drawn("inline-image", "q 50 0 0 50 160 65 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"),
        drawn("number-with-suffix", "160 70 50 30 re 0f BMC EMC"),
        drawn("exponent", "1e0 0 0 1 900 900 cm " + WORD),
        drawn("space-moved-in-an-array", "[ 1 0 0 1 900 900 cm ] 0 d " + WORD),
        drawn("space-with-an-operand-too-many", "7 1 0 0 1 900 900 cm " + WORD),
        drawn("unknown-operator", "xx"),
        drawn("state-restored-once-too-often", "Q"),
        drawn("text-outside-of-a-text-object", "/F1 12 Tf 160 90 Td (PAY) Tj"),
        drawn("string-without-end", "(" + WORD),
        drawn("font-missing", "BT /F9 12 Tf 20 150 Td (PAY) Tj ET"),
        covers("form", form("/BBox [0 0 300 200]", WORD), WHITE),
        covers(
            "form-matrix",
            form("/BBox [0 0 100 100] /Matrix [1 0 0 1 150 60]", "0 0 9 9 re f"),
            WHITE),
        covers(
            "form-font-of-the-page",
            resources(
                "BT /F1 12 Tf ET /X1 Do",
                "/XObject << /X1 20 0 R >>",
                Latin.stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 300 200]",
                    "BT 160 90 Td (PAY) Tj ET")),
            WHITE),
        covers("form-without-box", form("", "0 0 9 9 re f"), WHITE),
        covers("form-of-itself", form("/BBox [0 0 9 9]", "/X1 Do"), WHITE),
        covers(
            "image",
            resources(
                "q 50 0 0 50 160 65 cm /X1 Do Q",
                "/XObject << /X1 20 0 R >>",
                Latin.stream(
                    "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8"
                        + " /ColorSpace /DeviceGray",
                    "x")),
            WHITE),
        covers(
            "shading",
            resources(
                "/S1 sh",
                "/Shading << /S1 20 0 R >>",
                "<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] >>"),
            WHITE),
        covers(
            "line-width-by-parameters",
            resources("/G1 gs 20 130 m 290 130 l S", "/ExtGState << /G1 20 0 R >>", "<< /LW 40 >>"),
            WHITE),
        covers(
            "type-3-font",
            page("BT /F2 1 Tf 20 150 Td (a) Tj ET")
                .edit(3, "/F1 5 0 R", "/F1 5 0 R /F2 20 0 R")
                .put(
                    20,
                    "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0]"
                        + " /CharProcs << /a 21 0 R >> /Encoding << /Differences [97 /a] >>"
                        + " /FirstChar 97 /LastChar 97 /Widths [1] >>")
                .put(21, Latin.stream("", "1 0 d0 140 -90 50 50 re f")),
            WHITE),
        covers(
            "font-of-no-width",
            page("BT /F1 24 Tf 20 80 Td (PAY 1000000 IDR) Tj ET")
                .edit(
                    5,
                    "/Encoding",
                    "/FirstChar 32 /LastChar 126 /Widths [" + "0 ".repeat(95) + "] /Encoding"),
            WHITE),
        covers(
            "appended-stream",
            Draft.plain()
                .edit(3, "/Contents 4 0 R", "/Contents [4 0 R 20 0 R]")
                .put(20, Latin.stream("", WORD)),
            WHITE),
        covers(
            "appended-stream-in-a-moved-space",
            page("1 0 0 1 140 60 cm")
                .edit(3, "/Contents 4 0 R", "/Contents [4 0 R 20 0 R]")
                .put(20, Latin.stream("", "BT /F1 12 Tf 20 10 Td (PAY) Tj ET")),
            WHITE),
        covers(
            "contents-missing",
            Draft.plain().edit(3, "/Contents 4 0 R", "/Contents [4 0 R 5 0 R]"),
            WHITE));
  }
}
