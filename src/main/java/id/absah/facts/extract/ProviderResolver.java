package id.absah.facts.extract;

import id.absah.facts.ExtractionSettings;
import id.absah.facts.ExtractionSettings.OtherProvider;
import id.absah.facts.Provider;
import id.absah.validation.CertificateSummary;
import id.absah.validation.TrustAnchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who issued a signer's certificate. The nearest authority that the policy knows decides: under the
 * national root there are several providers.
 */
final class ProviderResolver {
  private final ExtractionSettings settings;

  ProviderResolver(ExtractionSettings settings) {
    this.settings = settings;
  }

  /**
   * The provider and its name.
   *
   * @param provider who issued it
   * @param name by the policy's name; for an unknown one the issuer's own
   */
  record Resolved(Provider provider, Optional<String> name) {}

  /**
   * Resolves.
   *
   * @param signer the signer's certificate
   * @param chain from the signer on
   * @param anchor the anchor reached; without one a name is only a claim, and nobody is recognised
   */
  Resolved resolve(
      Optional<CertificateSummary> signer,
      List<CertificateSummary> chain,
      Optional<TrustAnchor> anchor) {
    for (CertificateSummary authority : authorities(chain)) {
      if (anchor.isPresent() && settings.recognisedAnchors().contains(authority.sha256())) {
        return new Resolved(Provider.RECOGNISED, anchor.map(TrustAnchor::name));
      }
      Optional<Resolved> byItself =
          settings.testAnchors().contains(authority.sha256())
              ? Optional.of(new Resolved(Provider.TEST, Optional.of(name(authority))))
              : byName(authority.subject());
      if (byItself.isPresent()) {
        return byItself.get();
      }
    }
    if (anchor.isPresent() && settings.recognisedAnchors().contains(anchor.get().sha256())) {
      return new Resolved(Provider.RECOGNISED, anchor.map(TrustAnchor::name));
    }
    if (anchor.isPresent() && settings.testAnchors().contains(anchor.get().sha256())) {
      return new Resolved(Provider.TEST, anchor.map(TrustAnchor::name));
    }
    return signer
        .flatMap(certificate -> byName(certificate.issuer()))
        .orElseGet(
            () -> new Resolved(Provider.UNKNOWN, signer.map(CertificateSummary::issuerCommonName)));
  }

  /** The certificates of the chain that issue others, nearest first. */
  private static List<CertificateSummary> authorities(List<CertificateSummary> chain) {
    List<CertificateSummary> authorities = new ArrayList<>();
    for (int i = 0; i < chain.size(); i++) {
      if (i > 0 || chain.get(i).selfSigned()) {
        authorities.add(chain.get(i));
      }
    }
    return authorities;
  }

  private Optional<Resolved> byName(String distinguishedName) {
    String written = Squeezed.text(distinguishedName);
    for (String test : settings.testIssuers()) {
      if (containsName(written, test)) {
        return Optional.of(new Resolved(Provider.TEST, Optional.of(test)));
      }
    }
    for (OtherProvider other : settings.otherProviders()) {
      for (String authority : other.authorities()) {
        if (containsName(written, authority)) {
          return Optional.of(new Resolved(Provider.OTHER, Optional.of(other.name())));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean containsName(String squeezed, String name) {
    String wanted = Squeezed.text(name);
    return !wanted.isEmpty() && squeezed.contains(wanted);
  }

  private static String name(CertificateSummary certificate) {
    return certificate.commonName().or(certificate::organization).orElse(certificate.subject());
  }
}
