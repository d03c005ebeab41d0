package id.absah.adversary;

import static id.absah.adversary.Case.Expected.AUTHENTIC;
import static id.absah.adversary.Case.Expected.INDETERMINATE;
import static id.absah.adversary.Case.Expected.LISTED;
import static id.absah.adversary.Case.Expected.REVOCATION_UNKNOWN;
import static id.absah.adversary.Revocation.NEXT_MONTH;
import static id.absah.adversary.Revocation.YESTERDAY;

import id.absah.adversary.Certificates.Identity;
import id.absah.adversary.Certificates.Request;
import id.absah.adversary.Revocation.Crl;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyConstraints;
import org.bouncycastle.asn1.x509.ReasonFlags;

/** Time, revocation and certification paths; each document carries its own evidence. */
final class TimeCases {
  private static final Certificates PKI = Certificates.shared();

  /** An authority whose status lists are only those that a document brings. */
  private static final Identity CA =
      new Request("CN=Time CA,O=Adversary,C=ID").authority().issuedBy(PKI.root);

  private static final Identity ALICE = new Request("CN=Ani,O=Dinas,C=ID").issuedBy(CA);
  private static final Identity EXPIRED =
      new Request("CN=Old,O=Dinas,C=ID")
          .between("2024-01-01T00:00:00Z", "2026-09-01T00:00:00Z")
          .issuedBy(CA);
  private static final byte[] THEN =
      Revocation.crl(CA, "2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z").bytes();

  private TimeCases() {}

  private static Case crls(String name, Case.Expected expected, byte[]... lists) {
    return Case.of(
        name, expected, () -> document(new Message(ALICE).with(CA), List.of(), List.of(lists)));
  }

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
          return document(new Message(signer).with(chain), List.of(), lists);
        });
  }

  private static Case stamped(String name, Case.Expected expected, Message message) {
    return Case.of(
        name,
        expected,
        () ->
            document(
                message.with(CA),
                List.of(PKI.ca.encoded()),
                List.of(THEN, Revocation.crl(CA).bytes())));
  }

  private static Case ocsp(String name, Case.Expected expected, Responding response) {
    return Case.of(
        name,
        expected,
        () ->
            Revocation.with(List.of(), List.of(), List.of(response.bytes()))
                .signed(new Message(ALICE).with(CA)::over));
  }

  private interface Responding {
    byte[] bytes() throws Exception;
  }

  private static byte[] document(Message message, List<byte[]> certificates, List<byte[]> lists) {
    return Revocation.with(certificates, lists, List.of()).signed(message::over);
  }

  private static Crl fresh() {
    return Revocation.crl(CA);
  }

  private static Crl scoped(IssuingDistributionPoint scope) {
    return fresh().extension(Extension.issuingDistributionPoint, true, scope);
  }

  private static Request under() {
    return new Request("CN=Sub CA,O=Adversary,C=ID").authority();
  }

  private static Identity alice(Identity issuer) {
    return new Request("CN=Ani,O=Dinas,C=ID").issuedBy(issuer);
  }

  static List<Case> all() {
    List<Case> all = new ArrayList<>(lists());
    all.addAll(responses());
    all.addAll(times());
    all.addAll(paths());
    return all;
  }

  private static List<Case> lists() {
    Identity forger = new Request("CN=Time CA,O=Adversary,C=ID").authority().selfSigned();
    DistributionPointName elsewhere =
        new DistributionPointName(
            new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, "http://b/")));
    ReasonFlags some = new ReasonFlags(ReasonFlags.keyCompromise);
    ASN1ObjectIdentifier unknown = new ASN1ObjectIdentifier("1.2.3.4");
    String hold = "2026-03-01T00:00:00Z";
    return List.of(
        crls("crl-fresh", AUTHENTIC, fresh().bytes()),
        crls("crl-none", REVOCATION_UNKNOWN),
        crls(
            "crl-from-the-future",
            REVOCATION_UNKNOWN,
            Revocation.crl(CA, "2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z").bytes()),
        crls(
            "crl-expired",
            REVOCATION_UNKNOWN,
            Revocation.crl(CA, "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z").bytes()),
        crls(
            "crl-next-before-this",
            REVOCATION_UNKNOWN,
            Revocation.crl(CA, YESTERDAY, "2026-01-01T00:00:00Z").bytes()),
        crls("crl-by-a-forger", REVOCATION_UNKNOWN, Revocation.crl(forger).bytes()),
        crls("crl-by-the-root", REVOCATION_UNKNOWN, Revocation.crl(PKI.root).bytes()),
        crls(
            "crl-in-another-name",
            REVOCATION_UNKNOWN,
            new Crl(CA, new X500Name("CN=Other"), YESTERDAY, NEXT_MONTH).bytes()),
        crls(
            "crl-by-the-subject",
            REVOCATION_UNKNOWN,
            new Crl(ALICE, CA.subject(), YESTERDAY, NEXT_MONTH).bytes()),
        crls(
            "crl-delta-without-base",
            REVOCATION_UNKNOWN,
            fresh()
                .extension(Extension.cRLNumber, false, new ASN1Integer(6))
                .extension(Extension.deltaCRLIndicator, true, new ASN1Integer(5))
                .bytes()),
        crls(
            "crl-delta-revokes",
            INDETERMINATE,
            Revocation.crl(CA, "2026-11-20T00:00:00Z", NEXT_MONTH)
                .extension(Extension.cRLNumber, false, new ASN1Integer(5))
                .bytes(),
            fresh()
                .extension(Extension.cRLNumber, false, new ASN1Integer(6))
                .extension(Extension.deltaCRLIndicator, true, new ASN1Integer(5))
                .revoked(ALICE, "2026-11-20T00:00:00Z", CRLReason.keyCompromise)
                .bytes()),
        crls(
            "crl-indirect-by-the-issuer-itself",
            AUTHENTIC,
            scoped(new IssuingDistributionPoint(null, false, false, null, true, false)).bytes()),
        crls(
            "crl-only-authorities",
            REVOCATION_UNKNOWN,
            scoped(new IssuingDistributionPoint(null, false, true, null, false, false)).bytes()),
        crls(
            "crl-only-attributes",
            REVOCATION_UNKNOWN,
            scoped(new IssuingDistributionPoint(null, false, false, null, false, true)).bytes()),
        crls(
            "crl-only-users",
            AUTHENTIC,
            scoped(new IssuingDistributionPoint(null, true, false, null, false, false)).bytes()),
        crls(
            "crl-some-reasons",
            REVOCATION_UNKNOWN,
            scoped(new IssuingDistributionPoint(null, false, false, some, false, false)).bytes()),
        crls(
            "crl-of-another-distribution-point",
            REVOCATION_UNKNOWN,
            scoped(new IssuingDistributionPoint(elsewhere, false, false, null, false, false))
                .bytes()),
        crls(
            "crl-unknown-critical",
            REVOCATION_UNKNOWN,
            fresh().extension(unknown, true, DERNull.INSTANCE).bytes()),
        crls("crl-signed-sha1", REVOCATION_UNKNOWN, fresh().bytes("SHA1withECDSA")),
        crls(
            "crl-revoked",
            INDETERMINATE,
            fresh().revoked(ALICE, "2026-06-01T00:00:00Z", CRLReason.keyCompromise).bytes()),
        crls(
            "crl-revoked-beside-older-clean",
            INDETERMINATE,
            fresh().revoked(ALICE, "2026-06-01T00:00:00Z", CRLReason.keyCompromise).bytes(),
            Revocation.crl(CA, "2026-11-01T00:00:00Z", NEXT_MONTH).bytes()),
        crls(
            "crl-revoked-in-older-clean-in-newer",
            LISTED,
            fresh().bytes(),
            Revocation.crl(CA, "2026-11-01T00:00:00Z", NEXT_MONTH)
                .revoked(ALICE, "2026-06-01T00:00:00Z", CRLReason.keyCompromise)
                .bytes()),
        crls(
            "crl-hold",
            INDETERMINATE,
            fresh().revoked(ALICE, hold, CRLReason.certificateHold).bytes()),
        crls(
            "crl-hold-ended",
            AUTHENTIC,
            Revocation.crl(CA, "2026-11-01T00:00:00Z", "2026-11-20T00:00:00Z")
                .revoked(ALICE, hold, CRLReason.certificateHold)
                .bytes(),
            fresh().bytes()),
        crls(
            "crl-removed-in-full-list",
            REVOCATION_UNKNOWN,
            fresh().revoked(ALICE, hold, CRLReason.removeFromCRL).bytes()));
  }

  private static List<Case> responses() {
    Identity delegated =
        new Request("CN=VA,O=Adversary,C=ID").purposes(KeyPurposeId.id_kp_OCSPSigning).issuedBy(CA);
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
            .issuedBy(CA);
    Identity server =
        new Request("CN=VA,O=Adversary,C=ID").purposes(KeyPurposeId.id_kp_serverAuth).issuedBy(CA);
    var serial = ALICE.certificate().getSerialNumber();
    return List.of(
        ocsp("ocsp-by-the-authority", AUTHENTIC, () -> Revocation.good(CA, CA, serial, YESTERDAY)),
        ocsp(
            "ocsp-by-a-delegate",
            AUTHENTIC,
            () -> Revocation.good(delegated, CA, serial, YESTERDAY)),
        ocsp(
            "ocsp-by-a-foreign-delegate",
            REVOCATION_UNKNOWN,
            () -> Revocation.good(foreign, CA, serial, YESTERDAY)),
        ocsp(
            "ocsp-by-a-delegate-of-the-root",
            REVOCATION_UNKNOWN,
            () -> Revocation.good(ofRoot, CA, serial, YESTERDAY)),
        ocsp(
            "ocsp-by-an-expired-delegate",
            REVOCATION_UNKNOWN,
            () -> Revocation.good(old, CA, serial, YESTERDAY)),
        ocsp(
            "ocsp-by-a-server",
            REVOCATION_UNKNOWN,
            () -> Revocation.good(server, CA, serial, YESTERDAY)),
        ocsp(
            "ocsp-by-the-subject",
            REVOCATION_UNKNOWN,
            () -> Revocation.good(ALICE, CA, serial, YESTERDAY)),
        ocsp(
            "ocsp-for-another-issuer",
            REVOCATION_UNKNOWN,
            () -> Revocation.good(CA, PKI.ca, serial, YESTERDAY)),
        ocsp(
            "ocsp-for-another-serial",
            REVOCATION_UNKNOWN,
            () -> Revocation.good(CA, CA, serial.add(java.math.BigInteger.ONE), YESTERDAY)),
        ocsp(
            "ocsp-from-the-future",
            REVOCATION_UNKNOWN,
            () -> Revocation.good(CA, CA, serial, "2027-01-01T00:00:00Z")),
        ocsp(
            "ocsp-stale",
            REVOCATION_UNKNOWN,
            () -> Revocation.good(CA, CA, serial, "2024-06-01T00:00:00Z")),
        ocsp(
            "ocsp-tampered",
            REVOCATION_UNKNOWN,
            () -> {
              byte[] response = Revocation.good(CA, CA, serial, YESTERDAY);
              String text = Latin.text(response);
              return Latin.bytes(text.replace("20261121120000Z", "20261122110000Z"));
            }),
        ocsp("ocsp-junk", REVOCATION_UNKNOWN, () -> new byte[] {0x30, 0x03, 0x0A, 0x01, 0x00}));
  }

  private static List<Case> times() {
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
            .issuedBy(CA);
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
            new Message(ALICE).stamped(PKI.tsa, inside, value -> new byte[] {1})),
        stamped("time-not-yet-valid", INDETERMINATE, new Message(unborn)));
  }

  private static List<Case> paths() {
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
        new Request("CN=Ani,O=Dinas,C=ID").purposes(KeyPurposeId.id_kp_serverAuth).issuedBy(CA);
    Identity stamping =
        new Request("CN=Ani,O=Dinas,C=ID").purposes(KeyPurposeId.id_kp_timeStamping).issuedBy(CA);
    Identity enciphering =
        new Request("CN=Ani,O=Dinas,C=ID").usage(KeyUsage.keyEncipherment).issuedBy(CA);
    Identity noConstraintsLeaf = new Request("CN=Ani,O=Dinas,C=ID").noConstraints().issuedBy(CA);
    Identity loopA = new Request("CN=Loop A,O=L,C=ID").authority().selfSigned();
    Identity loopB = new Request("CN=Loop B,O=L,C=ID").authority().issuedBy(loopA);
    Identity loopBack =
        new Request("CN=Loop A,O=L,C=ID")
            .authority()
            .keys(loopA.keys(), loopA.algorithm())
            .issuedBy(loopB);
    Identity grandchild = new Request("CN=Ani,O=Dinas,C=ID").issuedBy(ALICE);
    return List.of(
        path(
            "path-authority-without-basic-constraints",
            INDETERMINATE,
            alice(noConstraints),
            noConstraints),
        path("path-authority-that-is-none", INDETERMINATE, alice(noAuthority), noAuthority),
        path(
            "path-authority-may-not-sign-certificates",
            INDETERMINATE,
            alice(noCertSign),
            noCertSign),
        path("path-authority-may-not-sign-lists", REVOCATION_UNKNOWN, alice(noCrlSign), noCrlSign),
        path("path-authority-signed-sha1", INDETERMINATE, alice(sha1), sha1),
        path("path-authority-expired", INDETERMINATE, alice(old), old),
        path("path-too-long", INDETERMINATE, alice(belowZero), belowZero, zero),
        path("path-name-not-permitted", INDETERMINATE, alice(onlyElse), onlyElse),
        path("path-name-excluded", INDETERMINATE, alice(notDinas), notDinas),
        path("path-policy-required", INDETERMINATE, alice(explicit), explicit),
        path("path-unknown-critical-in-authority", INDETERMINATE, alice(critical), critical),
        path("path-signer-for-servers", INDETERMINATE, server, CA),
        path("path-signer-for-stamping", INDETERMINATE, stamping, CA),
        path("path-signer-for-enciphering", INDETERMINATE, enciphering, CA),
        path("path-signer-without-basic-constraints", AUTHENTIC, noConstraintsLeaf, CA),
        path("path-issued-by-a-signer", INDETERMINATE, grandchild, ALICE, CA),
        path("path-loop", INDETERMINATE, alice(loopBack), loopBack, loopB),
        path("path-to-the-unknown", INDETERMINATE, alice(PKI.unknownRoot), PKI.unknownRoot),
        Case.of("path-mesh", INDETERMINATE, TimeCases::mesh),
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
              return document(
                  new Message(alice(sub)).with(sub),
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
    return document(new Message(alice(nodes.get(0))), certificates, List.of());
  }
}
