package id.absah.validation;

import static id.absah.validation.SubIndication.FORMAT_FAILURE;
import static id.absah.validation.SubIndication.GENERIC;
import static id.absah.validation.SubIndication.HASH_FAILURE;
import static id.absah.validation.SubIndication.NO_SIGNING_CERTIFICATE_FOUND;
import static id.absah.validation.SubIndication.SIG_CONSTRAINTS_FAILURE;
import static id.absah.validation.SubIndication.SIG_CRYPTO_FAILURE;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The cryptographic part for one SignerInfo, the same for documents and for time-stamp tokens: EN
 * 319 102-1, 5.2.3 (signing certificate) and 5.2.7 (cryptographic verification), RFC 5652, 5.4 and
 * 5.6.
 */
final class CmsVerification {
  static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
  static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
  static final String SIGNING_TIME = "1.2.840.113549.1.9.5";
  static final String ALGORITHM_PROTECTION = "1.2.840.113549.1.9.52";

  /** The value of SIG_CRYPTO that identifies a signature: SHA-256 of what its value is over. */
  private static final String SIGNED_ATTRIBUTES = "signedAttributes";

  private final CmsSigner signer;
  private final Steps steps;
  private Optional<ParsedCertificate> certificate = Optional.empty();
  private Optional<SignatureScheme> scheme = Optional.empty();
  private boolean intact;

  CmsVerification(CmsSigner signer, Steps steps) {
    this.signer = signer;
    this.steps = steps;
  }

  /** What is signed. */
  interface Content {
    /** Its digest; empty when the platform cannot compute it. */
    Optional<byte[]> digest(String algorithm);

    /** The bytes themselves, for a signature without signed attributes. */
    byte[] bytes();
  }

  /**
   * Makes the checks.
   *
   * @param candidates where the signer's certificate may be
   * @param contentType the required content type
   * @param attributesRequired whether the format demands signed attributes
   */
  void run(
      CertificatePool candidates, String contentType, Content content, boolean attributesRequired) {
    boolean wellFormed =
        new SignedAttributesForm(signer, steps).check(contentType, attributesRequired);
    Optional<String> digestName = SignatureScheme.digestName(signer.digestAlgorithm());
    try {
      scheme = Optional.of(SignatureScheme.of(signer.signatureAlgorithm(), digestName));
    } catch (GeneralSecurityException | RuntimeException e) {
      unsupported(signer.signatureAlgorithm().getAlgorithm().getId());
    }
    if (digestName.isEmpty()) {
      unsupported(signer.digestAlgorithm().getAlgorithm().getId());
    }
    certificate = findCertificate(candidates);
    boolean hashes =
        digestName.isPresent() && digestMatches(content, digestName.orElseThrow()) && wellFormed;
    boolean verifies = scheme.isPresent() && certificate.isPresent() && valueVerifies(content);
    intact = hashes && verifies;
    if (scheme.isPresent() && digestName.isPresent()) {
      algorithmsAgree(scheme.orElseThrow(), digestName.orElseThrow());
    }
    boolean token = contentType.equals(TimestampToken.TST_INFO);
    certificate.ifPresent(found -> new EssCertificate(signer, steps).check(found, token));
  }

  private void unsupported(String oid) {
    steps.fail(GENERIC, ValidationCode.ALGORITHM_UNSUPPORTED, "algorithm", oid);
  }

  private Optional<ParsedCertificate> findCertificate(CertificatePool candidates) {
    List<ParsedCertificate> named = named(candidates);
    if (named.isEmpty()) {
      steps.fail(NO_SIGNING_CERTIFICATE_FOUND, ValidationCode.SIGNER_CERT_MISSING);
      return Optional.empty();
    }
    steps.pass(ValidationCode.SIGNER_CERT_MISSING);
    // Issuer and serial may be shared by certificates of a false CA of the same name (C16): the
    // one whose key verifies is the signer. Of several for one key, it is the one that the ESS
    // attribute names (RFC 5035, 5).
    List<ParsedCertificate> inOrder = new ArrayList<>();
    List<ParsedCertificate> others = new ArrayList<>();
    for (ParsedCertificate candidate : named) {
      (EssCertificate.agrees(signer, candidate) ? inOrder : others).add(candidate);
    }
    inOrder.addAll(others);
    for (ParsedCertificate candidate : inOrder) {
      if (named.size() > 1
          && scheme.isPresent()
          && signer.signedAttributes().isPresent()
          && verifiesAttributes(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.of(named.get(0));
  }

  private List<ParsedCertificate> named(CertificatePool candidates) {
    List<ParsedCertificate> matching = candidates.matching(signer);
    try {
      return InheritedParameters.complete(matching, candidates);
    } catch (MalformedAsn1Exception e) {
      // Parameters that cannot be written complete no key: what lacks them stays unusable.
      return matching;
    }
  }

  private boolean verifiesAttributes(ParsedCertificate candidate) {
    return verifies(candidate, signer.signedAttributes().orElseThrow());
  }

  private boolean verifies(ParsedCertificate candidate, byte[] data) {
    if (candidate.key().isEmpty()) {
      return false;
    }
    try {
      return scheme
          .orElseThrow()
          .verifies(candidate.key().orElseThrow(), data, signer.signature().toByteArray());
    } catch (GeneralSecurityException | RuntimeException e) {
      // A key that does not fit the algorithm verifies nothing.
      return false;
    }
  }

  private boolean digestMatches(Content content, String digestName) {
    Optional<byte[]> actual = content.digest(digestName);
    if (actual.isEmpty()) {
      unsupported(digestName);
      return false;
    }
    if (signer.signedAttributes().isEmpty()) {
      steps.notApplicable(ValidationCode.DIGEST_LENGTH);
      steps.notApplicable(ValidationCode.HASH_MISMATCH);
      return true;
    }
    List<Tlv> digests = signer.signed(MESSAGE_DIGEST);
    if (digests.isEmpty()) {
      return false;
    }
    byte[] expected;
    try {
      expected = digests.get(0).octets();
    } catch (MalformedAsn1Exception e) {
      steps.fail(FORMAT_FAILURE, ValidationCode.DIGEST_LENGTH, "actual", "malformed");
      return false;
    }
    byte[] computed = actual.orElseThrow();
    boolean length =
        steps.check(
            expected.length == computed.length,
            FORMAT_FAILURE,
            ValidationCode.DIGEST_LENGTH,
            "algorithm",
            digestName,
            "expected",
            String.valueOf(computed.length),
            "actual",
            String.valueOf(expected.length));
    return length
        && steps.check(
            MessageDigest.isEqual(expected, computed),
            HASH_FAILURE,
            ValidationCode.HASH_MISMATCH,
            "algorithm",
            digestName,
            "expected",
            HexFormat.of().formatHex(expected),
            "actual",
            HexFormat.of().formatHex(computed));
  }

  private boolean valueVerifies(Content content) {
    ParsedCertificate found = certificate.orElseThrow();
    if (found.key().isEmpty()) {
      unsupported(found.keyAlgorithm());
      return false;
    }
    String family = scheme.orElseThrow().family();
    boolean verifies;
    String[] values;
    if (signer.signedAttributes().isPresent()) {
      byte[] sent = signer.signedAttributes().orElseThrow();
      values =
          new String[] {
            "algorithm", family, "certificate", found.sha256(), SIGNED_ATTRIBUTES, Asn1.sha256(sent)
          };
      verifies = verifies(found, sent);
      if (!verifies && AttributeOrder.verifiesInAnother(sent, data -> verifies(found, data))) {
        steps.fail(FORMAT_FAILURE, ValidationCode.ATTRS_NOT_DER, values);
        return false;
      }
    } else {
      byte[] bytes = content.bytes();
      values = new String[] {"algorithm", family, "certificate", found.sha256()};
      // Signed attributes of another signature, presented as content, would verify with its value:
      // RFC 5652 does not tell the two apart (attribute confusion), so such content is refused.
      verifies = !SignedAttributesForm.looksLikeAttributes(bytes) && verifies(found, bytes);
    }
    return steps.check(verifies, SIG_CRYPTO_FAILURE, ValidationCode.SIG_CRYPTO, values);
  }

  private void algorithmsAgree(SignatureScheme used, String digestName) {
    boolean agree =
        // RFC 8419, 3.1: Ed25519 goes with SHA-512 alone; Ed448 does with SHAKE256 in two lengths.
        used.digest().equals("SHAKE256") || used.digest().equals(digestName);
    for (Tlv value : signer.signed(ALGORITHM_PROTECTION)) {
      agree &= protects(value);
    }
    steps.check(
        agree,
        SIG_CONSTRAINTS_FAILURE,
        ValidationCode.ALGORITHM_MISMATCH,
        "digestAlgorithm",
        digestName,
        "signatureAlgorithm",
        used.family() + " " + used.digest());
  }

  /** RFC 6211: the protected copies must name the algorithms used. */
  private boolean protects(Tlv value) {
    try {
      List<Tlv> parts = value.children(Tlv.SEQUENCE);
      if (parts.size() != 2 || !parts.get(1).isContext(1)) {
        return false;
      }
      String digest = Asn1.oid(parts.get(0).children(Tlv.SEQUENCE).get(0));
      String signature = Asn1.oid(parts.get(1).children().get(0));
      return digest.equals(signer.digestAlgorithm().getAlgorithm().getId())
          && signature.equals(signer.signatureAlgorithm().getAlgorithm().getId());
    } catch (MalformedAsn1Exception | IndexOutOfBoundsException e) {
      return false;
    }
  }

  Optional<ParsedCertificate> certificate() {
    return certificate;
  }

  Optional<SignatureScheme> scheme() {
    return scheme;
  }

  /** Whether digest and signature value both hold. */
  boolean isIntact() {
    return intact;
  }
}
