package id.absah.adversary;

/** What is added to the plain document in a later revision, with the pages and fields it needs. */
final class Appended {
  static final byte[] PLAIN = Draft.plain().signed();
  static final String SIGNATURE = "/Type /Sig /SubFilter /ETSI.CAdES.detached";
  static final String STAMP = "/Type /DocTimeStamp /SubFilter /ETSI.RFC3161";
  static final String COVERING = "/Rect [20 140 290 180] /P 3 0 R /AP << /N 61 0 R >>";

  private Appended() {}

  static byte[] field(String entries) {
    return new Update(PLAIN)
        .edit(3, "9 0 R]", "9 0 R 60 0 R]")
        .edit(6, "9 0 R]", "9 0 R 60 0 R]")
        .put(60, "<< /Type /Annot /FT /Sig /T (Sig2) /F 4 /P 3 0 R " + entries + " >>")
        .put(61, RichDocument.fieldAppearance("PAY 999 IDR"))
        .bytes();
  }

  /** A second signature with a widget of the given look. */
  static byte[] signature(byte[] base, String widget, String kind, Seal.Cms cms) {
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

  /** A second honest signer. */
  static Seal.Cms bob() {
    Certificates pki = Certificates.shared();
    return new Message(pki.second).with(pki.ca)::over;
  }
}
