package id.absah.validation;

import java.math.BigInteger;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.Time;

/** A certificate revocation list (RFC 5280, 5), read once and shared by threads. */
final class Crl {
  private static final String EXPIRED_CERTS_ON_CRL = "2.5.29.60";

  private static final Set<String> KNOWN =
      Set.of(
          Extension.cRLNumber.getId(),
          Extension.deltaCRLIndicator.getId(),
          Extension.issuingDistributionPoint.getId(),
          Extension.authorityKeyIdentifier.getId(),
          Extension.issuerAlternativeName.getId(),
          Extension.freshestCRL.getId(),
          EXPIRED_CERTS_ON_CRL);

  private final String sha256;
  private final byte[] toBeSigned;
  private final byte[] signature;
  private final AlgorithmIdentifier signatureAlgorithm;
  private final DistinguishedName issuer;
  private final Instant thisUpdate;
  private final Optional<Instant> nextUpdate;
  private final CrlEntries entries;
  private Optional<BigInteger> number = Optional.empty();
  private Optional<BigInteger> deltaBase = Optional.empty();
  private Optional<IssuingDistributionPoint> distributionPoint = Optional.empty();
  private Optional<byte[]> encodedDistributionPoint = Optional.empty();
  private Optional<Instant> expiredCertificatesSince = Optional.empty();
  private boolean understood = true;

  private Crl(byte[] encoded, String sha256) throws MalformedAsn1Exception {
    this.sha256 = sha256;
    List<Tlv> parts = Tlv.whole(encoded).children(Tlv.SEQUENCE);
    if (parts.size() != 3) {
      throw new MalformedAsn1Exception("CertificateList of " + parts.size() + " parts");
    }
    this.toBeSigned = parts.get(0).encoded();
    this.signatureAlgorithm = Asn1.read(parts.get(1).encoded(), AlgorithmIdentifier::getInstance);
    this.signature = parts.get(2).bits();
    List<Tlv> fields = parts.get(0).children(Tlv.SEQUENCE);
    int next = !fields.isEmpty() && fields.get(0).tag() == Tlv.INTEGER ? 1 : 0;
    if (fields.size() < next + 3) {
      throw new MalformedAsn1Exception("TBSCertList of " + fields.size() + " parts");
    }
    AlgorithmIdentifier inner =
        Asn1.read(fields.get(next++).encoded(), AlgorithmIdentifier::getInstance);
    this.understood = inner.equals(signatureAlgorithm);
    this.issuer =
        DistinguishedName.of(Asn1.read(fields.get(next++).encoded(), X500Name::getInstance));
    this.thisUpdate = time(fields.get(next++));
    Optional<Instant> until = Optional.empty();
    if (next < fields.size() && isTime(fields.get(next))) {
      until = Optional.of(time(fields.get(next++)));
    }
    this.nextUpdate = until;
    Optional<Tlv> revoked = Optional.empty();
    if (next < fields.size() && fields.get(next).tag() == Tlv.SEQUENCE) {
      revoked = Optional.of(fields.get(next++));
    }
    if (next < fields.size() && fields.get(next).isContext(0)) {
      readExtensions(fields.get(next));
    }
    this.entries = new CrlEntries(revoked, issuer);
    this.understood &= entries.areUnderstood();
  }

  static Crl read(byte[] encoded, String sha256) throws MalformedAsn1Exception {
    try {
      return new Crl(encoded, sha256);
    } catch (RuntimeException e) {
      throw new MalformedAsn1Exception(e.getClass().getSimpleName(), e);
    }
  }

  private static boolean isTime(Tlv tlv) {
    return tlv.tag() == 0x17 || tlv.tag() == 0x18;
  }

  static Instant time(Tlv tlv) throws MalformedAsn1Exception {
    Time time = Asn1.read(tlv.encoded(), Time::getInstance);
    try {
      return time.getDate().toInstant();
    } catch (RuntimeException e) {
      throw new MalformedAsn1Exception("time", e);
    }
  }

  private void readExtensions(Tlv tagged) throws MalformedAsn1Exception {
    List<Tlv> inside = tagged.children();
    if (inside.size() != 1) {
      throw new MalformedAsn1Exception("crlExtensions");
    }
    Extensions all = Asn1.read(inside.get(0).encoded(), Extensions::getInstance);
    for (var oid : all.getExtensionOIDs()) {
      Extension extension = all.getExtension(oid);
      byte[] value = extension.getExtnValue().getOctets();
      if (extension.isCritical() && !KNOWN.contains(oid.getId())) {
        understood = false;
      }
      if (oid.equals(Extension.cRLNumber)) {
        number = Optional.of(Asn1.read(value, ASN1Integer::getInstance).getValue());
      } else if (oid.equals(Extension.deltaCRLIndicator)) {
        deltaBase = Optional.of(Asn1.read(value, ASN1Integer::getInstance).getValue());
      } else if (oid.equals(Extension.issuingDistributionPoint)) {
        distributionPoint = Optional.of(Asn1.read(value, IssuingDistributionPoint::getInstance));
        encodedDistributionPoint = Optional.of(value);
      } else if (oid.getId().equals(EXPIRED_CERTS_ON_CRL)) {
        expiredCertificatesSince = Optional.of(generalizedTime(value));
      }
    }
  }

  private static Instant generalizedTime(byte[] value) throws MalformedAsn1Exception {
    try {
      return Asn1.read(value, ASN1GeneralizedTime::getInstance).getDate().toInstant();
    } catch (ParseException e) {
      throw new MalformedAsn1Exception("time", e);
    }
  }

  /** What it says about a certificate; empty when it is not listed. */
  Optional<CrlEntries.Entry> entry(ParsedCertificate certificate) throws MalformedAsn1Exception {
    return entries.entry(certificate);
  }

  /** Whether a certificate's key verifies it. */
  boolean isSignedBy(ParsedCertificate signer, Links links) {
    return links.verifies(sha256, signatureAlgorithm, toBeSigned, signature, signer);
  }

  String sha256() {
    return sha256;
  }

  AlgorithmIdentifier signatureAlgorithm() {
    return signatureAlgorithm;
  }

  DistinguishedName issuer() {
    return issuer;
  }

  Instant thisUpdate() {
    return thisUpdate;
  }

  Optional<Instant> nextUpdate() {
    return nextUpdate;
  }

  Optional<BigInteger> number() {
    return number;
  }

  boolean isDelta() {
    return deltaBase.isPresent();
  }

  Optional<IssuingDistributionPoint> distributionPoint() {
    return distributionPoint;
  }

  /** False when it has a critical extension that is not known: then it must not be used. */
  boolean isUnderstood() {
    return understood;
  }

  /** ISO/IEC 9594-8, 9.5.2.8: certificates that ended after this are kept on the list. */
  Optional<Instant> expiredCertificatesSince() {
    return expiredCertificatesSince;
  }

  /** RFC 5280, 5.2.4: whether this delta completes a base of the same issuer and scope. */
  boolean completes(Crl base) {
    boolean sameScope =
        encodedDistributionPoint.isPresent() == base.encodedDistributionPoint.isPresent()
            && (encodedDistributionPoint.isEmpty()
                || Arrays.equals(
                    encodedDistributionPoint.orElseThrow(),
                    base.encodedDistributionPoint.orElseThrow()));
    return isDelta()
        && !base.isDelta()
        && sameScope
        && issuer.key().equals(base.issuer.key())
        && base.number.isPresent()
        && number.isPresent()
        && base.number.orElseThrow().compareTo(deltaBase.orElseThrow()) >= 0
        && base.number.orElseThrow().compareTo(number.orElseThrow()) <= 0;
  }
}
