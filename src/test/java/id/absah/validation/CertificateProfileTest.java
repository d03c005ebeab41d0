package id.absah.validation;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.document.Defect;
import id.absah.document.Octets;
import id.absah.document.SignedDocument;
import id.absah.validation.TestPki.Identity;
import id.absah.validation.TestPki.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CertificateProfileTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final Identity ca = new Request("CN=CA,O=T").authority().selfSigned();
  private final Identity bare = new Request("CN=Bare,O=T").withoutIdentifiers().issuedBy(ca);
  private final Identity sound = new Request("CN=Sound,O=T").issuedBy(ca);

  private SignatureValidation validate(CertificateProfile profile, Identity root, Identity signer) {
    byte[] crl = TestPki.crl(root, "2026-11-20T00:00:00Z", "2026-12-20T00:00:00Z");
    SignedDocument document =
        new TestDocument().text("x").sign("ETSI.CAdES.detached", TestDocument.cms(signer)).build();
    return new SignatureValidator(
            new TrustAnchors(
                Map.of(root.sha256(), new TrustAnchor("anchor", root.sha256(), false)),
                List.of(Octets.of(root.encoded()))),
            new SuppliedEvidence(List.of(Octets.of(crl)), List.of()),
            Algorithms.current(),
            profile,
            NOW)
        .validate(document)
        .get(0);
  }

  @Test
  void reportsADeviationWithItsClauseAndComparedValues() {
    SignatureValidation found = validate(CertificateProfile.REPORTED, ca, bare);

    assertThat(found.conclusion()).hasToString("TOTAL-PASSED");
    assertThat(found.defects()).hasSize(1);
    Defect deviation = found.defects().get(0);
    assertThat(deviation.code()).isEqualTo(ValidationCode.CERT_PROFILE);
    assertThat(deviation.values())
        .containsEntry("clause", "4.2.1.1")
        .containsEntry("part", "authorityKeyIdentifier")
        .containsEntry("actual", "missing")
        .containsEntry("certificate", bare.sha256());
  }

  @Test
  void breaksThePathWhereTheProfileIsRequired() {
    SignatureValidation found = validate(CertificateProfile.REQUIRED, ca, bare);

    assertThat(found.conclusion()).hasToString("INDETERMINATE/CHAIN_CONSTRAINTS_FAILURE");
    assertThat(found.conclusion().reason().map(Defect::code)).contains(ValidationCode.CERT_PROFILE);
  }

  @Test
  void saysNothingWhereTheProfileIsKept() {
    for (CertificateProfile profile : CertificateProfile.values()) {
      SignatureValidation found = validate(profile, ca, sound);

      assertThat(found.conclusion()).hasToString("TOTAL-PASSED");
      assertThat(found.defects()).isEmpty();
      assertThat(found.checks())
          .anyMatch(
              check ->
                  check.code() == ValidationCode.CERT_PROFILE
                      && check.outcome() == Check.Outcome.PASSED);
    }
  }

  @Test
  void reportsAnAnchorThatHasEnded() {
    Identity old =
        new Request("CN=Old,O=T")
            .authority()
            .between("2015-01-01T00:00:00Z", "2025-01-01T00:00:00Z")
            .selfSigned();
    Identity signer = new Request("CN=Late,O=T").issuedBy(old);

    SignatureValidation found = validate(CertificateProfile.REPORTED, old, signer);

    assertThat(found.conclusion()).hasToString("TOTAL-PASSED");
    assertThat(found.defects())
        .extracting(defect -> defect.values().get("actual"))
        .containsExactly("2025-01-01T00:00:00Z");
    assertThat(validate(CertificateProfile.REQUIRED, old, signer).conclusion())
        .hasToString("INDETERMINATE/CHAIN_CONSTRAINTS_FAILURE");
  }
}
