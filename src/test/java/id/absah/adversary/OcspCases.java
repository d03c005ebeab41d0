package id.absah.adversary;

import static id.absah.adversary.Case.Expected.AUTHENTIC;
import static id.absah.adversary.Case.Expected.REVOCATION_UNKNOWN;
import static id.absah.adversary.Revocation.YESTERDAY;

import id.absah.adversary.Certificates.Identity;
import id.absah.adversary.Certificates.Request;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** OCSP responses that must not be believed, and some that must. */
final class OcspCases {
  private static final Certificates PKI = Certificates.shared();

  private OcspCases() {}

  private static Case ocsp(String name, Case.Expected expected, Responding response) {
    return Case.of(
        name,
        expected,
        () ->
            Revocation.with(List.of(), List.of(), List.of(response.bytes()))
                .signed(new Message(Evidence.ALICE).with(Evidence.CA)::over));
  }

  private interface Responding {
    byte[] bytes() throws Exception;
  }

  static List<Case> all() {
    Identity delegated =
        new Request("CN=VA,O=Adversary,C=ID")
            .purposes(KeyPurposeId.id_kp_OCSPSigning)
            .issuedBy(Evidence.CA);
    Identity foreign =
        new Request("CN=VA,O=Adversary,C=ID")
            .purposes(KeyPurposeId.id_kp_OCSPSigning)
            .issuedBy(PKI.otherRoot);
    Identity ofRoot =
        new Request("CN=VA,O=Adversary,C=ID")
            .purposes(KeyPurposeId.id_kp_OCSPSigning)
            .issuedBy(PKI.root);
    Identity old =
        new Request("CN=VA,O=Adversary,C=ID")
            .between("2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z")
            .purposes(KeyPurposeId.id_kp_OCSPSigning)
            .issuedBy(Evidence.CA);
    Identity server =
        new Request("CN=VA,O=Adversary,C=ID")
            .purposes(KeyPurposeId.id_kp_serverAuth)
            .issuedBy(Evidence.CA);
    var serial = Evidence.ALICE.certificate().getSerialNumber();
    return List.of(
        ocsp(
            "ocsp-by-the-authority",
            AUTHENTIC,
            () -> Revocation.good(Evidence.CA, Evidence.CA, serial, YESTERDAY)),
        ocsp(
            "ocsp-by-a-delegate",
            AUTHENTIC,
            () -> Revocation.good(delegated, Evidence.CA, serial, YESTERDAY)),
        ocsp(
            "ocsp-by-a-foreign-delegate",
            REVOCATION_UNKNOWN,
            () -> Revocation.good(foreign, Evidence.CA, serial, YESTERDAY)),
        ocsp(
            "ocsp-by-a-delegate-of-the-root",
            REVOCATION_UNKNOWN,
            () -> Revocation.good(ofRoot, Evidence.CA, serial, YESTERDAY)),
        ocsp(
            "ocsp-by-an-expired-delegate",
            REVOCATION_UNKNOWN,
            () -> Revocation.good(old, Evidence.CA, serial, YESTERDAY)),
        ocsp(
            "ocsp-by-a-server",
            REVOCATION_UNKNOWN,
            () -> Revocation.good(server, Evidence.CA, serial, YESTERDAY)),
        ocsp(
            "ocsp-by-the-subject",
            REVOCATION_UNKNOWN,
            () -> Revocation.good(Evidence.ALICE, Evidence.CA, serial, YESTERDAY)),
        ocsp(
            "ocsp-for-another-issuer",
            REVOCATION_UNKNOWN,
            () -> Revocation.good(Evidence.CA, PKI.ca, serial, YESTERDAY)),
        ocsp(
            "ocsp-for-another-serial",
            REVOCATION_UNKNOWN,
            () ->
                Revocation.good(
                    Evidence.CA, Evidence.CA, serial.add(java.math.BigInteger.ONE), YESTERDAY)),
        ocsp(
            "ocsp-from-the-future",
            REVOCATION_UNKNOWN,
            () -> Revocation.good(Evidence.CA, Evidence.CA, serial, "2027-01-01T00:00:00Z")),
        ocsp(
            "ocsp-stale",
            REVOCATION_UNKNOWN,
            () -> Revocation.good(Evidence.CA, Evidence.CA, serial, "2024-06-01T00:00:00Z")),
        ocsp(
            "ocsp-tampered",
            REVOCATION_UNKNOWN,
            () -> {
              byte[] response = Revocation.good(Evidence.CA, Evidence.CA, serial, YESTERDAY);
              String text = Latin.text(response);
              return Latin.bytes(text.replace("20261121120000Z", "20261122110000Z"));
            }),
        ocsp("ocsp-junk", REVOCATION_UNKNOWN, () -> new byte[] {0x30, 0x03, 0x0A, 0x01, 0x00}));
  }
}
