package id.absah.adversary;

import static id.absah.adversary.Case.Expected.AUTHENTIC;
import static id.absah.adversary.Case.Expected.INDETERMINATE;
import static id.absah.adversary.Case.Expected.NEVER_AUTHENTIC;
import static id.absah.adversary.Case.Expected.UNPROVEN;

import java.util.List;

/**
 * Objects in a role that they do not have, or in it once too often: lists with repetitions, widgets
 * with values of their own, counts that deny pages, fields of one name, signatures of no type.
 */
final class RoleCases {
  private static final byte[] RICH = ContentCases.base();
  private static final String DIRECT =
      "<< /Type /Annot /Subtype /Square /F 4 /Rect [150 100 250 120] /AP << /N 22 0 R >> >>";

  private RoleCases() {}

  private static Case edit(String name, String code, int object, String from, String to) {
    return Case.of(name, UNPROVEN, code, () -> new Update(RICH).edit(object, from, to).bytes());
  }

  /** A field with a widget that is an object of its own. */
  private static Draft withKid(String ofWidget) {
    return Draft.rich()
        .edit(3, "16 0 R]", "16 0 R 71 0 R]")
        .edit(6, "16 0 R]", "16 0 R 70 0 R]")
        .put(70, "<< /FT /Tx /T (parent) /V (one) /Kids [71 0 R] >>")
        .put(
            71,
            "<< /Type /Annot /Subtype /Widget /Parent 70 0 R /F 4 /Rect [20 60 120 80] /P 3 0 R"
                + " /AP << /N 72 0 R >> "
                + ofWidget
                + " >>")
        .put(72, RichDocument.fieldAppearance("one"));
  }

  private static Update filled(Draft draft) {
    return new Update(draft.signed())
        .edit(70, "(one)", "(two)")
        .put(72, RichDocument.fieldAppearance("two"));
  }

  private static Case widget(String name, String entry) {
    return Case.of(
        "widget-brings-" + name,
        UNPROVEN,
        () -> new Update(withKid("/H /N").signed()).edit(71, "/H /N", "/H /N " + entry).bytes());
  }

  static List<Case> all() {
    return List.of(
        edit("annotation-listed-again-on-top", "ANNOT_CHANGED", 3, "16 0 R]", "16 0 R 13 0 R]"),
        edit("annotation-listed-twice-running", "ANNOT_CHANGED", 3, "13 0 R", "13 0 R 13 0 R"),
        Case.of(
            "annotation-direct-moved-to-the-top",
            UNPROVEN,
            "ANNOT_CHANGED",
            () ->
                new Update(Draft.rich().edit(3, "[8 0 R", "[" + DIRECT + " 8 0 R").signed())
                    .edit(3, "[" + DIRECT + " 8 0 R", "[8 0 R")
                    .edit(3, "16 0 R]", "16 0 R " + DIRECT + "]")
                    .bytes()),
        edit("page-count-smaller", "PAGE_COUNT", 2, "/Count 2", "/Count 1"),
        edit("page-count-larger", "PAGE_COUNT", 2, "/Count 2", "/Count 20"),
        edit("page-count-negative", "PAGE_COUNT", 2, "/Count 2", "/Count -2"),
        edit("page-count-gone", "PAGE_COUNT", 2, "/Count 2", ""),
        edit("store-is-an-array", "UNEXPLAINED_OBJECT", 1, "/Lang (id)", "/Lang (id) /DSS [3 0 R]"),
        edit(
            "store-relates-an-array",
            "UNEXPLAINED_OBJECT",
            1,
            "/Lang (id)",
            "/Lang (id) /DSS << /VRI [3 0 R] >>"),
        widget("a-value", "/V (two)"),
        widget("a-null-value-in-an-object", "/V 22 0 R"),
        widget("a-default-value", "/DV (two)"),
        widget("a-type", "/FT /Btn"),
        widget("flags", "/Ff 8192"),
        widget("a-length", "/MaxLen 1"),
        widget("a-font", "/DA (/Helv 1 Tf 1 g)"),
        widget("a-name", "/T (kid)"),
        Case.of("control-widget-filled", AUTHENTIC, () -> filled(withKid("")).bytes()),
        Case.of(
            "control-widget-filled-with-its-value",
            AUTHENTIC,
            () -> filled(withKid("/V (one)")).edit(71, "(one)", "(two)").bytes()),
        Case.of(
            "widget-keeps-the-old-value",
            UNPROVEN,
            "APPEARANCE_NE_VALUE",
            () -> filled(withKid("/V (one)")).bytes()),
        Case.of(
            "second-signature-of-the-same-name",
            UNPROVEN,
            "FIELD_ADDED",
            () -> {
              Update update =
                  new Update(Appended.PLAIN)
                      .edit(3, "9 0 R]", "9 0 R 60 0 R]")
                      .edit(6, "9 0 R]", "9 0 R 60 0 R]")
                      .put(
                          60,
                          "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig1) /V 62 0 R /F 132"
                              + " /Rect [0 0 0 0] >>")
                      .put(62, Seal.dictionary(""));
              return update.sealed(Appended.bob());
            }),
        Case.of(
            "signature-in-a-text-field",
            INDETERMINATE,
            "SIGNATURE_FIELD_TYPE",
            () -> Draft.plain().edit(8, "/FT /Sig", "/FT /Tx").signed()),
        Case.of(
            "signature-in-a-field-without-type",
            INDETERMINATE,
            "SIGNATURE_FIELD_TYPE",
            () -> Draft.plain().edit(8, "/FT /Sig", "").signed()),
        Case.of(
            "signature-type-of-the-field-inherited",
            AUTHENTIC,
            () ->
                Draft.plain()
                    .edit(8, "/FT /Sig /T (Sig1)", "/T (b) /Parent 70 0 R")
                    .put(70, "<< /T (a) /FT /Sig /Kids [8 0 R] >>")
                    .edit(6, "[8 0 R", "[70 0 R")
                    .signed()),
        Case.of(
            "signature-shared-by-two-fields",
            AUTHENTIC,
            "SIGNATURE_SHARED",
            () ->
                Draft.plain()
                    .edit(6, "9 0 R]", "9 0 R 70 0 R]")
                    .put(70, "<< /FT /Sig /T (Sig2) /V 7 0 R >>")
                    .signed()),
        Case.of(
            "signature-type-is-no-name",
            INDETERMINATE,
            "SIGNATURE_TYPE",
            () -> Draft.plain().edit(7, "/Type /Sig ", "/Type (Sig) ").signed()),
        Case.of(
            "signature-filter-is-no-name",
            NEVER_AUTHENTIC,
            "SIGNATURE_FILTER_MISSING",
            () -> Draft.plain().edit(7, "/Filter /Adobe.PPKLite", "/Filter (x)").signed()));
  }
}
