package id.absah.validation;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Null;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * The key of a certificate.
 *
 * @param info as it stands, or completed
 * @param id SHA-256 of the SubjectPublicKeyInfo
 * @param key empty when it cannot be used: then nothing verifies with it
 * @param inheritedFrom the id of the issuer's key that the parameters were taken from
 */
record SubjectKey(
    SubjectPublicKeyInfo info, String id, Optional<PublicKey> key, Optional<String> inheritedFrom) {

  static SubjectKey read(SubjectPublicKeyInfo info) throws MalformedAsn1Exception {
    return read(info, Optional.empty());
  }

  private static SubjectKey read(SubjectPublicKeyInfo info, Optional<String> inheritedFrom)
      throws MalformedAsn1Exception {
    Optional<PublicKey> key = Optional.empty();
    try {
      key = Optional.of(PublicKeys.read(info));
    } catch (GeneralSecurityException | RuntimeException e) {
      // Without a key nothing verifies with this certificate: its users see an empty key.
      key = Optional.empty();
    }
    return new SubjectKey(info, Asn1.sha256(Asn1.der(info)), key, inheritedFrom);
  }

  private boolean isDsa() {
    return info.getAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.id_dsa);
  }

  /** RFC 3279, 2.3.2: a DSA key without parameters has those of the issuer's DSA key. */
  boolean lacksParameters() {
    ASN1Encodable parameters = info.getAlgorithm().getParameters();
    return isDsa() && (parameters == null || parameters instanceof ASN1Null);
  }

  /** The same with the parameters of an issuer's key; empty when that has none either. */
  Optional<SubjectKey> completedBy(SubjectKey issuer) throws MalformedAsn1Exception {
    if (!issuer.isDsa() || issuer.lacksParameters()) {
      return Optional.empty();
    }
    AlgorithmIdentifier algorithm =
        new AlgorithmIdentifier(
            X9ObjectIdentifiers.id_dsa, issuer.info().getAlgorithm().getParameters());
    SubjectPublicKeyInfo completed =
        new SubjectPublicKeyInfo(algorithm, info.getPublicKeyData().getBytes());
    return Optional.of(read(completed, Optional.of(issuer.id())));
  }
}
