package id.absah.validation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyInformation;

/** The policies that a certificate names and maps (RFC 5280, 4.2.1.4 and 4.2.1.5). */
final class PolicyExtensions {
  /** Policies or mappings of one certificate; PKITS has 10 at most. */
  private static final int MAX_POLICIES = 256;

  private PolicyExtensions() {}

  static Optional<Set<String>> policies(ParsedCertificate certificate)
      throws MalformedAsn1Exception {
    Optional<CertificatePolicies> found =
        certificate
            .extensions()
            .value(Extension.certificatePolicies.getId(), CertificatePolicies::getInstance);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Set<String> policies = new LinkedHashSet<>();
    for (PolicyInformation policy : found.orElseThrow().getPolicyInformation()) {
      policies.add(policy.getPolicyIdentifier().getId());
    }
    if (policies.size() > MAX_POLICIES) {
      throw MalformedAsn1Exception.overLimit("more than " + MAX_POLICIES + " policies");
    }
    return Optional.of(policies);
  }

  static Map<String, Set<String>> mappings(ParsedCertificate certificate)
      throws MalformedAsn1Exception {
    Optional<ASN1Sequence> found =
        certificate.extensions().value(Extension.policyMappings.getId(), ASN1Sequence::getInstance);
    Map<String, Set<String>> mappings = new LinkedHashMap<>();
    if (found.isEmpty()) {
      return mappings;
    }
    if (found.orElseThrow().size() > MAX_POLICIES) {
      throw MalformedAsn1Exception.overLimit("more than " + MAX_POLICIES + " mappings");
    }
    try {
      for (ASN1Encodable element : found.orElseThrow()) {
        ASN1Sequence pair = ASN1Sequence.getInstance(element);
        String issuer = ASN1ObjectIdentifier.getInstance(pair.getObjectAt(0)).getId();
        String subject = ASN1ObjectIdentifier.getInstance(pair.getObjectAt(1)).getId();
        mappings.computeIfAbsent(issuer, key -> new LinkedHashSet<>()).add(subject);
      }
    } catch (RuntimeException e) {
      throw new MalformedAsn1Exception("policy mappings", e);
    }
    return mappings;
  }
}
