package id.absah.adversary;

import static id.absah.adversary.Case.Expected.AUTHENTIC;
import static id.absah.adversary.Case.Expected.UNPROVEN;

import java.util.List;

/** A field is filled with 19; what its appearance shows is something else, or nothing. */
final class AppearanceCases {
  private static final byte[] BASE = ContentCases.base();
  private static final String HELVETICA =
      "/Font << /Helv << /Type /Font /Subtype /Type1 /BaseFont /Helvetica";
  private static final String RESOURCES = "/Resources << " + HELVETICA + " >> >> >>";
  private static final String BOX = "/BBox [0 0 100 20] ";
  private static final String SHOWN = "BT /Helv 12 Tf 0 g 2 6 Td (19) Tj ET";

  private AppearanceCases() {}

  private static Case of(String name, Case.Expected expected, String entries, String content) {
    return Case.of(
        "appearance-" + name,
        expected,
        () ->
            new Update(BASE)
                .edit(9, "(10)", "(19)")
                .put(23, Latin.stream("/Type /XObject /Subtype /Form " + entries, content))
                .bytes());
  }

  private static Case honest(String name, String content) {
    return of("control-" + name, AUTHENTIC, BOX + RESOURCES, content);
  }

  private static Case drawn(String name, String content) {
    return of(name, UNPROVEN, BOX + RESOURCES, content);
  }

  private static Case font(String name, String entries) {
    return of(
        name, UNPROVEN, BOX + "/Resources << " + HELVETICA + " " + entries + " >> >> >>", SHOWN);
  }

  static List<Case> all() {
    return List.of(
        of("honest", AUTHENTIC, BOX + RESOURCES, "/Tx BMC q " + SHOWN + " Q EMC"),
        honest(
            "acrobat", "/Tx BMC q 1 1 98 18 re W n BT /Helv 12 Tf 0 g 2 6.548 Td (19) Tj ET Q EMC"),
        honest(
            "itext",
            "/Tx BMC\nq\n2 2 96 16 re\nW\nn\nBT\n2 5.4 Td\n0 g\n/Helv 12 Tf\n(19)Tj\nET\nQ\nEMC"),
        honest("pdfjs", "/Tx BMC q BT /Helv 12 Tf 0 g 1 0 0 1 0 0 Tm 2 6 Td (19) Tj ET Q EMC"),
        honest("comb", "BT /Helv 12 Tf 0 g 4 6 Td (1) Tj 20 0 Td (9) Tj ET"),
        honest("two-lines", "BT /Helv 8 Tf 0 g 9 TL 2 12 Td (1) Tj T* (9) Tj ET"),
        honest("wide-border", "q 4 4 92 12 re W n " + SHOWN + " Q"),
        honest("kerned", "BT /Helv 12 Tf 0 g 2 6 Td [(1) -20 (9)] TJ ET"),
        honest("right-aligned", "BT /Helv 12 Tf 0 g 82 6 Td (19) Tj ET"),
        honest("letter-by-letter", "BT /Helv 12 Tf 0 g 2 6 Td (1) Tj (9) Tj ET"),
        honest(
            "background-and-border",
            "1 g 0 0 100 20 re f 0 G 1 w 0.5 0.5 99 19 re s q 1 1 98 18 re W n " + SHOWN + " Q"),
        honest(
            "mitred-border",
            "q 0.9 g 0 0 100 20 re f Q q 0 g 2 18 m 98 18 l 100 20 l 0 20 l 2 18 l f 98 18 m 98 2 l"
                + " 100 0 l 100 20 l f 98 2 m 2 2 l 0 0 l 100 0 l f 2 2 m 2 18 l 0 20 l 0 0 l f Q "
                + SHOWN),
        honest("coloured-background", "1 1 0.7 rg 0 0 100 20 re f " + SHOWN),
        drawn("background-of-the-text-colour", "0 g 0 0 100 20 re f " + SHOWN),
        drawn("background-nearly-of-the-text-colour", "0.1 0.05 0 rg 0 0 100 20 re f " + SHOWN),
        drawn("background-black-in-other-space", "0 0 0 1 k 0 0 100 20 re f " + SHOWN),
        drawn("background-of-an-earlier-colour", "q 0 g q 1 g Q 0 0 100 20 re f Q " + SHOWN),
        drawn("border-as-broad-as-the-field", "40 w 0 G 0 0 100 20 re S " + SHOWN),
        drawn("border-broad-after-restoring", "40 w q 1 w Q 0 G 0 0 100 20 re S " + SHOWN),
        drawn("digit-as-a-thin-box", "0 g 1 4 1 12 re f " + SHOWN),
        drawn("digit-as-a-polygon", "0 g 1 4 m 2 4 l 2 16 l 1 16 l f " + SHOWN),
        drawn("digit-as-crossed-sides", "0 g 0 0 m 2 2 l 98 18 l 100 20 l f " + SHOWN),
        drawn("digit-in-a-moved-frame", "q 0.5 0 0 1 1 0 cm 0 0 100 20 re f Q " + SHOWN),
        drawn("digit-as-a-stroked-side", "20 w 2 18 m 98 18 l 100 20 l 0 20 l S " + SHOWN),
        drawn("empty", ""),
        drawn("other-text", "BT /Helv 12 Tf 0 g 2 6 Td (91) Tj ET"),
        drawn("more-text", "BT /Helv 12 Tf 0 g 2 6 Td (19) Tj (000) Tj ET"),
        drawn("invisible-mode", "BT /Helv 12 Tf 3 Tr 2 6 Td (19) Tj ET"),
        drawn("clipping-mode", "BT /Helv 12 Tf 7 Tr 2 6 Td (19) Tj ET"),
        drawn("white", "BT /Helv 12 Tf 1 g 2 6 Td (19) Tj ET"),
        drawn("white-rgb", "BT /Helv 12 Tf 1 1 1 rg 2 6 Td (19) Tj ET"),
        drawn("clipped", "0 0 0 0 re W n " + SHOWN),
        drawn("displaced", "BT /Helv 12 Tf 0 g 900 900 Td (19) Tj ET"),
        drawn("below", "BT /Helv 12 Tf 0 g 2 -60 Td (19) Tj ET"),
        drawn("tiny", "BT /Helv 0.01 Tf 0 g 2 6 Td (19) Tj ET"),
        drawn("huge", "BT /Helv 900 Tf 0 g 2 6 Td (19) Tj ET"),
        drawn("painted-over", SHOWN + " 1 g 0 0 100 20 re f"),
        drawn("drawn-with-lines", SHOWN + " 2 w 0 0 m 50 20 l S"),
        drawn("object-painted", SHOWN + " /Fx1 Do"),
        drawn("inline-image", SHOWN + " BI /W 1 /H 1 /BPC 8 /CS /G ID x EI"),
        drawn("shading", SHOWN + " /S1 sh"),
        drawn("out-of-order", "BT /Helv 12 Tf 0 g 50 6 Td (1) Tj -45 0 Td (9) Tj ET"),
        drawn(
            "out-of-order-matrix",
            "BT /Helv 12 Tf 0 g 1 0 0 1 50 6 Tm (1) Tj 1 0 0 1 2 6 Tm (9) Tj ET"),
        drawn("overprinted", "BT /Helv 12 Tf 0 g 1 0 0 1 2 6 Tm (1) Tj 1 0 0 1 2 6 Tm (9) Tj ET"),
        drawn("kerned-away", "BT /Helv 12 Tf 0 g 2 6 Td [(1) -99999 (9)] TJ ET"),
        drawn("kerned-back", "BT /Helv 12 Tf 0 g 20 6 Td [(1) 2000 (9)] TJ ET"),
        drawn("character-spacing", "BT /Helv 12 Tf 0 g 900 Tc 2 6 Td (19) Tj ET"),
        drawn("negative-spacing", "BT /Helv 12 Tf 0 g -14 Tc 20 6 Td (19) Tj ET"),
        drawn("scaling-zero", "BT /Helv 12 Tf 0 g 0 Tz 2 6 Td (19) Tj ET"),
        drawn("scaling-mirrored", "BT /Helv 12 Tf 0 g -100 Tz 20 6 Td (19) Tj ET"),
        drawn("matrix-mirrored", "BT /Helv 12 Tf 0 g -1 0 0 1 20 6 Tm (19) Tj ET"),
        drawn("matrix-upside-down", "BT /Helv 12 Tf 0 g -1 0 0 -1 20 6 Tm (19) Tj ET"),
        drawn("space-scaled-away", "0 0 0 0 0 0 cm " + SHOWN),
        drawn("space-moved", "1 0 0 1 500 0 cm " + SHOWN),
        drawn("risen", "BT /Helv 12 Tf 0 g 500 Ts 2 6 Td (19) Tj ET"),
        drawn("graphics-state", "/G0 gs " + SHOWN),
        drawn("layer", "/OC /L0 BDC " + SHOWN + " EMC"),
        drawn("font-missing", "BT /Other 12 Tf 0 g 2 6 Td (19) Tj ET"),
        drawn("font-never-set", "BT 0 g 2 6 Td (19) Tj ET"),
        drawn(
            "replacement-text",
            "/Span << /ActualText (19) >> BDC BT /Helv 12 Tf 2 6 Td (91) Tj ET EMC"),
        of("layer-of-the-form", UNPROVEN, BOX + RESOURCES + " /OC 31 0 R", SHOWN),
        of("box-tiny", UNPROVEN, "/BBox [0 0 1 1] " + RESOURCES, SHOWN),
        of("box-elsewhere", UNPROVEN, "/BBox [500 500 600 520] " + RESOURCES, SHOWN),
        of("matrix", UNPROVEN, BOX + "/Matrix [0 0 0 0 0 0] " + RESOURCES, SHOWN),
        of("undecodable", UNPROVEN, BOX + RESOURCES + " /Filter /Unknown", SHOWN),
        font(
            "font-widths-negative",
            "/FirstChar 32 /LastChar 57 /Widths [" + "-600 ".repeat(26) + "]"),
        font("font-widths-zero", "/FirstChar 32 /LastChar 57 /Widths [" + "0 ".repeat(26) + "]"),
        font(
            "font-widths-huge", "/FirstChar 32 /LastChar 57 /Widths [" + "99999 ".repeat(26) + "]"),
        font("font-differences", "/Encoding << /Differences [49 /nine 57 /one] >>"),
        font("font-type3", "/Subtype /Type3"),
        font("font-embedded", "/FontDescriptor 20 0 R"));
  }
}
