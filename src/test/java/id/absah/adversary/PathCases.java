package id.absah.adversary;

import static id.absah.adversary.Case.Expected.AUTHENTIC;
import static id.absah.adversary.Case.Expected.INDETERMINATE;
import static id.absah.adversary.Case.Expected.REVOCATION_UNKNOWN;
import static id.absah.adversary.Revocation.NEXT_MONTH;

import id.absah.adversary.Certificates.Identity;
import id.absah.adversary.Certificates.Request;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyConstraints;

/** Certification paths. */
final class PathCases {
  private static final Certificates PKI = Certificates.shared();

  private PathCases() {}

  private static Case path(
      String name, Case.Expected expected, Identity signer, Identity... chain) {
    return Case.of(
        name,
        expected,
        () -> {
          List<byte[]> lists = new ArrayList<>();
          for (Identity authority : chain) {
            lists.add(Revocation.crl(authority).bytes());
          }
          return Evidence.document(new Message(signer).with(chain), List.of(), lists);
        });
  }

  private static Request under() {
    return new Request("CN=Sub CA,O=Adversary,C=ID").authority();
  }

  static List<Case> all() {
    Identity noConstraints = under().noConstraints().issuedBy(PKI.root);
    Identity noAuthority =
        new Request("CN=Sub CA,O=Adversary,C=ID")
            .usage(KeyUsage.keyCertSign | KeyUsage.cRLSign)
            .issuedBy(PKI.root);
    Identity noCertSign = under().usage(KeyUsage.cRLSign).issuedBy(PKI.root);
    Identity noCrlSign = under().usage(KeyUsage.keyCertSign).issuedBy(PKI.root);
    Identity sha1 = under().signedWith("SHA1withECDSA").issuedBy(PKI.root);
    Identity old =
        under().between("2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z").issuedBy(PKI.root);
    Identity zero = under().pathLength(0).issuedBy(PKI.root);
    Identity belowZero = new Request("CN=Below,O=Adversary,C=ID").authority().issuedBy(zero);
    Identity onlyElse =
        under()
            .extension(
                Extension.nameConstraints,
                true,
                new NameConstraints(
                    new GeneralSubtree[] {
                      new GeneralSubtree(new GeneralName(new X500Name("O=Else,C=ID")))
                    },
                    null))
            .issuedBy(PKI.root);
    Identity notDinas =
        under()
            .extension(
                Extension.nameConstraints,
                true,
                new NameConstraints(
                    null,
                    new GeneralSubtree[] {
                      new GeneralSubtree(new GeneralName(new X500Name("CN=Ani")))
                    }))
            .issuedBy(PKI.root);
    Identity explicit =
        under()
            .extension(
                Extension.policyConstraints,
                true,
                new PolicyConstraints(java.math.BigInteger.ZERO, java.math.BigInteger.ZERO))
            .issuedBy(PKI.root);
    Identity critical =
        under()
            .extension(new ASN1ObjectIdentifier("1.2.3.4"), true, DERNull.INSTANCE)
            .issuedBy(PKI.root);
    Identity server =
        new Request("CN=Ani,O=Dinas,C=ID")
            .purposes(KeyPurposeId.id_kp_serverAuth)
            .issuedBy(Evidence.CA);
    Identity stamping =
        new Request("CN=Ani,O=Dinas,C=ID")
            .purposes(KeyPurposeId.id_kp_timeStamping)
            .issuedBy(Evidence.CA);
    Identity enciphering =
        new Request("CN=Ani,O=Dinas,C=ID").usage(KeyUsage.keyEncipherment).issuedBy(Evidence.CA);
    Identity noConstraintsLeaf =
        new Request("CN=Ani,O=Dinas,C=ID").noConstraints().issuedBy(Evidence.CA);
    Identity loopA = new Request("CN=Loop A,O=L,C=ID").authority().selfSigned();
    Identity loopB = new Request("CN=Loop B,O=L,C=ID").authority().issuedBy(loopA);
    Identity loopBack =
        new Request("CN=Loop A,O=L,C=ID")
            .authority()
            .keys(loopA.keys(), loopA.algorithm())
            .issuedBy(loopB);
    Identity grandchild = new Request("CN=Ani,O=Dinas,C=ID").issuedBy(Evidence.ALICE);
    return List.of(
        path(
            "path-authority-without-basic-constraints",
            INDETERMINATE,
            Evidence.alice(noConstraints),
            noConstraints),
        path(
            "path-authority-that-is-none", INDETERMINATE, Evidence.alice(noAuthority), noAuthority),
        path(
            "path-authority-may-not-sign-certificates",
            INDETERMINATE,
            Evidence.alice(noCertSign),
            noCertSign),
        path(
            "path-authority-may-not-sign-lists",
            REVOCATION_UNKNOWN,
            Evidence.alice(noCrlSign),
            noCrlSign),
        path("path-authority-signed-sha1", INDETERMINATE, Evidence.alice(sha1), sha1),
        path("path-authority-expired", INDETERMINATE, Evidence.alice(old), old),
        path("path-too-long", INDETERMINATE, Evidence.alice(belowZero), belowZero, zero),
        path("path-name-not-permitted", INDETERMINATE, Evidence.alice(onlyElse), onlyElse),
        path("path-name-excluded", INDETERMINATE, Evidence.alice(notDinas), notDinas),
        path("path-policy-required", INDETERMINATE, Evidence.alice(explicit), explicit),
        path(
            "path-unknown-critical-in-authority",
            INDETERMINATE,
            Evidence.alice(critical),
            critical),
        path("path-signer-for-servers", INDETERMINATE, server, Evidence.CA),
        path("path-signer-for-stamping", INDETERMINATE, stamping, Evidence.CA),
        path("path-signer-for-enciphering", INDETERMINATE, enciphering, Evidence.CA),
        path("path-signer-without-basic-constraints", AUTHENTIC, noConstraintsLeaf, Evidence.CA),
        path("path-issued-by-a-signer", INDETERMINATE, grandchild, Evidence.ALICE, Evidence.CA),
        path("path-loop", INDETERMINATE, Evidence.alice(loopBack), loopBack, loopB),
        path(
            "path-to-the-unknown", INDETERMINATE, Evidence.alice(PKI.unknownRoot), PKI.unknownRoot),
        Case.of("path-mesh", INDETERMINATE, PathCases::mesh),
        Case.of(
            "path-authority-revoked",
            INDETERMINATE,
            () -> {
              Identity sub =
                  new Request("CN=Sub CA,O=Adversary,C=ID").authority().issuedBy(PKI.otherRoot);
              byte[] list =
                  Revocation.crl(PKI.otherRoot, "2026-11-22T00:00:00Z", NEXT_MONTH)
                      .revoked(sub, "2026-05-01T00:00:00Z", CRLReason.cACompromise)
                      .bytes();
              return Evidence.document(
                  new Message(Evidence.alice(sub)).with(sub),
                  List.of(),
                  List.of(list, Revocation.crl(sub).bytes()));
            }));
  }

  /** Authorities that all certify each other and lead nowhere. */
  private static byte[] mesh() throws Exception {
    int size = 9;
    List<Identity> nodes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      nodes.add(new Request("CN=Node " + i + ",O=Mesh,C=ID").authority().selfSigned());
    }
    List<byte[]> certificates = new ArrayList<>();
    for (Identity subject : nodes) {
      for (Identity issuer : nodes) {
        if (!subject.equals(issuer)) {
          Identity cross =
              new Request(subject.subject().toString())
                  .authority()
                  .keys(subject.keys(), subject.algorithm())
                  .issuedBy(issuer);
          certificates.add(cross.encoded());
        }
      }
    }
    return Evidence.document(new Message(Evidence.alice(nodes.get(0))), certificates, List.of());
  }
}
