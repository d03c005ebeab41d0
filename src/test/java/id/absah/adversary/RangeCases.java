package id.absah.adversary;

import static id.absah.adversary.Case.Expected.AUTHENTIC;
import static id.absah.adversary.Case.Expected.FAILED;
import static id.absah.adversary.Case.Expected.INDETERMINATE;
import static id.absah.adversary.Case.Expected.LISTED;
import static id.absah.adversary.Case.Expected.NEVER_AUTHENTIC;

import id.absah.adversary.Seal.Range;
import java.util.ArrayList;
import java.util.List;

/** Games with the byte range and the gap, most of them with the help of the signer. */
final class RangeCases {
  private static final Certificates PKI = Certificates.shared();

  private RangeCases() {}

  private static Case range(String name, Case.Expected expected, Seal.Ranging ranging) {
    return Case.of(name, expected, () -> Seal.seal(Draft.plain().unsealed(), ranging, PKI.cms()));
  }

  /** The numbers are written in another way than they are signed. */
  private static Case written(String name, Case.Expected expected, String format) {
    return range(
        name,
        expected,
        (start, end, length) ->
            Range.of(start, end, length)
                .writing(
                    format
                        .replace("S", "" + start)
                        .replace("E", "" + end)
                        .replace("R", "" + (length - end))));
  }

  /** The signature dictionary in another spelling. */
  private static Case dictionary(String name, Case.Expected expected, String from, String to) {
    return Case.of(name, expected, () -> Draft.plain().edit(7, from, to).signed());
  }

  private static Case replaced(String name, Case.Expected expected, String from, String to) {
    return Case.of(
        name,
        expected,
        () -> {
          String file = Latin.text(Draft.plain().signed());
          int at = file.indexOf(from);
          int end = file.indexOf(from.endsWith("[") ? "]" : ">", at) + 1;
          String put = to + " ".repeat(end - at - to.length());
          return Latin.bytes(file.substring(0, at) + put + file.substring(end));
        });
  }

  private static Case tail(String name, Case.Expected expected, String tail) {
    return Case.of(name, expected, () -> Latin.bytes(Latin.text(Draft.plain().signed()) + tail));
  }

  static List<Case> all() {
    List<Case> all = new ArrayList<>(numbers());
    all.addAll(gaps());
    all.addAll(tails());
    return all;
  }

  private static List<Case> numbers() {
    return List.of(
        written("range-over-two-lines", AUTHENTIC, "0 S\n E\r\n R"),
        written("range-with-leading-zeros", AUTHENTIC, "0 00S 00E 00R"),
        written("range-with-comment", LISTED, "0 S %x\n E R"),
        written("range-negative-offset", FAILED, "0 S -E R"),
        written("range-negative-start", FAILED, "-0 S E -R"),
        written("range-huge", FAILED, "0 S E 99999999999999999999999"),
        written("range-wraps-32-bits", FAILED, "4294967296 S E R"),
        written("range-beyond-the-end", FAILED, "0 S E 9R"),
        written("range-three-numbers", FAILED, "0 S E"),
        written("range-five-numbers", FAILED, "0 S E R 0"),
        written("range-names", FAILED, "/0 /S /E /R"),
        written("range-strings", FAILED, "(0) (S) (E) (R)"),
        written("range-null-element", FAILED, "0 S null R"),
        written("range-nested-arrays", FAILED, "[0 S] [E R]"),
        written("range-exponent", NEVER_AUTHENTIC, "0 S Ee0 R"),
        written("range-swapped-halves", FAILED, "E R 0 S"),
        written("range-all-zero", FAILED, "0 0 0 0"),
        written("range-empty", FAILED, ""),
        written("range-element-reference", NEVER_AUTHENTIC, "10 0 R S E R"),
        range("range-gap-shifted-right", FAILED, (s, e, n) -> Range.of(s + 1, e + 1, n)),
        range("range-gap-shifted-left", FAILED, (s, e, n) -> Range.of(s - 1, e - 1, n)),
        range("range-gap-inside-the-brackets", AUTHENTIC, (s, e, n) -> Range.of(s + 1, e - 1, n)),
        range("range-gap-swallows-the-key", FAILED, (s, e, n) -> Range.of(s - 10, e, n)),
        range("range-gap-swallows-endobj", FAILED, (s, e, n) -> Range.of(s, e + 3, n)),
        range("range-stops-before-the-end", NEVER_AUTHENTIC, (s, e, n) -> Range.of(s, e, n - 40)),
        range("range-stops-at-the-xref", NEVER_AUTHENTIC, (s, e, n) -> Range.of(s, e, n - 400)),
        range(
            "range-starts-late",
            FAILED,
            (s, e, n) ->
                new Range("9 " + (s - 9) + " " + e + " " + (n - e), List.of(9, s - 9, e, n - e))),
        range(
            "range-without-second-half",
            FAILED,
            (s, e, n) -> new Range("0 " + s + " " + e + " 0", List.of(0, s, e, 0))),
        range(
            "range-without-gap",
            FAILED,
            (s, e, n) -> new Range("0 " + n + " " + n + " 0", List.of(0, n))));
  }

  private static List<Case> gaps() {
    String hex = "0".repeat(200);
    return List.of(
        dictionary("gap-type-missing", AUTHENTIC, "/Type /Sig ", ""),
        dictionary("gap-key-spelled-with-escapes", LISTED, "/ByteRange", "/Byte#52ange"),
        dictionary("gap-contents-key-with-escapes", LISTED, "/M (", "/Contents#20x (x) /M ("),
        dictionary("gap-duplicate-range", NEVER_AUTHENTIC, "/M (", "/ByteRange [0 1 2 3] /M ("),
        dictionary("gap-duplicate-contents", NEVER_AUTHENTIC, "/M (", "/Contents <00> /M ("),
        dictionary("gap-duplicate-subfilter", NEVER_AUTHENTIC, "/M (", "/SubFilter /x /M ("),
        dictionary(
            "gap-decoy-contents-in-reference",
            LISTED,
            "/M (",
            "/Prop_Build << /Contents <00> >> /M ("),
        dictionary("gap-type-is-something-else", INDETERMINATE, "/Type /Sig ", "/Type /Page "),
        dictionary("gap-filter-missing", INDETERMINATE, "/Filter /Adobe.PPKLite ", ""),
        dictionary("gap-unknown-filter", LISTED, "/Adobe.PPKLite", "/Unknown.Filter"),
        dictionary(
            "gap-subfilter-lower-case",
            NEVER_AUTHENTIC,
            "/ETSI.CAdES.detached",
            "/etsi.cades.detached"),
        dictionary("gap-subfilter-timestamp", LISTED, "/ETSI.CAdES.detached", "/ETSI.RFC3161"),
        dictionary(
            "gap-subfilter-string",
            NEVER_AUTHENTIC,
            "/ETSI.CAdES.detached",
            "(ETSI.CAdES.detached)"),
        Case.of(
            "gap-range-is-a-reference",
            NEVER_AUTHENTIC,
            () ->
                Draft.plain()
                    .edit(7, Seal.RANGE, "/ByteRange 70 0 R")
                    .put(70, Seal.NUMBERS)
                    .signed()),
        Case.of(
            "gap-range-outside-of-its-dictionary",
            NEVER_AUTHENTIC,
            () ->
                Draft.plain()
                    .put(70, Seal.dictionary(""))
                    .put(
                        7,
                        "<< /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange 71 0 R /Contents"
                            + " <00> >>")
                    .put(71, "[0 1 2 3]")
                    .signed()),
        Case.of(
            "gap-direct-dictionary-as-value",
            LISTED,
            () ->
                Draft.plain()
                    .edit(8, "/V 7 0 R", "/V " + Seal.dictionary(""))
                    .put(7, "null")
                    .signed()),
        Case.of(
            "gap-dictionary-in-a-stream",
            NEVER_AUTHENTIC,
            () -> Draft.plain().put(7, Latin.stream("", Seal.dictionary(""))).signed()),
        Case.of(
            "gap-dictionary-in-a-comment",
            NEVER_AUTHENTIC,
            () ->
                Draft.plain()
                    .put(
                        7,
                        "<< /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange [0 1 2 3]"
                            + " /Contents <00>\n"
                            + "%"
                            + Seal.dictionary("")
                            + "\n>>")
                    .signed()),
        Case.of(
            "gap-shared-by-two-dictionaries",
            NEVER_AUTHENTIC,
            () -> {
              String file = Latin.text(Draft.plain().signed());
              int at = file.indexOf("\n7 0 obj\n") + 9;
              String copy = file.substring(at, file.indexOf("\nendobj", at));
              return new Update(Latin.bytes(file))
                  .edit(6, "9 0 R]", "9 0 R 60 0 R]")
                  .put(
                      60,
                      "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig2) /V 62 0 R /Rect [0 0 0"
                          + " 0] >>")
                  .put(62, copy)
                  .bytes();
            }),
        Case.of(
            "gap-old-dictionary-under-a-new-field",
            NEVER_AUTHENTIC,
            () ->
                new Update(Draft.plain().signed())
                    .edit(6, "9 0 R]", "9 0 R 60 0 R]")
                    .put(
                        60,
                        "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig2) /V 7 0 R /Rect [0 0 0"
                            + " 0] >>")
                    .bytes()),
        Case.of(
            "gap-dictionary-copied-with-content",
            FAILED,
            () -> {
              String file = Latin.text(Draft.plain().signed());
              int at = file.indexOf("\n7 0 obj\n") + 9;
              return new Update(Latin.bytes(file))
                  .put(7, file.substring(at, file.indexOf("\nendobj", at)))
                  .edit(4, "PAY 100", "PAY 999")
                  .bytes();
            }),
        replaced("usf-range-null", FAILED, "/ByteRange [", "/ByteRange null"),
        replaced("usf-range-empty", FAILED, "/ByteRange [", "/ByteRange []"),
        replaced("usf-range-zero", FAILED, "/ByteRange [", "/ByteRange [0 0 0 0]"),
        replaced("usf-range-minus-one", FAILED, "/ByteRange [", "/ByteRange [0 -1 -1 -1]"),
        replaced("usf-range-missing", FAILED, "/ByteRange [", ""),
        replaced("usf-range-dictionary", FAILED, "/ByteRange [", "/ByteRange << >>"),
        replaced("usf-contents-missing", FAILED, "/Contents <", ""),
        replaced("usf-contents-empty", FAILED, "/Contents <", "/Contents <>"),
        replaced("usf-contents-zero", FAILED, "/Contents <", "/Contents <00>"),
        replaced("usf-contents-zeros", FAILED, "/Contents <", "/Contents <" + hex + ">"),
        replaced("usf-contents-literal", FAILED, "/Contents <", "/Contents (x)"),
        replaced("usf-contents-dictionary", FAILED, "/Contents <", "/Contents << >>"),
        replaced("usf-contents-negative", FAILED, "/Contents <", "/Contents -1"));
  }

  private static List<Case> tails() {
    String content = "4 0 obj\n" + Latin.stream("", "BT /F1 24 Tf (PAY 999) Tj ET") + "\nendobj\n";
    return List.of(
        Case.of(
            "tail-second-end-mark",
            AUTHENTIC,
            "UNSIGNED_TAIL",
            () -> Latin.bytes(Latin.text(Draft.plain().signed()) + "%%EOF\n")),
        tail("tail-object-without-xref", NEVER_AUTHENTIC, content),
        tail("tail-object-and-old-startxref", NEVER_AUTHENTIC, content + "startxref\n0\n%%EOF\n"),
        tail(
            "tail-trailer",
            NEVER_AUTHENTIC,
            content + "trailer\n<< /Root 1 0 R /Size 11 >>\n%%EOF\n"),
        tail("tail-startxref-zero", NEVER_AUTHENTIC, "startxref\n0\n%%EOF\n"),
        tail("tail-startxref-beyond", NEVER_AUTHENTIC, "startxref\n99999999\n%%EOF\n"),
        tail("tail-startxref-negative", NEVER_AUTHENTIC, "startxref\n-5\n%%EOF\n"),
        Case.of(
            "tail-another-document",
            NEVER_AUTHENTIC,
            () -> {
              String first = Latin.text(Draft.plain().signed());
              return Latin.bytes(first + Latin.text(Draft.plain().put(7, "null").unsealed()));
            }),
        Case.of(
            "tail-document-in-front",
            NEVER_AUTHENTIC,
            () -> {
              String first = Latin.text(Draft.plain().signed());
              return Latin.bytes(Latin.text(Draft.plain().put(7, "null").unsealed()) + first);
            }),
        Case.of(
            "tail-cut-inside-the-trailer",
            NEVER_AUTHENTIC,
            () -> {
              String first = Latin.text(Draft.plain().signed());
              return Latin.bytes(first.substring(0, first.length() - 30));
            }),
        Case.of(
            "head-without-header",
            NEVER_AUTHENTIC,
            () -> {
              String first = Latin.text(Draft.plain().signed());
              return Latin.bytes("%ABC" + first.substring(4));
            }));
  }
}
