package id.absah.adversary;

import static id.absah.adversary.Case.Expected.NEVER_AUTHENTIC;
import static id.absah.adversary.Case.Expected.UNPROVEN;

import java.util.List;

/** Widgets on white paper whose look leaves it, or that replace what waited in their place. */
final class CoveringLookCases {
  private static final Seal.Cms MALLORY = new Message(Certificates.shared().otherSigner)::over;
  private static final String LOOK = " /P 3 0 R /AP << /N 61 0 R >>";
  private static final String WHITE = "/Rect [150 60 290 120]";
  private static final String WORD = "BT /F1 12 Tf 160 90 Td (PAY 999) Tj ET";

  private CoveringLookCases() {}

  /** The look of the widget is not what it should be. */
  private static Case look(String name, String widget, String form, String content) {
    return Case.of(
        "covering-look-" + name,
        UNPROVEN,
        "ANNOT_COVERS_CONTENT",
        () ->
            new Update(Appended.PLAIN)
                .edit(3, "9 0 R]", "9 0 R 60 0 R]")
                .edit(6, "9 0 R]", "9 0 R 60 0 R]")
                .put(60, "<< /Type /Annot /FT /Sig /T (Sig2) /V 62 0 R /P 3 0 R " + widget + " >>")
                .put(61, Latin.stream("/Type /XObject /Subtype /Form " + form, content))
                .put(62, Seal.dictionary(""))
                .sealed(MALLORY));
  }

  static List<Case> all() {
    return List.of(
        look("none", "/Subtype /Widget /F 4 " + WHITE + " /MK << /BG [1] >>", "", ""),
        look("no-box", "/Subtype /Widget " + WHITE + LOOK, "", "0 0 9 9 re f"),
        look("empty-box", "/Subtype /Widget " + WHITE + LOOK, "/BBox [0 0 0 9]", "0 0 9 9 re f"),
        look(
            "flat-matrix",
            "/Subtype /Widget " + WHITE + LOOK,
            "/BBox [0 0 9 9] /Matrix [1 0 0 0 0 0]",
            "0 0 9 9 re f"),
        look("stamp", "/Subtype /Stamp " + WHITE + LOOK, "/BBox [0 0 9 9]", "0 0 9 9 re f"),
        look(
            "rollover",
            "/Subtype /Widget " + WHITE + " /AP << /N 61 0 R /R 5 0 R >>",
            "/BBox [0 0 9 9]",
            "0 0 9 9 re f"),
        Case.of(
            "covering-widget-on-no-page",
            UNPROVEN,
            "ANNOT_COVERS_CONTENT",
            () ->
                new Update(Appended.PLAIN)
                    .edit(6, "9 0 R]", "9 0 R 60 0 R]")
                    .put(
                        60,
                        "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig2) /V 62 0 R "
                            + WHITE
                            + LOOK
                            + " >>")
                    .put(61, RichDocument.fieldAppearance("PAY 999"))
                    .put(62, Seal.dictionary(""))
                    .sealed(MALLORY)),
        Case.of(
            "covering-on-the-second-page-only",
            UNPROVEN,
            "ANNOT_COVERS_CONTENT",
            () ->
                new Update(
                        Draft.plain()
                            .edit(2, "[3 0 R] /Count 1", "[3 0 R 43 0 R] /Count 2")
                            .put(
                                43,
                                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 20"
                                    + " 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [] >>")
                            .put(20, Latin.stream("", WORD))
                            .signed())
                    .edit(3, "9 0 R]", "9 0 R 60 0 R]")
                    .edit(43, "/Annots []", "/Annots [60 0 R]")
                    .edit(6, "9 0 R]", "9 0 R 60 0 R]")
                    .put(
                        60,
                        "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig2) /V 62 0 R "
                            + WHITE
                            + LOOK
                            + " >>")
                    .put(61, RichDocument.fieldAppearance("PAY 999"))
                    .put(62, Seal.dictionary(""))
                    .sealed(MALLORY)),
        waiting(
            "covering-waiting-text",
            UNPROVEN,
            "ANNOT_COVERS_CONTENT",
            "BT /Helv 9 Tf 2 6 Td (VOID) Tj ET"),
        waiting(
            "covering-waiting-thin-box", UNPROVEN, "ANNOT_COVERS_CONTENT", "0 g 20 2 1 16 re f"),
        waiting(
            "covering-control-waiting-frame",
            NEVER_AUTHENTIC,
            "SIGNATURE_ADDED",
            "0.9 g 0 0 100 20 re f"),
        waiting("covering-control-waiting-blank", NEVER_AUTHENTIC, "SIGNATURE_ADDED", "% blank"));
  }

  /** A field that waits for its signature, showing something, and is then signed. */
  private static Case waiting(String name, Case.Expected expected, String code, String shown) {
    return Case.of(
        name,
        expected,
        code,
        () ->
            new Update(
                    Draft.plain()
                        .edit(3, "9 0 R]", "9 0 R 11 0 R]")
                        .edit(6, "9 0 R]", "9 0 R 11 0 R]")
                        .put(
                            11,
                            "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig2) /F 132 "
                                + WHITE
                                + " /P 3 0 R /AP << /N 20 0 R >> >>")
                        .put(
                            20,
                            Latin.stream(
                                "/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources <<"
                                    + " /Font << /Helv 5 0 R >> >>",
                                shown))
                        .signed())
                .edit(11, "/AP << /N 20 0 R >>", "/V 62 0 R /AP << /N 61 0 R >>")
                .put(61, RichDocument.fieldAppearance("signed"))
                .put(62, Seal.dictionary(""))
                .sealed(MALLORY));
  }
}
