package id.absah.facts.extract;

import static org.assertj.core.api.Assertions.assertThat;

import id.absah.facts.Provider;
import id.absah.facts.extract.ProviderResolver.Resolved;
import id.absah.validation.CertificateSummary;
import id.absah.validation.TrustAnchor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProviderResolverTest {
  private static final TrustAnchor ANCHOR =
      new TrustAnchor("BSrE", SampleSettings.RECOGNISED, false);

  private final ProviderResolver resolver = new ProviderResolver(SampleSettings.all());

  private Resolved resolve(CertificateSummary authority, Optional<TrustAnchor> anchor) {
    CertificateSummary signer =
        CertificateSamples.signer("Budi", authority.commonName().orElseThrow());
    return resolver.resolve(Optional.of(signer), List.of(signer, authority), anchor);
  }

  @Test
  void recognisesTheAnchorByFingerprint() {
    CertificateSummary ca =
        CertificateSamples.authority(SampleSettings.RECOGNISED, "BSRE CA DS G1", "Root");
    assertThat(resolve(ca, Optional.of(ANCHOR)))
        .isEqualTo(new Resolved(Provider.RECOGNISED, Optional.of("BSrE")));
  }

  @Test
  void aNameOrAFingerprintWithoutAnAnchorRecognisesNobody() {
    CertificateSummary sameName =
        CertificateSamples.authority("cc".repeat(32), "BSRE CA DS G1", "BSRE CA DS G1");
    assertThat(resolve(sameName, Optional.empty()))
        .isEqualTo(new Resolved(Provider.UNKNOWN, Optional.of("BSRE CA DS G1")));
    CertificateSummary embedded =
        CertificateSamples.authority(SampleSettings.RECOGNISED, "BSRE CA DS G1", "Root");
    assertThat(resolve(embedded, Optional.empty()).provider()).isEqualTo(Provider.UNKNOWN);
  }

  @Test
  void anotherProviderUnderTheRecognisedRootIsAnotherProvider() {
    CertificateSummary signer = CertificateSamples.signer("Budi", "iOTENTIK CA G1");
    CertificateSummary other =
        CertificateSamples.authority("cc".repeat(32), "iOTENTIK CA G1", "Root");
    CertificateSummary root =
        CertificateSamples.authority(SampleSettings.RECOGNISED, "Root", "Root");
    assertThat(
            resolver.resolve(
                Optional.of(signer), List.of(signer, other, root), Optional.of(ANCHOR)))
        .isEqualTo(new Resolved(Provider.OTHER, Optional.of("iOTENTIK")));
  }

  @Test
  void knowsOtherProvidersAndTestsByTheIssuersNameAlone() {
    assertThat(
            resolver.resolve(
                Optional.of(CertificateSamples.signer("Budi", "iOTENTIK CA G1")),
                List.of(),
                Optional.empty()))
        .isEqualTo(new Resolved(Provider.OTHER, Optional.of("iOTENTIK")));
    assertThat(
            resolver
                .resolve(
                    Optional.of(CertificateSamples.signer("Budi", "OSD DEMO LU")),
                    List.of(),
                    Optional.empty())
                .provider())
        .isEqualTo(Provider.TEST);
    CertificateSummary test =
        CertificateSamples.authority(SampleSettings.TEST_ANCHOR, "Uji", "Uji");
    assertThat(resolve(test, Optional.empty()).provider()).isEqualTo(Provider.TEST);
  }

  @Test
  void withoutACertificateNothingIsKnown() {
    assertThat(resolver.resolve(Optional.empty(), List.of(), Optional.empty()))
        .isEqualTo(new Resolved(Provider.UNKNOWN, Optional.empty()));
  }
}
