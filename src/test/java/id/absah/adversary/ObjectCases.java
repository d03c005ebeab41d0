package id.absah.adversary;

import static id.absah.adversary.Case.Expected.AUTHENTIC;
import static id.absah.adversary.Case.Expected.LISTED;
import static id.absah.adversary.Case.Expected.NEVER_AUTHENTIC;
import static id.absah.adversary.Case.Expected.UNPROVEN;

import java.util.List;
import java.util.Locale;

/** Objects, generations and object streams that parsers read differently. */
final class ObjectCases {
  private static final byte[] BASE = Appended.PLAIN;
  private static final String FORGED =
      Latin.stream("", "BT /F1 24 Tf 20 150 Td (PAY 999 IDR) Tj ET");

  private ObjectCases() {}

  private static Update update() {
    return new Update(BASE);
  }

  private static Update forging() {
    return update().put(4, FORGED);
  }

  private static String line(int offset) {
    return String.format(Locale.ROOT, "%010d 00000 n ", offset);
  }

  private static int offset(int number) {
    return Latin.text(BASE).indexOf("\n" + number + " 0 obj\n") + 1;
  }

  private static byte[] packed(String index, String body, String entries, String line, int number) {
    return update()
        .streamed()
        .put(
            180,
            Latin.stream("/Type /ObjStm /N 1 /First " + index.length() + entries, index + body))
        .entry(number, line)
        .bytes();
  }

  private static byte[] indirect(String entry, String value, String changed) {
    Draft draft = Draft.plain().put(71, value);
    byte[] base = draft.put(4, draft.get(4).replaceFirst("/Length \\d+", entry)).signed();
    return new Update(base).put(71, changed).bytes();
  }

  static List<Case> all() {
    return List.of(
        Case.of(
            "graph-header-other-generation",
            NEVER_AUTHENTIC,
            () ->
                update()
                    .raw("4 1 obj\n" + FORGED + "\nendobj\n")
                    .entry(4, line(BASE.length))
                    .bytes()),
        Case.of(
            "graph-header-other-number",
            NEVER_AUTHENTIC,
            () ->
                update()
                    .raw("44 0 obj\n" + FORGED + "\nendobj\n")
                    .entry(4, line(BASE.length))
                    .bytes()),
        Case.of(
            "graph-higher-generation",
            UNPROVEN,
            () -> update().put(4, 1, FORGED).edit(3, "/Contents 4 0 R", "/Contents 4 1 R").bytes()),
        Case.of(
            "graph-higher-generation-unreferenced",
            NEVER_AUTHENTIC,
            () -> update().put(4, 1, FORGED).bytes()),
        Case.of(
            "graph-freed", NEVER_AUTHENTIC, () -> update().entry(4, "0000000000 00001 f ").bytes()),
        Case.of(
            "graph-freed-and-added",
            UNPROVEN,
            () ->
                new Update(update().entry(4, "0000000000 00001 f ").bytes())
                    .put(4, Draft.plain().get(4))
                    .bytes()),
        Case.of(
            "graph-changed-and-reverted",
            UNPROVEN,
            () -> new Update(forging().bytes()).put(4, Draft.plain().get(4)).bytes()),
        Case.of(
            "graph-changed-and-repointed-back",
            UNPROVEN,
            () -> new Update(forging().bytes()).entry(4, line(offset(4))).bytes()),
        Case.of(
            "graph-packed-content-holder",
            UNPROVEN,
            () ->
                packed(
                    "5 0 ", "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>", "", "180 0", 5)),
        Case.of(
            "graph-packed-number-differs",
            NEVER_AUTHENTIC,
            () ->
                packed(
                    "55 0 ",
                    "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>",
                    "",
                    "180 0",
                    5)),
        Case.of(
            "graph-packed-index-differs",
            NEVER_AUTHENTIC,
            () ->
                packed(
                    "5 0 ", "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>", "", "180 7", 5)),
        Case.of(
            "graph-packed-holder-missing",
            NEVER_AUTHENTIC,
            () -> update().streamed().entry(5, "181 0").bytes()),
        Case.of(
            "graph-packed-in-itself",
            NEVER_AUTHENTIC,
            () -> update().streamed().entry(5, "5 0").bytes()),
        Case.of(
            "graph-packed-reference-as-object",
            NEVER_AUTHENTIC,
            () -> packed("5 0 ", "4 0 R", "", "180 0", 5)),
        Case.of(
            "graph-packed-extends",
            NEVER_AUTHENTIC,
            () ->
                packed(
                    "5 0 ",
                    "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>",
                    " /Extends 180 0 R",
                    "180 0",
                    5)),
        Case.of(
            "graph-packed-signature",
            NEVER_AUTHENTIC,
            () ->
                packed(
                    "7 0 ",
                    "<< /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange [0 1 2 3] /Contents"
                        + " <00> >>",
                    "",
                    "180 0",
                    7)),
        Case.of(
            "graph-length-object-changed", UNPROVEN, () -> indirect("/Length 71 0 R", "42", "20")),
        Case.of(
            "graph-filter-object-changed",
            UNPROVEN,
            () -> indirect("/Length 42 /Filter 71 0 R", "[]", "[/ASCIIHexDecode]")),
        Case.of(
            "graph-content-object-becomes-array",
            UNPROVEN,
            () -> update().put(4, "[5 0 R]").bytes()),
        Case.of(
            "graph-stream-becomes-dictionary",
            UNPROVEN,
            () -> update().put(4, "<< /Length 42 >>").bytes()),
        Case.of(
            "graph-reference-chain",
            UNPROVEN,
            () -> update().put(4, "73 0 R").put(73, FORGED).bytes()),
        Case.of(
            "graph-reference-loop",
            NEVER_AUTHENTIC,
            () -> update().put(4, "73 0 R").put(73, "4 0 R").bytes()),
        Case.of(
            "graph-endstream-inside",
            NEVER_AUTHENTIC,
            () ->
                update()
                    .put(4, "<< /Length 9 >>\nstream\nBT endstream\nendobj\n4 0 obj\n" + FORGED)
                    .bytes()),
        Case.of(
            "graph-linearization-dictionary-added",
            LISTED,
            () ->
                update().put(74, "<< /Linearized 1 /L 9 /H [0 0] /O 3 /E 9 /N 1 /T 9 >>").bytes()),
        Case.of(
            "graph-two-updates-honest",
            AUTHENTIC,
            () ->
                new Update(update().edit(10, "(Base)", "(One)").bytes())
                    .edit(10, "(One)", "(Two)")
                    .bytes()),
        Case.of(
            "graph-mixed-updates-honest",
            AUTHENTIC,
            () ->
                new Update(update().streamed().edit(10, "(Base)", "(One)").bytes())
                    .edit(10, "(One)", "(Two)")
                    .bytes()),
        Case.of(
            "graph-packed-info-honest",
            AUTHENTIC,
            () -> packed("10 0 ", "<< /Title (Packed) >>", "", "180 0", 10)));
  }
}
