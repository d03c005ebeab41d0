package id.absah.adversary;

import id.absah.adversary.Certificates.Identity;
import id.absah.adversary.Certificates.Request;
import id.absah.adversary.Revocation.Crl;
import java.util.List;

/** Documents that bring the evidence about their signer's certificate themselves. */
final class Evidence {
  /** An authority whose status lists are only those that a document brings. */
  static final Identity CA =
      new Request("CN=Time CA,O=Adversary,C=ID").authority().issuedBy(Certificates.shared().root);

  static final Identity ALICE = alice(CA);

  private Evidence() {}

  static byte[] document(Message message, List<byte[]> certificates, List<byte[]> lists) {
    return Revocation.with(certificates, lists, List.of()).signed(message::over);
  }

  static Crl fresh() {
    return Revocation.crl(CA);
  }

  static Identity alice(Identity issuer) {
    return new Request("CN=Ani,O=Dinas,C=ID").issuedBy(issuer);
  }
}
