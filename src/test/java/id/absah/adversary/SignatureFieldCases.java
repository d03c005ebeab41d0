package id.absah.adversary;

import static id.absah.adversary.Case.Expected.NEVER_AUTHENTIC;
import static id.absah.adversary.Case.Expected.UNPROVEN;

import java.util.List;

/** Signatures and their fields, altered later or added. */
final class SignatureFieldCases {
  private static final byte[] RICH = ContentCases.base();
  private static final Certificates PKI = Certificates.shared();

  private SignatureFieldCases() {}

  private static Case edit(String name, int object, String from, String to) {
    return Case.of(name, UNPROVEN, () -> new Update(RICH).edit(object, from, to).bytes());
  }

  /** What claims to be an empty signature field that shows nothing. */
  private static Case field(String name, String entries) {
    return Case.of(name, UNPROVEN, () -> Appended.field(entries));
  }

  static List<Case> all() {
    Seal.Cms bob = new Message(PKI.second).with(PKI.ca)::over;
    Seal.Cms mallory = new Message(PKI.otherSigner)::over;
    Seal.Cms fake = new Message(PKI.unknownSigner)::over;
    Seal.Cms junk = covered -> new byte[] {0x30, 0x03, 0x02, 0x01, 0x01};
    return List.of(
        edit("signature-appearance-swapped", 22, "(signed)", "(PAY 999)"),
        edit("signature-rect-grown", 8, "[190 10 290 30]", "[0 0 300 200]"),
        edit("signature-caption", 8, "/F 132", "/F 132 /MK << /CA (PAY) >>"),
        edit("signature-border", 8, "/F 132", "/F 132 /BS << /W 90 >>"),
        edit("signature-flags", 8, "/F 132", "/F 2"),
        edit("signature-second-widget", 8, "/F 132", "/F 132 /Kids [60 0 R]"),
        Case.of(
            "signature-widget-elsewhere",
            UNPROVEN,
            () ->
                new Update(RICH)
                    .edit(3, "16 0 R]", "16 0 R 60 0 R]")
                    .put(
                        60,
                        "<< /Type /Annot /Subtype /Widget /Parent 8 0 R /Rect [20 140 290 180] /AP"
                            + " << /N 22 0 R >> >>")
                    .bytes()),
        Case.of(
            "signature-kid-added",
            NEVER_AUTHENTIC,
            () ->
                new Update(RICH)
                    .edit(3, "16 0 R]", "16 0 R 60 0 R]")
                    .edit(8, "/F 132", "/F 132 /Kids [60 0 R]")
                    .put(
                        60,
                        "<< /Type /Annot /Subtype /Widget /Parent 8 0 R /Rect [20 140 290 180] /AP"
                            + " << /N 22 0 R >> >>")
                    .bytes()),
        Case.of(
            "signature-removed",
            NEVER_AUTHENTIC,
            () -> new Update(RICH).edit(8, "/V 7 0 R", "").bytes()),
        Case.of(
            "signature-value-null", NEVER_AUTHENTIC, () -> new Update(RICH).put(7, "null").bytes()),
        Case.of(
            "signature-freed",
            NEVER_AUTHENTIC,
            () -> new Update(RICH).entry(7, "0000000000 00001 f ").bytes()),
        Case.of(
            "signature-field-renamed",
            NEVER_AUTHENTIC,
            () -> new Update(RICH).edit(8, "(Sig1)", "(Sig2)").bytes()),
        Case.of(
            "signature-direct-value",
            NEVER_AUTHENTIC,
            () ->
                new Update(RICH)
                    .edit(
                        8,
                        "/V 7 0 R",
                        "/V << /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange [0 1 2 3]"
                            + " /Contents <00> >>")
                    .bytes()),
        Case.of(
            "signature-empty-widget-field-covers",
            UNPROVEN,
            () -> Appended.field("/Subtype /Widget " + Appended.COVERING)),
        field(
            "signature-field-is-freetext",
            "/Subtype /FreeText /Rect [20 140 290 180] /Contents (PAY 999 IDR) /DA (/Helv 24 Tf 0"
                + " g)"),
        field("signature-field-is-stamp", "/Subtype /Stamp /Rect [20 140 290 180] /Name /Approved"),
        field(
            "signature-field-is-note",
            "/Subtype /Text /Rect [20 140 290 180] /Name /Note /Contents (PAY)"),
        field(
            "signature-field-is-square",
            "/Subtype /Square /Rect [20 140 290 180] /C [0] /BS << /W 40 >>"),
        field(
            "signature-field-with-thick-border",
            "/Subtype /Widget /Rect [20 140 290 180] /BS << /W 40 >>"),
        field(
            "signature-field-with-background",
            "/Subtype /Widget /Rect [20 140 290 180] /MK << /BG [1] >>"),
        field(
            "signature-field-with-script",
            "/Subtype /Widget /Rect [0 0 0 0] /AA << /E << /S /JavaScript /JS (1) >> >>"),
        field(
            "signature-field-with-layer",
            "/Subtype /Widget /Rect [0 0 0 0] /OC << /Type /OCG /Name (x) >>"),
        field(
            "signature-field-hidden-but-shown-later",
            "/Subtype /Widget /F 2 /A << /S /Hide /T (Sig2) /H false >> " + Appended.COVERING),
        Case.of(
            "signature-stamp-by-unknown-covers",
            NEVER_AUTHENTIC,
            "ANNOT_COVERS_CONTENT",
            () -> Appended.signature(Appended.PLAIN, Appended.COVERING, Appended.SIGNATURE, fake)),
        Case.of(
            "signature-stamp-by-unrecognised-covers",
            UNPROVEN,
            "ANNOT_COVERS_CONTENT",
            () ->
                Appended.signature(Appended.PLAIN, Appended.COVERING, Appended.SIGNATURE, mallory)),
        Case.of(
            "timestamp-visible-covers",
            UNPROVEN,
            () ->
                Appended.signature(
                    Appended.PLAIN,
                    Appended.COVERING,
                    Appended.STAMP,
                    covered -> Message.token(PKI.tsa, covered, Certificates.NOW.minusSeconds(60)))),
        Case.of(
            "timestamp-junk-token",
            UNPROVEN,
            "TIMESTAMP_UNREADABLE",
            () -> Appended.signature(Appended.PLAIN, "/Rect [0 0 0 0]", Appended.STAMP, junk)),
        Case.of(
            "timestamp-junk-token-with-content",
            UNPROVEN,
            () ->
                new Update(Draft.plain().signed())
                    .edit(3, "9 0 R]", "9 0 R 60 0 R]")
                    .edit(6, "9 0 R]", "9 0 R 60 0 R]")
                    .edit(4, "PAY 100", "PAY 999")
                    .put(
                        60,
                        "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig2) /V 62 0 R /F 132 /Rect"
                            + " [0 0 0 0] >>")
                    .put(62, Seal.dictionary(Appended.STAMP, ""))
                    .sealed(junk)),
        Case.of(
            "timestamp-sound-with-content",
            UNPROVEN,
            () ->
                new Update(Draft.plain().signed())
                    .edit(3, "9 0 R]", "9 0 R 60 0 R]")
                    .edit(6, "9 0 R]", "9 0 R 60 0 R]")
                    .edit(4, "PAY 100", "PAY 999")
                    .put(
                        60,
                        "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig2) /V 62 0 R /F 132 /Rect"
                            + " [0 0 0 0] >>")
                    .put(62, Seal.dictionary(Appended.STAMP, ""))
                    .sealed(
                        covered ->
                            Message.token(PKI.tsa, covered, Certificates.NOW.minusSeconds(60)))),
        Case.of(
            "second-signature-with-content",
            UNPROVEN,
            () ->
                new Update(Appended.PLAIN)
                    .edit(3, "9 0 R]", "9 0 R 60 0 R]")
                    .edit(6, "9 0 R]", "9 0 R 60 0 R]")
                    .edit(4, "PAY 100", "PAY 999")
                    .put(
                        60,
                        "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig2) /V 62 0 R /F 132 /Rect"
                            + " [0 0 0 0] >>")
                    .put(62, Seal.dictionary(""))
                    .sealed(bob)),
        Case.of(
            "second-signature-broken",
            NEVER_AUTHENTIC,
            () -> Appended.signature(Appended.PLAIN, "/Rect [0 0 0 0]", Appended.SIGNATURE, junk)),
        Case.of(
            "signature-empty-field-signed-by-unknown-covers",
            NEVER_AUTHENTIC,
            () ->
                new Update(RICH)
                    .edit(11, "/F 132", "/F 132 /V 62 0 R /AP << /N 61 0 R >>")
                    .put(61, RichDocument.fieldAppearance("PAY 999"))
                    .put(62, Seal.dictionary(""))
                    .sealed(fake)));
  }
}
