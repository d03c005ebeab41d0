package id.absah.validation;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** The entries of a revocation list (RFC 5280, 5.3). */
final class CrlEntries {
  private static final Set<String> KNOWN_OF_ENTRIES =
      Set.of(
          Extension.reasonCode.getId(),
          Extension.invalidityDate.getId(),
          Extension.certificateIssuer.getId());

  private record RawEntry(Tlv element, String issuer) {}

  /**
   * What the list says about one certificate.
   *
   * @param revokedAt since when
   * @param reason the reason code, -1 without one
   */
  record Entry(Instant revokedAt, int reason) {}

  private final Map<BigInteger, List<RawEntry>> entries = new HashMap<>();
  private boolean understood = true;

  CrlEntries(Optional<Tlv> revoked, DistinguishedName issuer) throws MalformedAsn1Exception {
    if (revoked.isPresent()) {
      read(revoked.orElseThrow(), issuer);
    }
  }

  /** False when an entry has a critical extension that is not known. */
  boolean areUnderstood() {
    return understood;
  }

  private void read(Tlv sequence, DistinguishedName issuer) throws MalformedAsn1Exception {
    // RFC 5280, 5.3.3: in an indirect list an entry's issuer holds until the next one named.
    String current = issuer.key();
    for (Tlv element : sequence.children()) {
      List<Tlv> fields = element.children(Tlv.SEQUENCE);
      if (fields.size() < 2) {
        throw new MalformedAsn1Exception("revokedCertificates");
      }
      if (fields.size() > 2) {
        current = certificateIssuer(fields.get(2)).orElse(current);
      }
      byte[] serial = fields.get(0).require(Tlv.INTEGER).value();
      if (serial.length == 0) {
        throw new MalformedAsn1Exception("empty serial number");
      }
      entries
          .computeIfAbsent(new BigInteger(serial), key -> new ArrayList<>(1))
          .add(new RawEntry(element, current));
    }
  }

  /** Walks an entry's extensions; BouncyCastle is asked only for the rare certificateIssuer. */
  private Optional<String> certificateIssuer(Tlv extensions) throws MalformedAsn1Exception {
    Optional<String> found = Optional.empty();
    for (Tlv extension : extensions.children(Tlv.SEQUENCE)) {
      List<Tlv> parts = extension.children(Tlv.SEQUENCE);
      if (parts.size() < 2) {
        throw new MalformedAsn1Exception("Extension");
      }
      // id-ce is 55 1D; only its arc has extensions for entries.
      byte[] oid = parts.get(0).require(Tlv.OID).value();
      boolean isIdCe = oid.length == 3 && oid[0] == 0x55 && oid[1] == 0x1D;
      String name = isIdCe ? "2.5.29." + oid[2] : "";
      if (parts.size() == 3 && !KNOWN_OF_ENTRIES.contains(name)) {
        understood = false;
      }
      if (name.equals(Extension.certificateIssuer.getId())) {
        GeneralNames names =
            Asn1.read(parts.get(parts.size() - 1).octets(), GeneralNames::getInstance);
        for (GeneralName each : names.getNames()) {
          if (each.getTagNo() == GeneralName.directoryName) {
            found = Optional.of(DistinguishedName.of(X500Name.getInstance(each.getName())).key());
          }
        }
      }
    }
    return found;
  }

  /** What it says about a certificate; empty when it is not listed. */
  Optional<Entry> entry(ParsedCertificate certificate) throws MalformedAsn1Exception {
    for (RawEntry raw : entries.getOrDefault(certificate.serial(), List.of())) {
      if (raw.issuer().equals(certificate.issuer().key())) {
        List<Tlv> fields = raw.element().children();
        int reason = fields.size() > 2 ? reason(fields.get(2)) : -1;
        return Optional.of(new Entry(Crl.time(fields.get(1)), reason));
      }
    }
    return Optional.empty();
  }

  private static int reason(Tlv extensions) throws MalformedAsn1Exception {
    Extension reason =
        Asn1.read(extensions.encoded(), Extensions::getInstance).getExtension(Extension.reasonCode);
    return reason == null
        ? -1
        : Asn1.read(reason.getExtnValue().getOctets(), ASN1Enumerated::getInstance)
            .getValue()
            .intValue();
  }
}
