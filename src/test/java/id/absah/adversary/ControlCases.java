package id.absah.adversary;

import static id.absah.adversary.Case.Expected.AUTHENTIC;

import java.util.List;

/** What honest software does: none of it may cost a document its authenticity. */
final class ControlCases {
  private static final Certificates PKI = Certificates.shared();
  private static final byte[] PLAIN = Appended.PLAIN;
  private static final byte[] RICH = ContentCases.base();

  private ControlCases() {}

  private static byte[] certified(int level) {
    return Draft.plain()
        .put(
            7,
            Seal.dictionary(
                "/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type"
                    + " /TransformParams /P "
                    + level
                    + " /V /1.2 >> >>]"))
        .edit(1, "/AcroForm", "/Perms << /DocMDP 7 0 R >> /AcroForm")
        .signed();
  }

  private static byte[] withStore(byte[] base) throws Exception {
    return new Update(base)
        .edit(
            1,
            "/AcroForm",
            "/DSS << /Type /DSS /Certs [70 0 R] /VRI << /0123456789ABCDEF0123456789ABCDEF01234567"
                + " << /Cert [70 0 R] /TU (D:2026) >> >> >> /AcroForm")
        .put(70, Latin.stream("", Latin.text(PKI.ca.encoded())))
        .bytes();
  }

  private static byte[] stamped(byte[] base) {
    return Appended.signature(
        base,
        "/Rect [0 0 0 0]",
        Appended.STAMP,
        covered -> Message.token(PKI.tsa, covered, Certificates.NOW.minusSeconds(60)));
  }

  static List<Case> all() {
    Seal.Cms bob = new Message(PKI.second).with(PKI.ca)::over;
    return List.of(
        Case.of("control-plain", AUTHENTIC, () -> PLAIN),
        Case.of("control-rich", AUTHENTIC, () -> RICH),
        Case.of(
            "control-ber",
            AUTHENTIC,
            () -> Draft.plain().signed(new Message(PKI.signer).with(PKI.ca).encoding("BER")::over)),
        Case.of("control-security-store", AUTHENTIC, () -> withStore(PLAIN)),
        Case.of("control-security-store-on-p1", AUTHENTIC, () -> withStore(certified(1))),
        Case.of("control-document-timestamp", AUTHENTIC, () -> stamped(PLAIN)),
        Case.of("control-timestamp-on-p1", AUTHENTIC, () -> stamped(certified(1))),
        Case.of("control-store-and-timestamp", AUTHENTIC, () -> stamped(withStore(PLAIN))),
        Case.of(
            "control-second-signature-invisible",
            AUTHENTIC,
            () -> Appended.signature(PLAIN, "/Rect [0 0 0 0] /P 3 0 R", Appended.SIGNATURE, bob)),
        Case.of(
            "control-second-signature-on-p2",
            AUTHENTIC,
            () ->
                Appended.signature(
                    certified(2), "/Rect [0 0 0 0] /P 3 0 R", Appended.SIGNATURE, bob)),
        Case.of(
            "control-second-signature-accountable-stamp",
            AUTHENTIC,
            () ->
                Appended.signature(
                    PLAIN,
                    "/Rect [20 20 120 40] /P 3 0 R /AP << /N 61 0 R >>",
                    Appended.SIGNATURE,
                    bob)),
        Case.of(
            "control-empty-field-signed",
            AUTHENTIC,
            () ->
                new Update(RICH)
                    .edit(11, "/F 132", "/F 132 /V 62 0 R")
                    .put(62, Seal.dictionary(""))
                    .sealed(bob)),
        Case.of(
            "control-field-filled",
            AUTHENTIC,
            () -> new Update(RICH).edit(9, "(10)", "(99)").edit(23, "(10)", "(99)").bytes()),
        Case.of(
            "control-field-filled-on-p2",
            AUTHENTIC,
            () -> new Update(certified(2)).edit(9, "(10)", "(99)").bytes()),
        Case.of(
            "control-checkbox-ticked",
            AUTHENTIC,
            () -> new Update(RICH).edit(15, "/V /Off /AS /Off", "/V /On /AS /On").bytes()),
        Case.of(
            "control-choice",
            AUTHENTIC,
            () -> new Update(RICH).edit(16, "/V (one)", "/V (two)").bytes()),
        Case.of(
            "control-info",
            AUTHENTIC,
            () -> new Update(PLAIN).edit(10, "(Base)", "(Other)").bytes()),
        Case.of(
            "control-xmp",
            AUTHENTIC,
            () -> new Update(RICH).edit(40, "<x:xmpmeta/>", "<y:xmpmeta/>").bytes()),
        Case.of(
            "control-white-space",
            AUTHENTIC,
            () ->
                new Update(PLAIN)
                    .edit(3, "/Type /Page /Parent", "/Type/Page % same\n /Parent")
                    .bytes()),
        Case.of(
            "control-number-spelling",
            AUTHENTIC,
            () -> new Update(PLAIN).edit(3, "[0 0 300 200]", "[0 0.0 +300 200.00]").bytes()),
        Case.of(
            "control-name-spelling",
            AUTHENTIC,
            () -> new Update(PLAIN).edit(3, "/Resources", "/Res#6furces").bytes()),
        Case.of(
            "control-string-spelling",
            AUTHENTIC,
            () -> new Update(RICH).edit(13, "(NOTE)", "<4E4F5445>").bytes()),
        Case.of(
            "control-empty-update",
            AUTHENTIC,
            () -> new Update(PLAIN).entry(199, "0000000000 00000 f ").bytes()),
        Case.of(
            "control-xref-stream-update",
            AUTHENTIC,
            () -> new Update(PLAIN).streamed().edit(10, "(Base)", "(Other)").bytes()),
        Case.of(
            "control-unreachable-object",
            AUTHENTIC,
            () -> new Update(PLAIN).put(90, "<< /Orphan true >>").bytes()),
        Case.of(
            "control-array-made-indirect",
            AUTHENTIC,
            () ->
                new Update(PLAIN)
                    .edit(3, "[8 0 R 9 0 R]", "80 0 R")
                    .put(80, "[8 0 R 9 0 R]")
                    .bytes()),
        Case.of(
            "control-extensions",
            AUTHENTIC,
            () ->
                new Update(PLAIN)
                    .edit(
                        1,
                        "/AcroForm",
                        "/Extensions << /ADBE << /BaseVersion /1.7 /ExtensionLevel 8 >> >>"
                            + " /AcroForm")
                    .bytes()),
        Case.of(
            "control-same-object-again",
            AUTHENTIC,
            () ->
                new Update(RICH).put(4, Draft.rich().get(4)).put(12, Draft.rich().get(12)).bytes()),
        Case.of(
            "control-field-made-read-only",
            AUTHENTIC,
            () -> new Update(RICH).edit(9, "/Ff 0", "/Ff 1").bytes()),
        Case.of(
            "control-empty-signature-field-added",
            AUTHENTIC,
            () ->
                new Update(PLAIN)
                    .edit(3, "9 0 R]", "9 0 R 60 0 R]")
                    .edit(6, "9 0 R]", "9 0 R 60 0 R]")
                    .put(
                        60,
                        "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig2) /F 132 /P 3 0 R /Rect"
                            + " [20 50 90 60] >>")
                    .bytes()));
  }
}
