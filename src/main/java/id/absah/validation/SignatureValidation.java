package id.absah.validation;

import id.absah.document.Defect;
import id.absah.document.EmbeddedSignature;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that validation found out about one signature.
 *
 * @param signature as it stands in the document
 * @param conclusion the verdict
 * @param integrity the verdict on bytes and signature value alone
 * @param checks every step taken, in order
 * @param signer the certificate whose key verifies the signature
 * @param chain from the signer to the anchor; without an anchor, as far as issuers were found
 * @param anchor the trust anchor reached
 * @param digest digest algorithm such as SHA-256
 * @param algorithm signature algorithm such as RSA, RSA-PSS, ECDSA
 * @param algorithmsAllowed whether the dated algorithm table allows digest, signature algorithm and
 *     key size at the best signature time
 * @param signingTimeAttribute the CMS signing-time, a claim
 * @param commitment whether a commitment-type indication is among the signed attributes
 * @param timestamps the signature time-stamps; for a document time-stamp, itself
 * @param bestSignatureTime the earliest valid proof of existence; empty without any
 * @param certificateValidAtSigning whether the signer's path was inside its validity at the best
 *     signature time; without a proof of existence decided by the claimed time when the certificate
 *     is still valid now, else empty: unknown
 * @param revocation the status of the signer's certificate
 * @param revocationFindings the data used, certificate by certificate
 * @param longTerm whether revocation data for the whole path are in the document
 * @param defects codes that concern this signature, whatever their effect, those of {@link
 *     EmbeddedSignature} included
 */
public record SignatureValidation(
    EmbeddedSignature signature,
    Conclusion conclusion,
    Integrity integrity,
    List<Check> checks,
    Optional<CertificateSummary> signer,
    List<CertificateSummary> chain,
    Optional<TrustAnchor> anchor,
    Optional<String> digest,
    Optional<String> algorithm,
    Optional<Boolean> algorithmsAllowed,
    Optional<Instant> signingTimeAttribute,
    boolean commitment,
    List<TimestampValidation> timestamps,
    Optional<Instant> bestSignatureTime,
    Optional<Boolean> certificateValidAtSigning,
    RevocationStatus revocation,
    List<RevocationFinding> revocationFindings,
    boolean longTerm,
    List<Defect> defects) {
  public SignatureValidation {
    checks = List.copyOf(checks);
    chain = List.copyOf(chain);
    timestamps = List.copyOf(timestamps);
    revocationFindings = List.copyOf(revocationFindings);
    defects = List.copyOf(defects);
  }
}
