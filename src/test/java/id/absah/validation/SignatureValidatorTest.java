package id.absah.validation;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Code;
import id.absah.document.Defect;
import id.absah.document.Effect;
import id.absah.document.Octets;
import id.absah.document.SignedDocument;
import id.absah.validation.TestPki.Identity;
import id.absah.validation.TestPki.Request;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SignatureValidatorTest {
  private static final String CADES = "ETSI.CAdES.detached";
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final byte[] THE_VALUE = {};

  private final Identity ca = new Request("CN=CA,O=T").authority().selfSigned();
  private final Identity signer = new Request("CN=Signer,O=T").issuedBy(ca);
  private final Identity expired =
      new Request("CN=Expired,O=T")
          .between("2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z")
          .issuedBy(ca);
  private final Identity tsa =
      new Request("CN=TSA,O=T").purposes(KeyPurposeId.id_kp_timeStamping).issuedBy(ca);

  private static final Identity OTHER_CA = new Request("CN=CA,O=T").authority().selfSigned();

  /** A signature under a CA that is not pinned, so that no mutation can make it pass. */
  private static final byte[] MUTABLE =
      TestDocument.stamped(
              new Request("CN=Signer,O=T").issuedBy(OTHER_CA),
              THE_VALUE,
              new Request("CN=TSA,O=T")
                  .purposes(KeyPurposeId.id_kp_timeStamping)
                  .issuedBy(OTHER_CA),
              "2024-06-10T00:00:00Z")
          .contents(new byte[] {1, 2, 3});

  private static final byte[] MUTABLE_CRL =
      TestPki.crl(OTHER_CA, "2026-11-20T00:00:00Z", "2026-12-20T00:00:00Z");

  private enum Found implements Code {
    REFUTED,
    DOUBTED;

    @Override
    public Effect effect() {
      return this == REFUTED ? Effect.FAILED : Effect.INDETERMINATE;
    }
  }

  private SignatureValidator validator(byte[]... crls) {
    return validator(List.of(ca), SuppliedEvidenceOf.crls(crls));
  }

  private static SignatureValidator validator(List<Identity> pinned, SuppliedEvidence evidence) {
    Map<String, TrustAnchor> anchors = new TreeMap<>();
    List<Octets> certificates = new ArrayList<>();
    for (Identity each : pinned) {
      anchors.put(each.sha256(), new TrustAnchor("anchor", each.sha256(), false));
      certificates.add(Octets.of(each.encoded()));
    }
    return new SignatureValidator(
        new TrustAnchors(anchors, certificates), evidence, Algorithms.current(), NOW);
  }

  /** Supplied data from arrays. */
  private static final class SuppliedEvidenceOf {
    static SuppliedEvidence crls(byte[]... crls) {
      List<Octets> all = new ArrayList<>();
      for (byte[] crl : crls) {
        all.add(Octets.of(crl));
      }
      return new SuppliedEvidence(all, List.of());
    }
  }

  private byte[] freshCrl(TestPki.Revoked... revoked) {
    return TestPki.crl(ca, "2026-11-20T00:00:00Z", "2026-12-20T00:00:00Z", revoked);
  }

  private static SignatureValidation only(SignatureValidator validator, SignedDocument document) {
    List<SignatureValidation> all = validator.validate(document);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static TestDocument signedBy(Identity who) {
    return new TestDocument().text("content").sign(CADES, TestDocument.cms(who));
  }

  private TestDocument stamped(Identity who, Identity by, String time) {
    return new TestDocument()
        .text("content")
        .sign(CADES, TestDocument.stamped(who, THE_VALUE, by, time));
  }

  private static String codeOf(SignatureValidation validation) {
    return validation.conclusion().reason().map(reason -> reason.code().name()).orElse("-");
  }

  @Test
  void passesASoundSignatureWithFreshRevocationData() {
    SignatureValidation result = only(validator(freshCrl()), signedBy(signer).build());

    assertThat(result.conclusion().toString()).isEqualTo("TOTAL-PASSED");
    assertThat(result.integrity()).isEqualTo(Integrity.INTACT);
    assertThat(result.revocation()).isEqualTo(RevocationStatus.GOOD);
    assertThat(result.revocationFindings().get(0).source()).isEqualTo("crl:supplied");
    assertThat(result.longTerm()).isFalse();
    assertThat(result.chain()).hasSize(2);
    assertThat(result.anchor().map(TrustAnchor::sha256)).contains(ca.sha256());
    assertThat(result.algorithm()).contains("ECDSA");
    assertThat(result.checks())
        .allMatch(
            check ->
                check.outcome() == Check.Outcome.PASSED
                    || check.outcome() == Check.Outcome.NOT_APPLICABLE);
  }

  @Test
  void saysThatOnlyTheRevocationStatusIsMissing() {
    SignatureValidation result = only(validator(), signedBy(signer).build());

    assertThat(result.conclusion().subIndication()).contains(SubIndication.TRY_LATER);
    assertThat(codeOf(result)).isEqualTo("REVOCATION_UNKNOWN");
    assertThat(result.revocation()).isEqualTo(RevocationStatus.UNKNOWN);
  }

  @Test
  void namesAnyOtherDoubtBeforeAMissingRevocationStatus() {
    Identity wrong =
        new Request("CN=Wrong,O=T").purposes(KeyPurposeId.id_kp_serverAuth).issuedBy(ca);

    assertThat(codeOf(only(validator(), signedBy(wrong).build()))).isEqualTo("EKU_NOT_FOR_SIGNING");
  }

  @Test
  void refutesAChangedDocument() {
    SignatureValidation result = only(validator(freshCrl()), signedBy(signer).tampered());

    assertThat(result.conclusion().subIndication()).contains(SubIndication.HASH_FAILURE);
    assertThat(codeOf(result)).isEqualTo("HASH_MISMATCH");
    assertThat(result.integrity()).isEqualTo(Integrity.BROKEN);
  }

  @ParameterizedTest
  @CsvSource({
    "RSA,SHA256withRSA,RSA",
    "RSA,SHA256withRSAandMGF1,RSA-PSS",
    "EC,SHA384withECDSA,ECDSA",
    "RSA,SHA3-256withRSA,RSA",
    "EC,SHA3-256withECDSA,ECDSA",
    "EC-brainpoolP256r1,SHA256withECDSA,ECDSA",
    "EC-brainpoolP384r1,SHA384withECDSA,ECDSA",
    "EC-brainpoolP512t1,SHA512withECDSA,ECDSA",
    "Ed25519,Ed25519,EdDSA"
  })
  void verifiesTheSupportedAlgorithms(String keyType, String algorithm, String family) {
    KeyPair keys = TestPki.keys(keyType);
    Identity who = new Request("CN=Other,O=T").keys(keys, algorithm).issuedBy(ca);

    SignatureValidation result = only(validator(freshCrl()), signedBy(who).build());

    assertThat(result.conclusion().toString()).isEqualTo("TOTAL-PASSED");
    assertThat(result.algorithm()).contains(family);
  }

  /** Its digest, SHAKE256 with 512 bits (RFC 8419), is not among those that are computed. */
  @Test
  void saysThatEd448IsNotSupported() {
    Identity who = new Request("CN=Other,O=T").keys(TestPki.keys("Ed448"), "Ed448").issuedBy(ca);

    SignatureValidation result = only(validator(freshCrl()), signedBy(who).build());

    assertThat(codeOf(result)).isEqualTo("ALGORITHM_UNSUPPORTED");
    assertThat(result.integrity()).isEqualTo(Integrity.UNPROVEN);
  }

  @Test
  void doesNotAcceptAnAlgorithmThatTheTableDoesNotName() {
    Identity who = new Request("CN=Old,O=T").keys(TestPki.keys("EC"), "SHA1withECDSA").issuedBy(ca);

    SignatureValidation result = only(validator(freshCrl()), signedBy(who).build());

    assertThat(result.conclusion().subIndication())
        .contains(SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE);
    assertThat(result.algorithmsAllowed()).contains(false);
  }

  @Test
  void readsTheDigestInsideOfAdbePkcs7Sha1() throws NoSuchAlgorithmException {
    MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
    TestDocument document =
        new TestDocument()
            .text("content")
            .sign(
                "adbe.pkcs7.sha1",
                covered ->
                    TestPki.bytes(
                        TestDocument.signedData(signer, sha1.digest(covered), true)::getEncoded));

    SignatureValidation sound = only(validator(freshCrl()), document.build());
    assertThat(sound.integrity()).isEqualTo(Integrity.INTACT);
    assertThat(sound.digest()).contains("SHA-1");
    assertThat(codeOf(sound)).isEqualTo("ALGORITHM_NOT_ALLOWED");
    assertThat(codeOf(only(validator(freshCrl()), document.tampered()))).isEqualTo("HASH_MISMATCH");
  }

  @Test
  void judgesAnExpiredCertificateAtTheTimeOfItsTimestamp() {
    byte[] then = TestPki.crl(ca, "2024-06-01T00:00:00Z", "2024-07-01T00:00:00Z");

    SignatureValidation result =
        only(validator(then), stamped(expired, tsa, "2024-06-10T00:00:00Z").build());

    assertThat(result.conclusion().toString()).isEqualTo("TOTAL-PASSED");
    assertThat(result.bestSignatureTime()).contains(Instant.parse("2024-06-10T00:00:00Z"));
    assertThat(result.certificateValidAtSigning()).contains(true);
  }

  @Test
  void findsNoProofInsideTheValidityWhenTheTimestampIsLater() {
    SignatureValidation result =
        only(validator(freshCrl()), stamped(expired, tsa, "2025-06-10T00:00:00Z").build());

    assertThat(result.conclusion().subIndication()).contains(SubIndication.OUT_OF_BOUNDS_NO_POE);
    assertThat(result.certificateValidAtSigning()).contains(false);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-10T00:00:00Z,TOTAL-PASSED,GOOD",
    "2024-08-31T23:59:59Z,TOTAL-PASSED,GOOD",
    "2024-09-01T00:00:00Z,INDETERMINATE/REVOKED_NO_POE,REVOKED",
    "2025-06-10T00:00:00Z,INDETERMINATE/REVOKED_NO_POE,REVOKED"
  })
  void comparesTheProofStrictlyWithTheRevocation(
      String proof, String conclusion, RevocationStatus status) {
    byte[] crl = freshCrl(TestPki.compromised(signer, "2024-09-01T00:00:00Z"));

    SignatureValidation result = only(validator(crl), stamped(signer, tsa, proof).build());

    assertThat(result.conclusion()).hasToString(conclusion);
    assertThat(result.revocation()).isEqualTo(status);
  }

  @Test
  void saysRevokedWhenTheSignatureCoversALaterTimestamp() {
    byte[] crl = freshCrl(TestPki.compromised(signer, "2024-09-01T00:00:00Z"));
    SignedDocument document =
        new TestDocument()
            .text("content")
            .sign(
                "ETSI.RFC3161", covered -> TestDocument.token(tsa, covered, "2025-02-01T00:00:00Z"))
            .sign(CADES, TestDocument.cms(signer))
            .build();

    SignatureValidation result = validator(crl).validate(document).get(1);

    assertThat(result.conclusion().subIndication()).contains(SubIndication.REVOKED);
    assertThat(codeOf(result)).isEqualTo("SIGNED_AFTER_REVOCATION");
  }

  @Test
  void takesACoveringDocumentTimestampAsProof() {
    SignedDocument document =
        new TestDocument()
            .text("content")
            .sign(CADES, TestDocument.cms(expired))
            .sign(
                "ETSI.RFC3161", covered -> TestDocument.token(tsa, covered, "2024-06-10T00:00:00Z"))
            .crl(TestPki.crl(ca, "2024-06-01T00:00:00Z", "2024-07-01T00:00:00Z"))
            .build();

    List<SignatureValidation> results = validator(freshCrl()).validate(document);

    assertThat(results.get(0).conclusion()).hasToString("TOTAL-PASSED");
    assertThat(results.get(0).longTerm()).isTrue();
    assertThat(results.get(1).conclusion()).hasToString("TOTAL-PASSED");
  }

  @Test
  void leavesTheSignatureAsItIsWhenItsTokenIsAboutOtherData() {
    SignedDocument document =
        new TestDocument()
            .text("content")
            .sign(CADES, TestDocument.stamped(signer, new byte[] {1}, tsa, "2024-06-10T00:00:00Z"))
            .build();

    SignatureValidation result = only(validator(freshCrl()), document);

    assertThat(result.conclusion()).hasToString("TOTAL-PASSED");
    assertThat(result.bestSignatureTime()).isEmpty();
    assertThat(result.timestamps().get(0).conclusion().subIndication())
        .contains(SubIndication.HASH_FAILURE);
    assertThat(result.defects()).extracting(d -> d.code().name()).containsExactly("TST_IMPRINT");
  }

  @Test
  void doesNotCountATokenWhosePurposeIsNotCriticalOrNotAlone() {
    Identity lax =
        new Request("CN=Lax,O=T")
            .purposes(KeyPurposeId.id_kp_timeStamping)
            .purposesNotCritical()
            .issuedBy(ca);
    Identity both =
        new Request("CN=Both,O=T")
            .purposes(KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_emailProtection)
            .issuedBy(ca);

    for (Identity wrong : List.of(lax, both)) {
      SignatureValidation result =
          only(validator(freshCrl()), stamped(signer, wrong, "2024-06-10T00:00:00Z").build());
      assertThat(result.bestSignatureTime()).isEmpty();
      assertThat(result.defects()).extracting(d -> d.code().name()).contains("TSA_EKU");
    }
  }

  @Test
  void voidsTokensAfterACompromiseAndKeepsThemAfterAnOrderlyEnd() {
    byte[] compromised = freshCrl(TestPki.compromised(tsa, "2025-01-01T00:00:00Z"));
    byte[] superseded =
        freshCrl(new TestPki.Revoked(tsa, "2025-01-01T00:00:00Z", CRLReason.superseded));
    SignedDocument document = stamped(signer, tsa, "2024-06-10T00:00:00Z").build();

    assertThat(only(validator(compromised), document).bestSignatureTime()).isEmpty();
    assertThat(only(validator(superseded), document).bestSignatureTime()).isPresent();
  }

  @Test
  void doesNotBelieveRevocationDataFromTheFutureOrTooOldOrByAnotherKey() {
    Identity impostor = new Request("CN=CA,O=T").authority().selfSigned();
    SignedDocument document = signedBy(signer).build();

    for (byte[] wrong :
        List.of(
            TestPki.crl(ca, "2026-11-22T12:06:00Z", "2026-12-20T00:00:00Z"),
            TestPki.crl(ca, "2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z"),
            TestPki.crl(impostor, "2026-11-20T00:00:00Z", "2026-12-20T00:00:00Z"))) {
      assertThat(codeOf(only(validator(wrong), document))).isEqualTo("REVOCATION_UNKNOWN");
    }
  }

  @Test
  void believesADelegatedResponderAndNobodyElse() {
    Identity responder =
        new Request("CN=VA,O=T").purposes(KeyPurposeId.id_kp_OCSPSigning).issuedBy(ca);
    Identity other = new Request("CN=Other,O=T").issuedBy(ca);
    SignedDocument document = signedBy(signer).build();

    assertThat(codeOf(only(withOcsp(responder), document))).isEqualTo("-");
    assertThat(codeOf(only(withOcsp(ca), document))).isEqualTo("-");
    assertThat(codeOf(only(withOcsp(other), document))).isEqualTo("REVOCATION_UNKNOWN");
  }

  private SignatureValidator withOcsp(Identity responder) {
    byte[] response = TestPki.ocsp(responder, ca, signer, "2026-11-22T11:00:00Z");
    return validator(List.of(ca), new SuppliedEvidence(List.of(), List.of(Octets.of(response))));
  }

  @Test
  void letsNoCertificateAnswerForItself() {
    Identity vain =
        new Request("CN=Vain,O=T")
            .purposes(KeyPurposeId.id_kp_OCSPSigning, KeyPurposeId.id_kp_emailProtection)
            .issuedBy(ca);
    byte[] response = TestPki.ocsp(vain, ca, vain, "2026-11-22T11:00:00Z");
    SuppliedEvidence evidence = new SuppliedEvidence(List.of(), List.of(Octets.of(response)));

    assertThat(codeOf(only(validator(List.of(ca), evidence), signedBy(vain).build())))
        .isEqualTo("REVOCATION_UNKNOWN");
  }

  @Test
  void acceptsTheCriticalAdobePurposeOfBsre() {
    Identity bsre =
        new Request("2.5.4.13=517059_Tanda Tangan Elektronik,CN=Nama,O=Dinas,C=ID")
            .purposes(KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.2.840.113583.1.1.5")))
            .issuedBy(ca);

    SignatureValidation result = only(validator(freshCrl()), signedBy(bsre).build());

    assertThat(result.conclusion()).hasToString("TOTAL-PASSED");
    assertThat(result.signer().flatMap(CertificateSummary::description))
        .contains("517059_Tanda Tangan Elektronik");
    assertThat(result.signer().orElseThrow().subject())
        .contains("description=517059_Tanda Tangan Elektronik");
  }

  @Test
  void doesNotTakeAPinnedSignerForACertificateAuthority() {
    Identity victim = new Request("CN=Victim,O=T").issuedBy(signer);
    SignatureValidator validator = validator(List.of(signer), SuppliedEvidenceOf.crls(freshCrl()));

    assertThat(codeOf(only(validator, signedBy(victim).build()))).isEqualTo("NOT_A_CA");
    assertThat(only(validator, signedBy(signer).build()).chain()).hasSize(1);
  }

  @Test
  void revokedAuthorityLeavesNoProof() {
    Identity sub = new Request("CN=Sub,O=T").authority().issuedBy(ca);
    Identity who = new Request("CN=Under,O=T").issuedBy(sub);
    byte[] ofRoot = freshCrl(TestPki.compromised(sub, "2025-01-01T00:00:00Z"));
    byte[] ofSub = TestPki.crl(sub, "2026-11-20T00:00:00Z", "2026-12-20T00:00:00Z");
    SignedDocument document =
        new TestDocument().text("x").sign(CADES, TestDocument.cms(who, sub)).build();

    assertThat(only(validator(ofRoot, ofSub), document).conclusion())
        .hasToString("INDETERMINATE/REVOKED_CA_NO_POE");
    assertThat(only(validator(freshCrl(), ofSub), document).conclusion())
        .hasToString("TOTAL-PASSED");
  }

  @Test
  void takesOverWhatTheDocumentPartFound() {
    SignedDocument refuted =
        new TestDocument()
            .text("x")
            .sign(CADES, List.of(Defect.of(Found.REFUTED)), TestDocument.cms(signer))
            .build();
    SignedDocument doubted = signedBy(signer).build(Defect.of(Found.DOUBTED));

    SignatureValidation first = only(validator(freshCrl()), refuted);
    SignatureValidation second = only(validator(freshCrl()), doubted);

    assertThat(first.conclusion()).hasToString("TOTAL-FAILED/FORMAT_FAILURE");
    assertThat(codeOf(first)).isEqualTo("REFUTED");
    assertThat(first.integrity()).isEqualTo(Integrity.BROKEN);
    assertThat(second.conclusion()).hasToString("INDETERMINATE/GENERIC");
    assertThat(codeOf(second)).isEqualTo("DOUBTED");
  }

  @Test
  void neverThrowsOnContentsThatAreNoCms() {
    for (byte[] junk :
        List.of(
            new byte[0],
            new byte[] {0x30},
            new byte[] {0x30, (byte) 0x80},
            new byte[] {0x30, (byte) 0x84, 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF})) {
      SignedDocument document = new TestDocument().text("x").sign(CADES, covered -> junk).build();
      assertThat(codeOf(only(validator(), document))).isEqualTo("CMS_UNPARSEABLE");
    }
  }

  /** Seeded mutations of a sound signature with token and list: a verdict, never a failure. */
  @Test
  void givesAVerdictOnMutatedSignatures() {
    Random random = new Random(20261122);
    SignatureValidator validator = validator(freshCrl());
    for (int round = 0; round < 1_500; round++) {
      SignedDocument document =
          new TestDocument()
              .text("content")
              .sign(CADES, covered -> mutated(MUTABLE, random))
              .crl(mutated(MUTABLE_CRL, random))
              .build();
      assertThat(codeOf(only(validator, document)))
          .as("round %s", round)
          .isNotEqualTo("VALIDATION_FAILURE")
          .isNotEqualTo("-");
    }
  }

  private static byte[] mutated(byte[] sound, Random random) {
    byte[] copy = sound.clone();
    for (int i = 0; i < 3; i++) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return copy;
  }

  @Test
  void keyForEnciphermentMayNotSign() {
    Identity who = new Request("CN=E,O=T").usage(KeyUsage.keyEncipherment).issuedBy(ca);

    assertThat(codeOf(only(validator(freshCrl()), signedBy(who).build()))).isEqualTo("KEY_USAGE");
  }

  @Test
  void judgesEverySignatureByItself() {
    SignedDocument document =
        new TestDocument()
            .text("x")
            .sign(CADES, TestDocument.cms(signer))
            .sign(CADES, TestDocument.cms(expired))
            .sign("foo.bar", covered -> new byte[] {1})
            .build();

    assertThat(validator(freshCrl()).validate(document))
        .extracting(SignatureValidatorTest::codeOf)
        .containsExactly("-", "CERT_EXPIRED", "SUBFILTER_UNSUPPORTED");
  }

  @Test
  void withoutAProofTheClaimedTimeDecidesNothingForAnExpiredCertificate() {
    SignatureValidation result = only(validator(freshCrl()), signedBy(expired).build());

    assertThat(result.certificateValidAtSigning()).isEqualTo(Optional.empty());
    assertThat(result.signingTimeAttribute()).isPresent();
  }
}
