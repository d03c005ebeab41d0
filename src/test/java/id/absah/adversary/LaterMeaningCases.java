package id.absah.adversary;

import static id.absah.adversary.Case.Expected.AUTHENTIC;
import static id.absah.adversary.Case.Expected.FAILED;
import static id.absah.adversary.Case.Expected.NEVER_AUTHENTIC;
import static id.absah.adversary.Case.Expected.UNPROVEN;

import java.util.List;
import java.util.Locale;

/**
 * What is signed gets another meaning later: a reference that led nowhere is given an object, a
 * number or name that stands in an object of its own is exchanged, an offset beyond the signed
 * bytes is filled.
 */
final class LaterMeaningCases {
  private static final String HIDDEN =
      Latin.stream("", "BT /F1 24 Tf 20 150 Td (PAY 999 IDR) Tj ET");
  private static final String COVER =
      "<< /Type /Annot /Subtype /Stamp /F 4 /Rect [20 140 290 180] /AP << /N 22 0 R >> >>";

  private static final String FONTLESS =
      Latin.stream(
          "/Type /XObject /Subtype /Form /BBox [0 0 100 20]",
          "/Tx BMC q BT /Bar 12 Tf 0 g 2 6 Td (10) Tj ET Q EMC");
  private static final String DINGBATS =
      "<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>";

  /** Far behind the end of every file here. */
  private static final int BEYOND = 60_000;

  private LaterMeaningCases() {}

  /** Object 99 is named by the signed revision and comes into being later. */
  private static Case dangling(String name, Draft draft, String object) {
    return Case.of(
        "dangling-" + name, UNPROVEN, () -> new Update(draft.signed()).put(99, object).bytes());
  }

  /** A part of an object is moved to object 99, which is exchanged later. */
  private static Case indirect(
      String name, Case.Expected expected, Draft draft, String signed, String later) {
    return Case.of(
        "indirect-" + name,
        expected,
        () -> new Update(draft.put(99, signed).signed()).put(99, later).bytes());
  }

  private static Draft rich(int object, String from, String to) {
    return Draft.rich().edit(object, from, to);
  }

  private static byte[] filled(byte[] signed, String behind) {
    String file = Latin.text(signed) + "99 0 obj\n" + HIDDEN + "\nendobj\n";
    return Latin.bytes(file + " ".repeat(BEYOND - file.length()) + behind);
  }

  private static String lateTable(int size) {
    return String.format(
        Locale.ROOT, "xref\n99 1\n%010d 00000 n \ntrailer\n<< /Size 100 /Root 1 0 R >>\n", size);
  }

  static List<Case> all() {
    Draft longer = Draft.plain().edit(3, "/Contents 4 0 R", "/Contents [4 0 R 99 0 R]");
    String docMdp =
        "/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type"
            + " /TransformParams /P 99 0 R /V /1.2 >> >>]";
    return List.of(
        dangling("content", rich(3, "[4 0 R]", "[4 0 R 99 0 R]"), HIDDEN),
        dangling("annotation", rich(3, "16 0 R]", "16 0 R 99 0 R]"), COVER),
        Case.of(
            "dangling-page",
            NEVER_AUTHENTIC,
            () ->
                new Update(rich(2, "43 0 R]", "43 0 R 99 0 R]").signed())
                    .put(99, "<< /Type /Page /Parent 2 0 R >>")
                    .bytes()),
        dangling(
            "action", rich(14, "/Border", "/PA 99 0 R /Border"), "<< /S /URI /URI (http://b/) >>"),
        dangling("appearance", rich(14, "/Border", "/AP << /N 99 0 R >> /Border"), HIDDEN),
        dangling("resources", rich(43, "/Contents", "/Resources 99 0 R /Contents"), "<< >>"),
        dangling(
            "layers",
            rich(30, "/D << /ON [31 0 R] /Order [31 0 R] >>", "/D 99 0 R"),
            "<< /OFF [31 0 R] >>"),
        dangling(
            "scripts",
            rich(32, "<< /Emb", "<< /JavaScript 99 0 R /Emb"),
            "<< /Names [(a) << /S /JavaScript /JS (1) >>] >>"),
        dangling("form-xfa", rich(6, "/SigFlags", "/XFA 99 0 R /SigFlags"), "[]"),
        dangling(
            "store-that-is-an-annotation",
            rich(3, "16 0 R]", "16 0 R 99 0 R]").edit(1, "/Lang", "/DSS 99 0 R /Lang"),
            COVER),
        dangling(
            "metadata-that-is-content",
            rich(3, "[4 0 R]", "[4 0 R 99 0 R]").edit(1, "40 0 R", "99 0 R"),
            Latin.stream("/Type /Metadata /Subtype /XML", "0 0 9 9 re f")),
        Case.of(
            "dangling-font-of-an-appearance",
            UNPROVEN,
            "FORM_FONT_CHANGED",
            () ->
                new Update(Draft.rich().put(23, FONTLESS).signed())
                    .edit(6, "/Helv 53 0 R", "/Helv 53 0 R /Bar 99 0 R")
                    .put(99, DINGBATS)
                    .bytes()),
        Case.of(
            "control-font-that-nothing-names",
            AUTHENTIC,
            () ->
                new Update(Draft.rich().put(23, FONTLESS).signed())
                    .edit(6, "/Helv 53 0 R", "/Helv 53 0 R /Baz 99 0 R")
                    .put(99, DINGBATS)
                    .bytes()),
        indirect("page-box", UNPROVEN, rich(2, "300 200]", "300 99 0 R]"), "200", "120"),
        indirect("page-count", UNPROVEN, rich(2, "/Count 2", "/Count 99 0 R"), "2", "1"),
        indirect("rotation", UNPROVEN, rich(2, "/Rotate 0", "/Rotate 99 0 R"), "0", "180"),
        indirect("rectangle", UNPROVEN, rich(13, "250 120]", "250 99 0 R]"), "120", "180"),
        indirect("annotation-flags", UNPROVEN, rich(13, "/F 4", "/F 99 0 R"), "4", "2"),
        indirect("annotation-type", UNPROVEN, rich(13, "/FreeText", "99 0 R"), "/FreeText", "/Ink"),
        indirect("state", UNPROVEN, rich(15, "/AS /Off", "/AS 99 0 R"), "/Off", "/On"),
        indirect("value", UNPROVEN, rich(9, "(10)", "99 0 R"), "(10)", "(99)"),
        indirect("name", NEVER_AUTHENTIC, rich(9, "(amount)", "99 0 R"), "(amount)", "(other)"),
        indirect("opacity", UNPROVEN, rich(25, "/ca 1", "/ca 99 0 R"), "1", "0"),
        indirect(
            "stream-length",
            NEVER_AUTHENTIC,
            Draft.plain()
                .put(
                    4,
                    "<< /Length 99 0 R >>\nstream\n"
                        + "BT /F1 24 Tf 20 150 Td (PAY 1) Tj (000 IDR) Tj ET\nendstream"),
            "49",
            "32"),
        indirect(
            "signature-reason",
            NEVER_AUTHENTIC,
            Draft.plain().put(7, Seal.dictionary("/Reason 99 0 R")),
            "(Approved)",
            "(Refused)"),
        indirect(
            "certification-level",
            FAILED,
            Draft.plain()
                .put(7, Seal.dictionary(docMdp))
                .edit(1, "/AcroForm", "/Perms << /DocMDP 7 0 R >> /AcroForm"),
            "1",
            "3"),
        Case.of(
            "beyond-previous-section",
            NEVER_AUTHENTIC,
            () -> {
              byte[] signed = longer.trailer("/Prev " + BEYOND).signed();
              return filled(signed, lateTable(signed.length));
            }),
        Case.of(
            "beyond-object",
            NEVER_AUTHENTIC,
            () -> {
              // The line of object 99 in the table is made to point far behind the signed bytes.
              String unsealed = Latin.text(longer.put(98, "null").put(99, "null").unsealed());
              int table = unsealed.lastIndexOf("\nxref\n");
              int line =
                  unsealed.indexOf("\n", unsealed.indexOf("\n", table + 1) + 1) + 1 + 99 * 20;
              String moved =
                  unsealed.substring(0, line)
                      + String.format(Locale.ROOT, "%010d", BEYOND)
                      + unsealed.substring(line + 10);
              byte[] signed = Seal.seal(Latin.bytes(moved), Certificates.shared().cms());
              String padded = Latin.text(signed) + " ".repeat(BEYOND - signed.length);
              return Latin.bytes(padded + "99 0 obj\n" + HIDDEN + "\nendobj\n");
            }));
  }
}
