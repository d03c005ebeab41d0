package id.absah.adversary;

import static id.absah.adversary.Case.Expected.FAILED;
import static id.absah.adversary.Case.Expected.NEVER_AUTHENTIC;
import static id.absah.adversary.Case.Expected.UNPROVEN;

import java.util.List;

/** Later changes that a certification or a lock of fields forbids. */
final class LockCases {
  private static final Certificates PKI = Certificates.shared();

  private LockCases() {}

  static List<Case> all() {
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
            () -> Appended.signature(one, "/Rect [0 0 0 0]", Appended.SIGNATURE, Appended.bob())),
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
            () ->
                Appended.signature(
                    two,
                    Appended.COVERING,
                    Appended.SIGNATURE,
                    new Message(PKI.unknownSigner)::over)),
        Case.of(
            "mdp-2-timestamp-covers",
            NEVER_AUTHENTIC,
            () ->
                Appended.signature(
                    two,
                    Appended.COVERING,
                    Appended.STAMP,
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
                    .sealed(Appended.bob())),
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
}
