package id.absah.validation;

import static id.absah.validation.SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE;
import static id.absah.validation.SubIndication.CHAIN_CONSTRAINTS_FAILURE;

import id.absah.validation.CertificatePath.Problem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * Path validation by RFC 5280, 6.1, without times and revocation, which depend on proofs of
 * existence and are judged by {@link SignatureValidator}. Signatures of the links are already
 * verified. An anchor is a certificate here, so what it says about its own reach is enforced too
 * (RFC 5937).
 */
final class PathValidator {
  static final String ANY_POLICY = "2.5.29.32.0";

  /** Extensions that are processed, or that have no meaning for a path and may be critical. */
  private static final Set<String> KNOWN =
      Set.of(
          Extension.basicConstraints.getId(),
          Extension.keyUsage.getId(),
          Extension.extendedKeyUsage.getId(),
          Extension.nameConstraints.getId(),
          Extension.certificatePolicies.getId(),
          Extension.policyMappings.getId(),
          Extension.policyConstraints.getId(),
          Extension.inhibitAnyPolicy.getId(),
          Extension.subjectAlternativeName.getId(),
          Extension.issuerAlternativeName.getId(),
          Extension.subjectKeyIdentifier.getId(),
          Extension.authorityKeyIdentifier.getId(),
          // Read by the revocation part; iOTENTIK marks it critical.
          Extension.cRLDistributionPoints.getId(),
          Extension.freshestCRL.getId());

  /**
   * The inputs of RFC 5280, 6.1.1 (c) to (g), and a bound on the length.
   *
   * @param policies user-initial-policy-set
   * @param mappingInhibited initial-policy-mapping-inhibit
   * @param explicitPolicy initial-explicit-policy
   * @param anyPolicyInhibited initial-any-policy-inhibit
   * @param maxPathLength how many CA certificates may stand between end entity and anchor, where
   *     6.1.2 (k) starts from the path's own length
   * @param profile what comes of demands that path validation does not make
   */
  record Inputs(
      Set<String> policies,
      boolean mappingInhibited,
      boolean explicitPolicy,
      boolean anyPolicyInhibited,
      int maxPathLength,
      CertificateProfile profile) {
    Inputs {
      policies = Set.copyOf(policies);
    }

    /** Any policy will do and none is required. */
    static Inputs anyPolicy(CertificateProfile profile) {
      return new Inputs(Set.of(ANY_POLICY), false, false, false, Integer.MAX_VALUE, profile);
    }
  }

  private final Inputs inputs;

  PathValidator(Inputs inputs) {
    this.inputs = inputs;
  }

  /**
   * What is wrong with a path.
   *
   * @param path from the end entity to the anchor
   */
  List<Problem> problems(List<ParsedCertificate> path) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      checkCertificate(path.get(i), i > 0 && i == path.size() - 1, problems);
    }
    checkAuthorities(path, problems);
    checkNames(path, problems);
    checkPolicies(path, problems);
    return problems;
  }

  private static void checkCertificate(
      ParsedCertificate certificate, boolean anchor, List<Problem> problems) {
    for (Map.Entry<String, Extension> extension : certificate.extensions().all().entrySet()) {
      if (extension.getValue().isCritical() && !KNOWN.contains(extension.getKey())) {
        add(
            problems,
            CHAIN_CONSTRAINTS_FAILURE,
            ValidationCode.UNKNOWN_CRITICAL_EXT,
            certificate,
            extension.getKey());
      }
    }
    List<String> malformations = new ArrayList<>(certificate.malformations());
    malformations.addAll(CertificateForm.violations(certificate, anchor));
    for (String malformed : malformations) {
      add(
          problems,
          CERTIFICATE_CHAIN_GENERAL_FAILURE,
          ValidationCode.CERT_MALFORMED,
          certificate,
          malformed);
    }
    // RFC 5280, 4.1.2.4: an issuer has a name.
    if (certificate.issuer().isEmpty()) {
      add(
          problems,
          CERTIFICATE_CHAIN_GENERAL_FAILURE,
          ValidationCode.CERT_MALFORMED,
          certificate,
          "issuer");
    }
  }

  /** RFC 5280, 6.1.4 (k) to (n), from the anchor down to the last issuer. */
  private void checkAuthorities(List<ParsedCertificate> path, List<Problem> problems) {
    int allowed = inputs.maxPathLength();
    int anchor = path.size() - 1;
    for (int i = anchor; i >= 1; i--) {
      ParsedCertificate issuer = path.get(i);
      // An anchor of X.509 version 1 has no extensions; its user pinned it as a CA.
      if (!issuer.isCa() && (i < anchor || issuer.version() >= 3)) {
        add(problems, CERTIFICATE_CHAIN_GENERAL_FAILURE, ValidationCode.NOT_A_CA, issuer, "");
      }
      if (!issuer.mayUseKeyFor(KeyUsage.keyCertSign)) {
        add(problems, CERTIFICATE_CHAIN_GENERAL_FAILURE, ValidationCode.CA_KEY_USAGE, issuer, "");
      }
      if (i < anchor && !issuer.isSelfIssued()) {
        if (allowed <= 0) {
          add(problems, CERTIFICATE_CHAIN_GENERAL_FAILURE, ValidationCode.PATH_LEN, issuer, "");
        }
        allowed = Math.max(allowed - 1, 0);
      }
      BigInteger limit =
          issuer
              .extensions()
              .basicConstraints()
              .map(BasicConstraints::getPathLenConstraint)
              .orElse(null);
      if (limit != null && limit.bitLength() < 31) {
        allowed = Math.min(allowed, Math.max(limit.intValue(), 0));
      }
    }
  }

  /** RFC 5280, 6.1.3 (b) and (c), 6.1.4 (g). */
  private static void checkNames(List<ParsedCertificate> path, List<Problem> problems) {
    NameConstraintCheck names = new NameConstraintCheck();
    for (int i = path.size() - 1; i >= 0; i--) {
      ParsedCertificate certificate = path.get(i);
      boolean last = i == 0;
      boolean anchor = i == path.size() - 1;
      try {
        if (!anchor && (last || !certificate.isSelfIssued())) {
          names.check(certificate);
        }
        if (!last) {
          names.add(certificate);
        }
      } catch (NameConstraintCheck.ViolationException e) {
        add(
            problems,
            CHAIN_CONSTRAINTS_FAILURE,
            ValidationCode.NAME_CONSTRAINTS,
            certificate,
            e.name());
      } catch (MalformedAsn1Exception e) {
        add(
            problems,
            CERTIFICATE_CHAIN_GENERAL_FAILURE,
            ValidationCode.CERT_MALFORMED,
            certificate,
            Extension.nameConstraints.getId());
      }
    }
  }

  private void checkPolicies(List<ParsedCertificate> path, List<Problem> problems) {
    try {
      if (path.size() > 1 && !new PolicyCheck(inputs, path.size() - 1).holds(path)) {
        add(
            problems,
            CHAIN_CONSTRAINTS_FAILURE,
            ValidationCode.CERT_POLICY,
            path.get(0),
            String.join(" ", inputs.policies().stream().sorted().toList()));
      }
    } catch (MalformedAsn1Exception e) {
      add(
          problems,
          CERTIFICATE_CHAIN_GENERAL_FAILURE,
          ValidationCode.CERT_MALFORMED,
          path.get(0),
          Extension.certificatePolicies.getId());
    }
  }

  private static void add(
      List<Problem> problems,
      SubIndication subIndication,
      ValidationCode code,
      ParsedCertificate certificate,
      String detail) {
    problems.add(
        new Problem(
            subIndication,
            Steps.defect(
                code,
                "certificate",
                certificate.sha256(),
                "subject",
                certificate.subject().readable(),
                "detail",
                detail)));
  }
}
