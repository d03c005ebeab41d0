package id.absah.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.ReasonFlags;

/**
 * Which revocation lists speak about a certificate, and for which reasons (RFC 5280, 6.3.3 (b) and
 * (d)).
 */
final class CrlScope {
  /** keyCompromise to aACompromise: bits 1 to 8 of ReasonFlags, as BouncyCastle numbers them. */
  static final int ALL_REASONS =
      ReasonFlags.keyCompromise
          | ReasonFlags.cACompromise
          | ReasonFlags.affiliationChanged
          | ReasonFlags.superseded
          | ReasonFlags.cessationOfOperation
          | ReasonFlags.certificateHold
          | ReasonFlags.privilegeWithdrawn
          | ReasonFlags.aACompromise;

  /** Distribution points of one certificate; five is the most met. */
  private static final int MAX_POINTS = 100;

  private final ParsedCertificate certificate;
  private final List<DistributionPoint> points = new ArrayList<>();

  CrlScope(ParsedCertificate certificate) throws MalformedAsn1Exception {
    this.certificate = certificate;
    Optional<CRLDistPoint> found =
        certificate
            .extensions()
            .value(Extension.cRLDistributionPoints.getId(), CRLDistPoint::getInstance);
    if (found.isPresent()) {
      try {
        for (DistributionPoint point : found.orElseThrow().getDistributionPoints()) {
          points.add(point);
        }
      } catch (RuntimeException e) {
        throw new MalformedAsn1Exception("cRLDistributionPoints", e);
      }
    }
    if (points.size() > MAX_POINTS) {
      throw MalformedAsn1Exception.overLimit("more than " + MAX_POINTS + " distribution points");
    }
    // RFC 5280, 6.3.3: a list of the certificate's issuer is always looked for.
    GeneralNames issuer = new GeneralNames(new GeneralName(certificate.issuer().name()));
    points.add(new DistributionPoint(new DistributionPointName(issuer), null, null));
  }

  /** Whether the certificate's CA names this list issuer, and nobody else, to be asked. */
  boolean isLeftTo(DistinguishedName issuer) throws MalformedAsn1Exception {
    // The last point is the one that every certificate has by rule.
    for (DistributionPoint point : points.subList(0, points.size() - 1)) {
      if (point.getCRLIssuer() == null
          || !keys(point.getCRLIssuer()).equals(Set.of(issuer.key()))) {
        return false;
      }
    }
    return points.size() > 1;
  }

  /** The reasons for which a list speaks about the certificate; 0 when it does not. */
  int reasons(Crl crl) throws MalformedAsn1Exception {
    int reasons = 0;
    try {
      for (DistributionPoint point : points) {
        reasons |= reasons(crl, point);
      }
    } catch (RuntimeException e) {
      throw new MalformedAsn1Exception("distribution point", e);
    }
    return reasons;
  }

  private int reasons(Crl crl, DistributionPoint point) throws MalformedAsn1Exception {
    boolean indirect =
        crl.distributionPoint().map(IssuingDistributionPoint::isIndirectCRL).orElse(false);
    if (point.getCRLIssuer() != null) {
      if (!indirect || !names(point.getCRLIssuer(), crl.issuer())) {
        return 0;
      }
    } else if (!crl.issuer().key().equals(certificate.issuer().key())) {
      return 0;
    }
    int reasons = ALL_REASONS;
    if (point.getReasons() != null) {
      reasons &= point.getReasons().intValue();
    }
    if (crl.distributionPoint().isEmpty()) {
      return reasons;
    }
    IssuingDistributionPoint idp = crl.distributionPoint().orElseThrow();
    if (idp.onlyContainsAttributeCerts()
        || (idp.onlyContainsUserCerts() && certificate.isCa())
        || (idp.onlyContainsCACerts() && !certificate.isCa())) {
      return 0;
    }
    if (idp.getDistributionPoint() != null && !sameName(idp, point, crl)) {
      return 0;
    }
    return idp.getOnlySomeReasons() == null
        ? reasons
        : reasons & idp.getOnlySomeReasons().intValue();
  }

  private boolean sameName(IssuingDistributionPoint idp, DistributionPoint point, Crl crl)
      throws MalformedAsn1Exception {
    Set<String> ofList = keys(idp.getDistributionPoint(), crl.issuer().name());
    Set<String> ofCertificate =
        point.getDistributionPoint() == null
            ? keys(point.getCRLIssuer())
            : keys(point.getDistributionPoint(), nameOf(point));
    ofList.retainAll(ofCertificate);
    return !ofList.isEmpty();
  }

  private X500Name nameOf(DistributionPoint point) {
    if (point.getCRLIssuer() != null) {
      for (GeneralName name : point.getCRLIssuer().getNames()) {
        if (name.getTagNo() == GeneralName.directoryName) {
          return X500Name.getInstance(name.getName());
        }
      }
    }
    return certificate.issuer().name();
  }

  private static Set<String> keys(DistributionPointName name, X500Name relativeTo)
      throws MalformedAsn1Exception {
    if (name.getType() == DistributionPointName.FULL_NAME) {
      return keys(GeneralNames.getInstance(name.getName()));
    }
    // nameRelativeToCRLIssuer: one RDN to append.
    ASN1EncodableVector rdns = new ASN1EncodableVector();
    for (var rdn : ASN1Sequence.getInstance(relativeTo.toASN1Primitive())) {
      rdns.add(rdn);
    }
    rdns.add(ASN1Set.getInstance(name.getName()));
    Set<String> keys = new HashSet<>();
    X500Name whole = X500Name.getInstance(new DERSequence(rdns));
    keys.add(DistinguishedName.of(whole).key());
    return keys;
  }

  private static Set<String> keys(GeneralNames names) throws MalformedAsn1Exception {
    Set<String> keys = new HashSet<>();
    for (GeneralName name : names.getNames()) {
      keys.add(
          name.getTagNo() == GeneralName.directoryName
              ? DistinguishedName.of(X500Name.getInstance(name.getName())).key()
              : Asn1.sha256(Asn1.der(name)));
    }
    return keys;
  }

  private static boolean names(GeneralNames names, DistinguishedName wanted)
      throws MalformedAsn1Exception {
    return keys(names).contains(wanted.key());
  }
}
