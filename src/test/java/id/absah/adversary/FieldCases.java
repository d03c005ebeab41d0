package id.absah.adversary;

import static id.absah.adversary.Case.Expected.NEVER_AUTHENTIC;
import static id.absah.adversary.Case.Expected.UNPROVEN;

import java.util.List;

/** Form fields, and the form itself, altered later. */
final class FieldCases {
  private static final byte[] RICH = ContentCases.base();

  private FieldCases() {}

  private static Case edit(String name, int object, String from, String to) {
    return edit(name, UNPROVEN, object, from, to);
  }

  private static Case edit(
      String name, Case.Expected expected, int object, String from, String to) {
    return Case.of(name, expected, () -> new Update(RICH).edit(object, from, to).bytes());
  }

  static List<Case> all() {
    return List.of(
        edit("field-appearance-without-value", 23, "(10)", "(99)"),
        Case.of(
            "field-value-without-appearance",
            UNPROVEN,
            "APPEARANCE_NE_VALUE",
            () -> new Update(RICH).edit(9, "(10)", "(99)").bytes()),
        edit("field-rect", 9, "[20 20 120 40]", "[20 140 290 180]"),
        edit("field-flags-multiline", 9, "/Ff 0", "/Ff 4096"),
        edit("field-flags-comb", 9, "/Ff 0", "/Ff 16777216"),
        edit("field-max-length", 9, "/MaxLen 9", "/MaxLen 1"),
        edit("field-border-colour", 9, "/BC [0]", "/BG [1 1 1]"),
        edit("field-rollover-appearance", 9, "/AP << /N 23 0 R", "/AP << /R 22 0 R /N 23 0 R"),
        edit("field-default-appearance", 9, "/MaxLen 9", "/MaxLen 9 /DA (/Helv 12 Tf 1 g)"),
        edit("field-quadding", 9, "/MaxLen 9", "/MaxLen 9 /Q 2"),
        edit("field-action", 9, "/MaxLen 9", "/MaxLen 9 /AA << /C << /S /JavaScript /JS (1) >> >>"),
        edit("field-name", 9, "(amount)", "(Amount)"),
        edit("field-alternate-name", 9, "(amount)", "(amount) /TU (other)"),
        edit("field-default-value", 9, "/MaxLen 9", "/MaxLen 9 /DV (77)"),
        edit("field-rich-value", 9, "/MaxLen 9", "/MaxLen 9 /RV (<p>99</p>)"),
        edit("field-type", 9, "/FT /Tx", "/FT /Ch"),
        edit("field-checkbox-state-without-value", 15, "/AS /Off", "/AS /On"),
        edit("field-checkbox-appearance", 47, "re s", "re f"),
        edit(
            "field-checkbox-swapped-states",
            15,
            "/On 46 0 R /Off 47 0 R",
            "/On 47 0 R /Off 46 0 R"),
        edit("field-choice-options", 16, "(two)]", "(three)]"),
        edit("field-choice-index", 16, "/V (one)", "/V (one) /I [1]"),
        edit("form-need-appearances", 6, "/SigFlags 3", "/SigFlags 3 /NeedAppearances true"),
        edit("form-default-appearance", 6, "0 g)", "1 g)"),
        edit("form-calculation-order", 6, "/CO [9 0 R]", "/CO [16 0 R 9 0 R]"),
        edit("form-signature-flags", 6, "/SigFlags 3", "/SigFlags 7"),
        edit("form-quadding", 6, "/SigFlags 3", "/SigFlags 3 /Q 2"),
        edit("form-resources-replaced", 6, "/Helv 53 0 R", "/Helv 5 0 R"),
        edit("form-xfa-added", 6, "/SigFlags 3", "/SigFlags 3 /XFA 51 0 R"),
        edit("form-duplicate-fields", NEVER_AUTHENTIC, 6, "/SigFlags 3", "/SigFlags 3 /Fields []"),
        edit("form-field-removed", 6, "9 0 R 11 0 R", "11 0 R"),
        edit("form-field-twice", NEVER_AUTHENTIC, 6, "9 0 R 11 0 R", "9 0 R 9 0 R 11 0 R"),
        Case.of(
            "form-removed",
            NEVER_AUTHENTIC,
            () -> new Update(RICH).edit(1, "/AcroForm 6 0 R", "").bytes()),
        Case.of(
            "form-replaced",
            NEVER_AUTHENTIC,
            () ->
                new Update(RICH).edit(1, "/AcroForm 6 0 R", "/AcroForm << /Fields [] >>").bytes()),
        Case.of(
            "form-emptied",
            NEVER_AUTHENTIC,
            () -> new Update(RICH).put(6, "<< /Fields [] >>").bytes()),
        Case.of(
            "form-field-added",
            UNPROVEN,
            () ->
                new Update(Appended.PLAIN)
                    .edit(6, "9 0 R]", "9 0 R 60 0 R]")
                    .edit(3, "9 0 R]", "9 0 R 60 0 R]")
                    .put(
                        60,
                        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (b) /V (PAY 999) /Rect [20 140"
                            + " 290 180] /P 3 0 R >>")
                    .bytes()));
  }
}
