package id.absah.validation;

import java.math.BigInteger;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.CertStatus;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.jspecify.annotations.Nullable;

/** A basic OCSP response (RFC 6960, 4.2.1). */
final class OcspResponse {
  /** Answers in one response; one is usual. */
  private static final int MAX_ANSWERS = 1_000;

  /** Certificates in one response; a chain at most. */
  private static final int MAX_CERTIFICATES = 50;

  /** How a certificate stands. */
  enum Status {
    GOOD,
    REVOKED,
    UNKNOWN
  }

  /**
   * The answer about one certificate.
   *
   * @param id which certificate
   * @param status how it stands
   * @param thisUpdate when that was known to be right
   * @param nextUpdate when newer information will be there
   * @param revokedAt since when it is revoked
   * @param reason the reason code, -1 without one
   * @param archiveCutoff until how far back expired certificates are known (RFC 6960, 4.4.4)
   */
  record Answer(
      CertID id,
      Status status,
      Instant thisUpdate,
      Optional<Instant> nextUpdate,
      Optional<Instant> revokedAt,
      int reason,
      Optional<Instant> archiveCutoff) {
    /** Whether it is about this certificate of this issuer: same serial, name and key. */
    boolean isAbout(ParsedCertificate certificate, ParsedCertificate issuer)
        throws MalformedAsn1Exception {
      String digest = SignatureScheme.digestName(id.getHashAlgorithm()).orElse("");
      BigInteger serial = id.getSerialNumber().getValue();
      return !digest.isEmpty()
          && serial.equals(certificate.serial())
          && Arrays.equals(
              id.getIssuerNameHash().getOctets(),
              Asn1.digest(digest, Asn1.der(certificate.issuer().name())))
          && Arrays.equals(
              id.getIssuerKeyHash().getOctets(), Asn1.digest(digest, issuer.keyBytes()));
    }
  }

  private final String sha256;
  private final byte[] toBeSigned;
  private final byte[] signature;
  private final AlgorithmIdentifier signatureAlgorithm;
  private final Instant producedAt;
  private final ResponderID responder;
  private final List<byte[]> certificates = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();

  private OcspResponse(byte[] basic, String sha256) throws MalformedAsn1Exception {
    this.sha256 = sha256;
    List<Tlv> parts = Tlv.whole(basic).children(Tlv.SEQUENCE);
    if (parts.size() < 3) {
      throw new MalformedAsn1Exception("BasicOCSPResponse of " + parts.size() + " parts");
    }
    this.toBeSigned = parts.get(0).encoded();
    this.signature = parts.get(2).bits();
    BasicOCSPResponse response = Asn1.read(basic, BasicOCSPResponse::getInstance);
    try {
      this.signatureAlgorithm = response.getSignatureAlgorithm();
      this.producedAt = response.getTbsResponseData().getProducedAt().getDate().toInstant();
      this.responder = response.getTbsResponseData().getResponderID();
      ASN1Sequence singles = response.getTbsResponseData().getResponses();
      if (singles.size() > MAX_ANSWERS) {
        throw MalformedAsn1Exception.overLimit("more than " + MAX_ANSWERS + " answers");
      }
      if (!hasUnknownCritical(response.getTbsResponseData().getResponseExtensions())) {
        for (ASN1Encodable single : singles) {
          add(SingleResponse.getInstance(single));
        }
      }
    } catch (ParseException | RuntimeException e) {
      throw new MalformedAsn1Exception(e.getClass().getSimpleName(), e);
    }
    if (parts.size() > 3 && parts.get(3).isContext(0)) {
      for (Tlv certificate : certificates(parts.get(3))) {
        if (certificates.size() < MAX_CERTIFICATES) {
          certificates.add(certificate.encoded());
        }
      }
    }
  }

  /** Reads an OCSPResponse, or the BasicOCSPResponse that it wraps. */
  static OcspResponse read(byte[] encoded) throws MalformedAsn1Exception {
    try {
      return readWhole(encoded);
    } catch (RuntimeException e) {
      throw new MalformedAsn1Exception(e.getClass().getSimpleName(), e);
    }
  }

  private static OcspResponse readWhole(byte[] encoded) throws MalformedAsn1Exception {
    List<Tlv> parts = Tlv.whole(encoded).children(Tlv.SEQUENCE);
    if (parts.isEmpty() || parts.get(0).tag() == Tlv.SEQUENCE) {
      return new OcspResponse(encoded, Asn1.sha256(encoded));
    }
    OCSPResponse response = Asn1.read(encoded, OCSPResponse::getInstance);
    ResponseBytes bytes = response.getResponseBytes();
    if (bytes == null
        || response.getResponseStatus().getIntValue() != 0
        || !bytes.getResponseType().equals(OCSPObjectIdentifiers.id_pkix_ocsp_basic)) {
      throw new MalformedAsn1Exception("not a successful basic response");
    }
    return new OcspResponse(bytes.getResponse().getOctets(), Asn1.sha256(encoded));
  }

  private static List<Tlv> certificates(Tlv tagged) throws MalformedAsn1Exception {
    List<Tlv> inside = tagged.children();
    return inside.isEmpty() ? List.of() : inside.get(0).children(Tlv.SEQUENCE);
  }

  private void add(SingleResponse single) throws ParseException {
    Extensions extensions = single.getSingleExtensions();
    if (hasUnknownCritical(extensions)) {
      return;
    }
    CertStatus status = single.getCertStatus();
    Status outcome =
        switch (status.getTagNo()) {
          case 0 -> Status.GOOD;
          case 1 -> Status.REVOKED;
          default -> Status.UNKNOWN;
        };
    Optional<Instant> revokedAt = Optional.empty();
    int reason = -1;
    if (outcome == Status.REVOKED) {
      RevokedInfo info = RevokedInfo.getInstance(status.getStatus());
      revokedAt = Optional.of(info.getRevocationTime().getDate().toInstant());
      if (info.getRevocationReason() != null) {
        reason = info.getRevocationReason().getValue().intValue();
      }
    }
    answers.add(
        new Answer(
            single.getCertID(),
            outcome,
            single.getThisUpdate().getDate().toInstant(),
            single.getNextUpdate() == null
                ? Optional.empty()
                : Optional.of(single.getNextUpdate().getDate().toInstant()),
            revokedAt,
            reason,
            archiveCutoff(extensions)));
  }

  private static Optional<Instant> archiveCutoff(@Nullable Extensions extensions)
      throws ParseException {
    if (extensions == null) {
      return Optional.empty();
    }
    Extension cutoff = extensions.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff);
    return cutoff == null
        ? Optional.empty()
        : Optional.of(
            ASN1GeneralizedTime.getInstance(cutoff.getParsedValue()).getDate().toInstant());
  }

  private static boolean hasUnknownCritical(@Nullable Extensions extensions) {
    if (extensions == null) {
      return false;
    }
    for (var oid : extensions.getCriticalExtensionOIDs()) {
      // The nonce answers a question that an offline reader did not ask.
      if (!oid.equals(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)
          && !oid.equals(OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a certificate is the responder named and its key verifies the response. */
  boolean isSignedBy(ParsedCertificate signer, Links links) throws MalformedAsn1Exception {
    boolean named =
        responder.getKeyHash() != null
            ? Arrays.equals(responder.getKeyHash(), Asn1.digest("SHA-1", signer.keyBytes()))
            : signer.subject().key().equals(responderName().orElse(""));
    return named && links.verifies(sha256, signatureAlgorithm, toBeSigned, signature, signer);
  }

  /** The key of the responder's name, when it is named by name. */
  Optional<String> responderName() throws MalformedAsn1Exception {
    X500Name name = responder.getName();
    return name == null ? Optional.empty() : Optional.of(DistinguishedName.of(name).key());
  }

  /** Of the response as it was found, with or without the OCSPResponse around it. */
  String sha256() {
    return sha256;
  }

  AlgorithmIdentifier signatureAlgorithm() {
    return signatureAlgorithm;
  }

  Instant producedAt() {
    return producedAt;
  }

  List<byte[]> certificates() {
    return certificates;
  }

  List<Answer> answers() {
    return answers;
  }
}
