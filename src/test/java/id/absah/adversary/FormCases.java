package id.absah.adversary;

import static id.absah.adversary.Case.Expected.FAILED;
import static id.absah.adversary.Case.Expected.NEVER_AUTHENTIC;
import static id.absah.adversary.Case.Expected.UNPROVEN;

import java.util.ArrayList;
import java.util.List;

/** Fields, annotations and signatures that are added or altered later. */
final class FormCases {
  private static final byte[] RICH = ContentCases.base();
  static final byte[] PLAIN = Draft.plain().signed();
  private static final Certificates PKI = Certificates.shared();

  private FormCases() {}

  private static Case edit(String name, int object, String from, String to) {
    return edit(name, UNPROVEN, object, from, to);
  }

  private static Case edit(
      String name, Case.Expected expected, int object, String from, String to) {
    return Case.of(name, expected, () -> new Update(RICH).edit(object, from, to).bytes());
  }

  /** An annotation added to the page of the plain document. */
  private static Case annotation(String name, String entries) {
    return Case.of(
        name,
        UNPROVEN,
        () ->
            new Update(PLAIN)
                .edit(3, "9 0 R]", "9 0 R 60 0 R]")
                .put(60, "<< /Type /Annot /F 4 " + entries + " >>")
                .put(61, RichDocument.fieldAppearance("PAY 999 IDR"))
                .bytes());
  }

  /** What claims to be an empty signature field that shows nothing. */
  private static Case field(String name, String entries) {
    return Case.of(name, UNPROVEN, () -> fieldAdded(entries));
  }

  private static byte[] fieldAdded(String entries) {
    return new Update(PLAIN)
        .edit(3, "9 0 R]", "9 0 R 60 0 R]")
        .edit(6, "9 0 R]", "9 0 R 60 0 R]")
        .put(60, "<< /Type /Annot /FT /Sig /T (Sig2) /F 4 /P 3 0 R " + entries + " >>")
        .put(61, RichDocument.fieldAppearance("PAY 999 IDR"))
        .bytes();
  }

  /** A second signature with a widget of the given look. */
  static byte[] signedAgain(byte[] base, String widget, String kind, Seal.Cms cms) {
    return new Update(base)
        .edit(3, "9 0 R]", "9 0 R 60 0 R]")
        .edit(6, "9 0 R]", "9 0 R 60 0 R]")
        .put(
            60,
            "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig2) /V 62 0 R /F 132 "
                + widget
                + " >>")
        .put(61, RichDocument.fieldAppearance("PAY 999 IDR"))
        .put(62, Seal.dictionary(kind, ""))
        .sealed(cms);
  }

  private static final String COVERING = "/Rect [20 140 290 180] /P 3 0 R /AP << /N 61 0 R >>";
  static final String SIGNATURE = "/Type /Sig /SubFilter /ETSI.CAdES.detached";
  static final String STAMP = "/Type /DocTimeStamp /SubFilter /ETSI.RFC3161";

  static List<Case> all() {
    List<Case> all = new ArrayList<>(annotations());
    all.addAll(fields());
    all.addAll(signatures());
    all.addAll(locks());
    return all;
  }

  private static List<Case> annotations() {
    return List.of(
        annotation(
            "annotation-freetext-without-appearance",
            "/Subtype /FreeText /Rect [20 140 290 180] /Contents (PAY 999 IDR) /DA (/Helv 24 Tf 0"
                + " g)"),
        annotation(
            "annotation-redact",
            "/Subtype /Redact /Rect [20 140 290 180] /IC [0] /OverlayText (X)"),
        annotation(
            "annotation-watermark",
            "/Subtype /Watermark /Rect [20 140 290 180] /AP << /N 61 0 R >>"),
        annotation(
            "annotation-screen", "/Subtype /Screen /Rect [20 140 290 180] /A << /S /Rendition >>"),
        annotation("annotation-3d", "/Subtype /3D /Rect [20 140 290 180] /3DD 61 0 R"),
        annotation(
            "annotation-popup", "/Subtype /Popup /Rect [20 140 290 180] /Open true /Parent 9 0 R"),
        annotation("annotation-square", "/Subtype /Square /Rect [20 140 290 180] /IC [1 1 1]"),
        annotation(
            "annotation-link",
            "/Subtype /Link /Rect [20 140 290 180] /A << /S /URI /URI (https://b/) >>"),
        annotation(
            "annotation-widget-without-field",
            "/Subtype /Widget /Rect [20 140 290 180] /AP << /N 61 0 R >>"),
        annotation(
            "annotation-attachment", "/Subtype /FileAttachment /Rect [0 0 0 0] /FS << /F (x) >>"),
        annotation(
            "annotation-hidden-then-shown",
            "/Subtype /Stamp /F 2 /Rect [20 140 290 180] /AP << /N 61 0 R >>"),
        Case.of(
            "annotation-direct-in-array",
            UNPROVEN,
            () ->
                new Update(PLAIN)
                    .edit(
                        3, "9 0 R]", "9 0 R << /Subtype /Square /Rect [20 140 290 180] /IC [1] >>]")
                    .bytes()),
        edit("annotation-removed", 3, "13 0 R ", ""),
        edit("annotation-order", 3, "13 0 R 14 0 R", "14 0 R 13 0 R"),
        edit("annotation-appearance", 45, "(NOTE)", "(PAID)"),
        edit("annotation-contents", 13, "(NOTE)", "(PAID)"),
        edit("annotation-rect", 13, "[150 100 250 120]", "[20 140 250 180]"),
        edit("annotation-flag-no-view", 13, "/F 4", "/F 32"),
        edit("annotation-flag-print-off", 13, "/F 4", "/F 0"),
        edit("annotation-layer", 13, "/F 4", "/F 4 /OC 31 0 R"),
        edit("annotation-border", 14, "[0 0 0]", "[0 0 90]"),
        edit("annotation-link-target", 14, "a.go.id", "evil.example"),
        edit("annotation-link-quad", 14, "/Border", "/QuadPoints [0 0 9 0 0 9 9 9] /Border"),
        edit("annotation-subtype", 13, "/FreeText", "/Text"));
  }

  private static List<Case> fields() {
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
                new Update(PLAIN)
                    .edit(6, "9 0 R]", "9 0 R 60 0 R]")
                    .edit(3, "9 0 R]", "9 0 R 60 0 R]")
                    .put(
                        60,
                        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (b) /V (PAY 999) /Rect [20 140"
                            + " 290 180] /P 3 0 R >>")
                    .bytes()));
  }

  private static List<Case> signatures() {
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
            () -> fieldAdded("/Subtype /Widget " + COVERING)),
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
            "/Subtype /Widget /F 2 /A << /S /Hide /T (Sig2) /H false >> " + COVERING),
        Case.of(
            "signature-stamp-by-unknown-covers",
            NEVER_AUTHENTIC,
            "ANNOT_COVERS_CONTENT",
            () -> signedAgain(PLAIN, COVERING, SIGNATURE, fake)),
        Case.of(
            "signature-stamp-by-unrecognised-covers",
            UNPROVEN,
            "ANNOT_COVERS_CONTENT",
            () -> signedAgain(PLAIN, COVERING, SIGNATURE, mallory)),
        Case.of(
            "timestamp-visible-covers",
            UNPROVEN,
            () ->
                signedAgain(
                    PLAIN,
                    COVERING,
                    STAMP,
                    covered -> Message.token(PKI.tsa, covered, Certificates.NOW.minusSeconds(60)))),
        Case.of(
            "timestamp-junk-token",
            UNPROVEN,
            "TIMESTAMP_UNREADABLE",
            () -> signedAgain(PLAIN, "/Rect [0 0 0 0]", STAMP, junk)),
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
                    .put(62, Seal.dictionary(STAMP, ""))
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
                    .put(62, Seal.dictionary(STAMP, ""))
                    .sealed(
                        covered ->
                            Message.token(PKI.tsa, covered, Certificates.NOW.minusSeconds(60)))),
        Case.of(
            "second-signature-with-content",
            UNPROVEN,
            () ->
                new Update(PLAIN)
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
            () -> signedAgain(PLAIN, "/Rect [0 0 0 0]", SIGNATURE, junk)),
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

  private static List<Case> locks() {
    String mdp1 =
        "/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type"
            + " /TransformParams /P 1 /V /1.2 >> >>]";
    String all =
        "/Reference [<< /Type /SigRef /TransformMethod /FieldMDP /TransformParams << /Type"
            + " /TransformParams /Action /Include /Fields [(amount)] /V /1.2 >> >>]";
    Draft certified =
        Draft.plain()
            .put(7, Seal.dictionary(mdp1))
            .edit(1, "/AcroForm", "/Perms << /DocMDP 7 0 R >> /AcroForm");
    Draft locked = Draft.plain().put(7, Seal.dictionary(all));
    byte[] one = certified.signed();
    byte[] two =
        Draft.plain()
            .put(7, Seal.dictionary(mdp1.replace("/P 1", "/P 2")))
            .edit(1, "/AcroForm", "/Perms << /DocMDP 7 0 R >> /AcroForm")
            .signed();
    byte[] field = locked.signed();
    byte[] lock =
        Draft.plain()
            .edit(
                8,
                "/F 132",
                "/F 132 /Lock << /Type /SigFieldLock /Action /Include /Fields [(amount)] >>")
            .signed();
    byte[] three = certified(mdp1.replace("/P 1", "/P 3"));
    byte[] unnamed = certified(mdp1.replace("/P 1", ""));
    byte[] loose = Draft.plain().put(7, Seal.dictionary(mdp1)).signed();
    byte[] spread =
        Draft.plain()
            .put(7, Seal.dictionary("/Reference 80 0 R"))
            .put(80, "[81 0 R]")
            .put(81, "<< /Type /SigRef /TransformMethod /DocMDP /TransformParams 82 0 R >>")
            .put(82, "<< /Type /TransformParams /P 83 0 R /V /1.2 >>")
            .put(83, "1")
            .edit(1, "/AcroForm", "/Perms 84 0 R /AcroForm")
            .put(84, "<< /DocMDP 7 0 R >>")
            .signed();
    byte[] exclude =
        Draft.plain()
            .put(7, Seal.dictionary(all.replace("/Include", "/Exclude").replace("(amount)", "(b)")))
            .signed();
    byte[] unicode =
        Draft.plain()
            .put(7, Seal.dictionary(all))
            .edit(9, "(amount)", "<FEFF0061006D006F0075006E0074>")
            .signed();
    byte[] level =
        Draft.plain()
            .edit(8, "/F 132", "/F 132 /Lock << /Action /Include /Fields [(b)] /P 1 >>")
            .signed();
    byte[] nested =
        Draft.plain()
            .put(7, Seal.dictionary(all.replace("(amount)", "(form)")))
            .edit(6, "9 0 R]", "85 0 R]")
            .put(85, "<< /T (form) /Kids [9 0 R] >>")
            .edit(9, "/Ff 0", "/Ff 0 /Parent 85 0 R")
            .signed();
    String freeText = "<< /Type /Annot /Subtype /FreeText /Rect [20 140 290 180] /Contents (X) >>";
    return List.of(
        Case.of(
            "mdp-perms-removed-then-filled",
            FAILED,
            () ->
                new Update(one)
                    .edit(1, "/Perms << /DocMDP 7 0 R >>", "")
                    .edit(9, "(10)", "(99)")
                    .bytes()),
        Case.of(
            "mdp-perms-removed",
            NEVER_AUTHENTIC,
            () -> new Update(one).edit(1, "/Perms << /DocMDP 7 0 R >>", "").bytes()),
        Case.of(
            "mdp-level-raised-in-update",
            FAILED,
            () ->
                new Update(one)
                    .edit(1, "/DocMDP 7 0 R", "/DocMDP 70 0 R")
                    .put(70, Seal.dictionary(mdp1.replace("/P 1", "/P 3")))
                    .edit(9, "(10)", "(99)")
                    .bytes()),
        Case.of(
            "mdp-1-second-signature",
            FAILED,
            () -> signedAgain(one, "/Rect [0 0 0 0]", SIGNATURE, bobs())),
        Case.of(
            "mdp-1-empty-field",
            FAILED,
            () ->
                new Update(one)
                    .edit(6, "9 0 R]", "9 0 R 60 0 R]")
                    .put(
                        60,
                        "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig2) /Rect [0 0 0 0] >>")
                    .bytes()),
        Case.of(
            "mdp-2-annotation",
            FAILED,
            () ->
                new Update(two)
                    .edit(3, "9 0 R]", "9 0 R 60 0 R]")
                    .put(60, "<< /Type /Annot /Subtype /Square /Rect [0 0 90 90] /IC [1] >>")
                    .bytes()),
        Case.of(
            "mdp-2-content", FAILED, () -> new Update(two).edit(4, "PAY 100", "PAY 999").bytes()),
        Case.of(
            "mdp-1-metadata", FAILED, () -> new Update(one).edit(10, "(Base)", "(Other)").bytes()),
        Case.of(
            "field-lock-include", FAILED, () -> new Update(field).edit(9, "(10)", "(99)").bytes()),
        Case.of(
            "field-lock-include-two-steps",
            FAILED,
            () ->
                new Update(new Update(field).edit(9, "(10)", "(99)").bytes())
                    .edit(9, "(99)", "(10)")
                    .bytes()),
        Case.of("lock-include", FAILED, () -> new Update(lock).edit(9, "(10)", "(99)").bytes()),
        Case.of(
            "lock-removed-then-filled",
            FAILED,
            () ->
                new Update(
                        new Update(lock)
                            .edit(
                                8,
                                "/Lock << /Type /SigFieldLock /Action /Include /Fields [(amount)]"
                                    + " >>",
                                "")
                            .bytes())
                    .edit(9, "(10)", "(99)")
                    .bytes()),
        Case.of(
            "mdp-2-stamp-by-unknown",
            NEVER_AUTHENTIC,
            () -> signedAgain(two, COVERING, SIGNATURE, new Message(PKI.unknownSigner)::over)),
        Case.of(
            "mdp-2-timestamp-covers",
            NEVER_AUTHENTIC,
            () ->
                signedAgain(
                    two,
                    COVERING,
                    STAMP,
                    covered -> Message.token(PKI.tsa, covered, Certificates.NOW.minusSeconds(60)))),
        Case.of(
            "mdp-3-annotation-covers",
            UNPROVEN,
            () -> new Update(three).edit(3, "9 0 R]", "9 0 R 60 0 R]").put(60, freeText).bytes()),
        Case.of(
            "mdp-3-content", FAILED, () -> new Update(three).edit(4, "PAY 100", "PAY 999").bytes()),
        Case.of(
            "mdp-default-level-annotation",
            FAILED,
            () -> new Update(unnamed).edit(3, "9 0 R]", "9 0 R 60 0 R]").put(60, freeText).bytes()),
        Case.of(
            "mdp-without-perms",
            NEVER_AUTHENTIC,
            () -> new Update(loose).edit(9, "(10)", "(99)").bytes()),
        Case.of(
            "mdp-by-references", FAILED, () -> new Update(spread).edit(9, "(10)", "(99)").bytes()),
        Case.of(
            "mdp-by-references-lowered",
            FAILED,
            () -> new Update(spread).put(83, "3").edit(9, "(10)", "(99)").bytes()),
        Case.of(
            "field-lock-exclude",
            FAILED,
            () -> new Update(exclude).edit(9, "(10)", "(99)").bytes()),
        Case.of(
            "field-lock-unicode-name",
            FAILED,
            () -> new Update(unicode).edit(9, "(10)", "(99)").bytes()),
        Case.of(
            "field-lock-parent-name",
            FAILED,
            () -> new Update(nested).edit(9, "(10)", "(99)").bytes()),
        Case.of(
            "field-lock-filled-while-signing",
            FAILED,
            () ->
                new Update(field)
                    .edit(9, "(10)", "(99)")
                    .edit(6, "9 0 R]", "9 0 R 60 0 R]")
                    .put(
                        60,
                        "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Sig2) /V 62 0 R /Rect [0 0 0"
                            + " 0] >>")
                    .put(62, Seal.dictionary(""))
                    .sealed(bobs())),
        Case.of(
            "field-lock-replaced-by-new-field",
            NEVER_AUTHENTIC,
            () ->
                new Update(field)
                    .edit(6, "9 0 R]", "60 0 R]")
                    .edit(3, "9 0 R]", "60 0 R]")
                    .put(
                        60,
                        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (amount) /V (99) /Rect [20 20"
                            + " 120 40] >>")
                    .bytes()),
        Case.of("lock-level-1", FAILED, () -> new Update(level).edit(9, "(10)", "(99)").bytes()));
  }

  private static byte[] certified(String reference) {
    return Draft.plain()
        .put(7, Seal.dictionary(reference))
        .edit(1, "/AcroForm", "/Perms << /DocMDP 7 0 R >> /AcroForm")
        .signed();
  }

  private static Seal.Cms bobs() {
    return new Message(PKI.second).with(PKI.ca)::over;
  }
}
