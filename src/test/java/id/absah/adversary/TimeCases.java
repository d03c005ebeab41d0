package id.absah.adversary;

import static id.absah.adversary.Case.Expected.AUTHENTIC;
import static id.absah.adversary.Case.Expected.INDETERMINATE;

import id.absah.adversary.Certificates.Identity;
import id.absah.adversary.Certificates.Request;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** Proofs of time, and claims that are none. */
final class TimeCases {
  private static final Certificates PKI = Certificates.shared();
  private static final Identity EXPIRED =
      new Request("CN=Old,O=Dinas,C=ID")
          .between("2024-01-01T00:00:00Z", "2026-09-01T00:00:00Z")
          .issuedBy(Evidence.CA);
  private static final ASN1GeneralizedTime INSIDE = new ASN1GeneralizedTime("20260610000000Z");
  private static final byte[] THEN =
      Revocation.crl(Evidence.CA, "2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z").bytes();

  private TimeCases() {}

  private static Case stamped(String name, Case.Expected expected, Message message) {
    return Case.of(
        name,
        expected,
        () ->
            Evidence.document(
                message.with(Evidence.CA),
                List.of(PKI.ca.encoded()),
                List.of(THEN, Revocation.crl(Evidence.CA).bytes())));
  }

  private static byte[] odd(byte[] stamped, String time)
      throws GeneralSecurityException, IOException {
    Message named =
        new Message(PKI.tsa)
            .attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, Message.naming(PKI.tsa));
    return Message.token(named, stamped, new ASN1GeneralizedTime(time));
  }

  static List<Case> all() {
    String inside = "2026-06-10T00:00:00Z";
    Identity oldTsa =
        new Request("CN=TSA,O=Adversary,C=ID")
            .between("2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z")
            .purposes(KeyPurposeId.id_kp_timeStamping)
            .issuedBy(PKI.ca);
    Identity laterTsa =
        new Request("CN=TSA,O=Adversary,C=ID")
            .between("2026-08-01T00:00:00Z", "2028-01-01T00:00:00Z")
            .purposes(KeyPurposeId.id_kp_timeStamping)
            .issuedBy(PKI.ca);
    Identity unknown = Certificates.tsa(PKI.unknownRoot);
    Identity notTsa = new Request("CN=TSA,O=Adversary,C=ID").issuedBy(PKI.ca);
    Identity unborn =
        new Request("CN=New,O=Dinas,C=ID")
            .between("2027-01-01T00:00:00Z", "2028-01-01T00:00:00Z")
            .issuedBy(Evidence.CA);
    return List.of(
        stamped(
            "time-expired-with-proof", AUTHENTIC, new Message(EXPIRED).stamped(PKI.tsa, inside)),
        stamped("time-expired-without-proof", INDETERMINATE, new Message(EXPIRED)),
        stamped(
            "time-expired-signing-time-claim",
            INDETERMINATE,
            new Message(EXPIRED)
                .attribute(
                    org.bouncycastle.asn1.cms.CMSAttributes.signingTime,
                    new org.bouncycastle.asn1.ASN1UTCTime("260610000000Z"))),
        stamped(
            "time-proof-after-expiry",
            INDETERMINATE,
            new Message(EXPIRED).stamped(PKI.tsa, "2026-10-01T00:00:00Z")),
        stamped(
            "time-proof-before-validity",
            INDETERMINATE,
            new Message(EXPIRED).stamped(PKI.tsa, "2023-10-01T00:00:00Z")),
        stamped(
            "time-token-over-another-value",
            INDETERMINATE,
            new Message(EXPIRED).stamped(PKI.tsa, inside, value -> new byte[] {1})),
        stamped(
            "time-token-by-an-expired-authority",
            INDETERMINATE,
            new Message(EXPIRED).stamped(oldTsa, inside)),
        stamped(
            "time-token-before-its-authority",
            INDETERMINATE,
            new Message(EXPIRED).stamped(laterTsa, inside)),
        stamped(
            "time-token-by-an-unknown-authority",
            INDETERMINATE,
            new Message(EXPIRED).stamped(unknown, inside)),
        stamped(
            "time-token-by-a-signer", INDETERMINATE, new Message(EXPIRED).stamped(notTsa, inside)),
        stamped(
            "time-token-by-the-signer-itself",
            INDETERMINATE,
            new Message(EXPIRED).stamped(EXPIRED, inside)),
        stamped(
            "time-token-from-the-future",
            INDETERMINATE,
            new Message(EXPIRED).stamped(PKI.tsa, "2027-06-10T00:00:00Z")),
        stamped(
            "time-token-wrong-valid-signer",
            AUTHENTIC,
            new Message(Evidence.ALICE).stamped(PKI.tsa, inside, value -> new byte[] {1})),
        stamped(
            "time-token-names-no-certificate",
            INDETERMINATE,
            new Message(EXPIRED)
                .stamped(value -> Message.token(new Message(PKI.tsa), value, INSIDE))),
        stamped(
            "time-token-in-local-time",
            INDETERMINATE,
            new Message(EXPIRED).stamped(value -> odd(value, "20260610000000"))),
        stamped(
            "time-token-with-a-zone",
            INDETERMINATE,
            new Message(EXPIRED).stamped(value -> odd(value, "20260610000000+0700"))),
        stamped(
            "time-token-with-a-fraction",
            AUTHENTIC,
            new Message(EXPIRED).stamped(value -> odd(value, "20260610000000.25Z"))),
        stamped("time-not-yet-valid", INDETERMINATE, new Message(unborn)));
  }
}
