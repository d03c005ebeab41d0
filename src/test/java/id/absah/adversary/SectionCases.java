package id.absah.adversary;

import static id.absah.adversary.Case.Expected.NEVER_AUTHENTIC;
import static id.absah.adversary.Case.Expected.UNPROVEN;

import java.util.List;
import java.util.Locale;

/** Trailers and cross-reference sections that parsers read differently. */
final class SectionCases {
  private static final byte[] BASE = Appended.PLAIN;
  private static final String FORGED =
      Latin.stream("", "BT /F1 24 Tf 20 150 Td (PAY 999 IDR) Tj ET");

  private SectionCases() {}

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

  /** An update whose cross-reference table has every object of the file, and no /Prev. */
  private static byte[] complete(String prev) {
    Update update = forging().prev(prev);
    for (int number : new int[] {1, 2, 3, 5, 6, 7, 8, 9, 10}) {
      update.entry(number, line(offset(number)));
    }
    return update.entry(0, "0000000000 65535 f ").bytes();
  }

  /** A cross-reference stream by hand: rows of number, kind, second and third field. */
  private static byte[] rows(String objects, int[][] rows, String more) {
    StringBuilder index = new StringBuilder();
    StringBuilder data = new StringBuilder();
    for (int[] row : rows) {
      index.append(row[0]).append(" 1 ");
      data.append(Update.row(row[1], row[2], row[3]));
    }
    String head = Latin.text(BASE) + objects;
    String stream =
        Latin.stream(
            "/Type /XRef /Size 200 /W [1 4 2] /Index ["
                + index
                + "] /Root 1 0 R /Info 10 0 R /Prev "
                + Latin.lastXref(Latin.text(BASE))
                + more,
            data.toString());
    return Latin.bytes(
        head + "190 0 obj\n" + stream + "\nendobj\nstartxref\n" + head.length() + "\n%%EOF\n");
  }

  private static byte[] twice(boolean forgedFirst) {
    int at = BASE.length;
    int[] forged = {4, 1, at, 0};
    int[] honest = {4, 1, offset(4), 0};
    return rows(
        "4 0 obj\n" + FORGED + "\nendobj\n",
        forgedFirst ? new int[][] {forged, honest} : new int[][] {honest, forged},
        "");
  }

  /** A table with an object twice. */
  private static byte[] tableTwice(boolean forgedFirst) {
    String forged = line(BASE.length);
    String honest = line(offset(4));
    return forging()
        .entry(4, (forgedFirst ? forged : honest) + "\n4 1\n" + (forgedFirst ? honest : forged))
        .bytes();
  }

  /** A hybrid file: what the table says, and what its hidden stream says (7.5.8.4). */
  private static byte[] hybrid(String tableLine, int streamKind) {
    String forged = "4 0 obj\n" + FORGED + "\nendobj\n";
    int at = BASE.length + forged.length();
    String stream =
        "190 0 obj\n"
            + Latin.stream(
                "/Type /XRef /Size 200 /W [1 4 2] /Index [4 1]",
                Update.row(streamKind, BASE.length, 0))
            + "\nendobj\n";
    return update().raw(forged).raw(stream).entry(4, tableLine).trailer("/XRefStm " + at).bytes();
  }

  static List<Case> all() {
    return List.of(
        Case.of("graph-content-xref-stream", UNPROVEN, () -> forging().streamed().bytes()),
        Case.of("graph-prev-omitted-complete-table", NEVER_AUTHENTIC, () -> complete("")),
        Case.of(
            "graph-prev-kept-complete-table",
            NEVER_AUTHENTIC,
            () -> complete("/Prev " + Latin.lastXref(Latin.text(BASE)))),
        Case.of("graph-prev-omitted", NEVER_AUTHENTIC, () -> forging().prev("").bytes()),
        Case.of(
            "graph-prev-to-itself",
            NEVER_AUTHENTIC,
            () -> forging().prev("/Prev " + (BASE.length + FORGED.length() + 16)).bytes()),
        Case.of("graph-prev-negative", NEVER_AUTHENTIC, () -> forging().prev("/Prev -1").bytes()),
        Case.of(
            "graph-prev-real-number",
            NEVER_AUTHENTIC,
            () -> forging().prev("/Prev " + Latin.lastXref(Latin.text(BASE)) + ".0").bytes()),
        Case.of("graph-prev-twice", NEVER_AUTHENTIC, () -> forging().trailer("/Prev 0").bytes()),
        Case.of("graph-prev-zero", NEVER_AUTHENTIC, () -> update().prev("/Prev 0").bytes()),
        Case.of(
            "graph-root-twice",
            NEVER_AUTHENTIC,
            () -> update().trailer("/Root 2 0 R").entry(199, "0000000000 00000 f ").bytes()),
        Case.of(
            "graph-root-is-direct",
            NEVER_AUTHENTIC,
            () ->
                update()
                    .root("<< /Type /Catalog /Pages 2 0 R /AcroForm 6 0 R >>")
                    .entry(199, "0000000000 00000 f ")
                    .bytes()),
        Case.of(
            "graph-root-other-generation",
            NEVER_AUTHENTIC,
            () -> update().root("1 1 R").entry(199, "0000000000 00000 f ").bytes()),
        Case.of(
            "graph-root-new-object",
            NEVER_AUTHENTIC,
            () ->
                update()
                    .root("101 0 R")
                    .put(101, "<< /Type /Catalog /Pages 2 0 R /AcroForm 6 0 R /Lang (id) >>")
                    .bytes()),
        Case.of(
            "graph-trailer-unknown-key",
            NEVER_AUTHENTIC,
            () ->
                update()
                    .trailer("/Extra << /Page 3 0 R >>")
                    .entry(199, "0000000000 00000 f ")
                    .bytes()),
        Case.of(
            "graph-trailer-small-size",
            NEVER_AUTHENTIC,
            () ->
                Latin.bytes(
                    Latin.replace(
                        Latin.text(update().entry(0, "0000000000 65535 f ").bytes()),
                        "/Size 200",
                        "/Size 4"))),
        Case.of(
            "graph-startxref-in-a-comment",
            NEVER_AUTHENTIC,
            () ->
                forging()
                    .ending("%%EOF\n% startxref\n" + Latin.lastXref(Latin.text(BASE)) + "\n%%EOF\n")
                    .bytes()),
        Case.of(
            "graph-startxref-to-the-old-table",
            NEVER_AUTHENTIC,
            () -> forging().startxref("" + Latin.lastXref(Latin.text(BASE))).bytes()),
        Case.of(
            "graph-startxref-one-off",
            NEVER_AUTHENTIC,
            () -> forging().startxref("" + (BASE.length + 1)).bytes()),
        Case.of("graph-end-mark-missing", NEVER_AUTHENTIC, () -> forging().ending("").bytes()),
        Case.of(
            "graph-object-not-in-the-table",
            NEVER_AUTHENTIC,
            () ->
                update()
                    .raw("4 0 obj\n" + FORGED + "\nendobj\n")
                    .edit(10, "(Base)", "(Other)")
                    .bytes()),
        Case.of(
            "graph-entry-wrong-generation",
            NEVER_AUTHENTIC,
            () -> update().entry(4, "0000000000 00005 n ").bytes()),
        Case.of(
            "graph-entry-generation-5-at-old-place",
            NEVER_AUTHENTIC,
            () -> update().entry(4, line(offset(4)).replace(" 00000 ", " 00005 ")).bytes()),
        Case.of(
            "graph-repoint-into-a-string",
            NEVER_AUTHENTIC,
            () -> {
              byte[] base = Draft.plain().put(72, "(\n4 0 obj\n" + FORGED + "\nendobj\n)").signed();
              int at = Latin.text(base).indexOf("(\n4 0 obj") + 2;
              return new Update(base).entry(4, line(at)).bytes();
            }),
        Case.of("graph-stream-entry-twice-forged-first", NEVER_AUTHENTIC, () -> twice(true)),
        Case.of("graph-stream-entry-twice-forged-last", NEVER_AUTHENTIC, () -> twice(false)),
        Case.of("graph-table-entry-twice-forged-first", NEVER_AUTHENTIC, () -> tableTwice(true)),
        Case.of("graph-table-entry-twice-forged-last", NEVER_AUTHENTIC, () -> tableTwice(false)),
        Case.of("graph-hybrid-hides-free", NEVER_AUTHENTIC, () -> hybrid("0000000000 00000 f ", 1)),
        Case.of("graph-hybrid-contradicts", NEVER_AUTHENTIC, () -> hybrid(line(offset(4)), 1)),
        Case.of("graph-hybrid-frees", NEVER_AUTHENTIC, () -> hybrid(line(BASE.length), 0)),
        Case.of(
            "graph-stream-entry-of-unknown-kind",
            NEVER_AUTHENTIC,
            () -> rows("", new int[][] {{4, 5, 0, 0}}, "")),
        Case.of(
            "graph-stream-index-odd",
            NEVER_AUTHENTIC,
            () ->
                Latin.bytes(
                    Latin.replace(
                        Latin.text(
                            rows(
                                "4 0 obj\n" + FORGED + "\nendobj\n",
                                new int[][] {{4, 1, BASE.length, 0}},
                                "")),
                        "/Index [4 1 ]",
                        "/Index [4 1 9]"))),
        Case.of(
            "graph-stream-xrefstm",
            NEVER_AUTHENTIC,
            () ->
                rows(
                    "4 0 obj\n" + FORGED + "\nendobj\n",
                    new int[][] {{4, 1, BASE.length, 0}},
                    " /XRefStm 0")));
  }
}
