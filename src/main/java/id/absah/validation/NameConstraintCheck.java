package id.absah.validation;

import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;

/** Name constraints (RFC 5280, 4.2.1.10) along one path, from the anchor down. */
final class NameConstraintCheck {
  /** Names and subtrees in one certificate; their product is what comparing costs. */
  private static final int MAX_NAMES = 1_000;

  private final PKIXNameConstraintValidator constraints = new PKIXNameConstraintValidator();
  private boolean constrained;

  /** A name outside of what was permitted, or inside of what was excluded. */
  static final class ViolationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String name;

    ViolationException(String name) {
      super(name);
      this.name = name;
    }

    String name() {
      return name;
    }
  }

  /** Compares the subject and the alternative names of a certificate. */
  void check(ParsedCertificate certificate) throws ViolationException, MalformedAsn1Exception {
    if (!constrained) {
      return;
    }
    X500Name subject = certificate.subject().name();
    if (!certificate.subject().isEmpty()) {
      check(new GeneralName(subject));
    }
    Optional<GeneralNames> names =
        certificate
            .extensions()
            .value(Extension.subjectAlternativeName.getId(), GeneralNames::getInstance);
    if (names.isEmpty()) {
      // RFC 5280, 4.2.1.10: only without alternative names are e-mail addresses of the subject
      // subject to rfc822Name constraints.
      for (RDN rdn : subject.getRDNs(BCStyle.EmailAddress)) {
        check(new GeneralName(GeneralName.rfc822Name, rdn.getFirst().getValue().toString()));
      }
      return;
    }
    GeneralName[] all = names.orElseThrow().getNames();
    if (all.length > MAX_NAMES) {
      throw MalformedAsn1Exception.overLimit("more than " + MAX_NAMES + " names");
    }
    for (GeneralName name : all) {
      check(name);
    }
  }

  private void check(GeneralName name) throws ViolationException, MalformedAsn1Exception {
    try {
      constraints.checkPermitted(name);
      constraints.checkExcluded(name);
    } catch (NameConstraintValidatorException e) {
      throw new ViolationException(String.valueOf(name.getName()).toLowerCase(Locale.ROOT));
    } catch (RuntimeException e) {
      throw new MalformedAsn1Exception("name", e);
    }
  }

  /** Takes over the constraints that a CA certificate imposes. */
  void add(ParsedCertificate issuer) throws MalformedAsn1Exception {
    Optional<NameConstraints> found =
        issuer.extensions().value(Extension.nameConstraints.getId(), NameConstraints::getInstance);
    if (found.isEmpty()) {
      return;
    }
    constrained = true;
    try {
      GeneralSubtree[] permitted = found.orElseThrow().getPermittedSubtrees();
      if (permitted != null) {
        bounded(permitted);
        constraints.intersectPermittedSubtree(permitted);
      }
      GeneralSubtree[] excluded = found.orElseThrow().getExcludedSubtrees();
      if (excluded != null) {
        bounded(excluded);
        for (GeneralSubtree subtree : excluded) {
          constraints.addExcludedSubtree(subtree);
        }
      }
    } catch (RuntimeException e) {
      throw new MalformedAsn1Exception("name constraints", e);
    }
  }

  private static void bounded(GeneralSubtree[] subtrees) throws MalformedAsn1Exception {
    if (subtrees.length > MAX_NAMES) {
      throw MalformedAsn1Exception.overLimit("more than " + MAX_NAMES + " subtrees");
    }
  }
}
