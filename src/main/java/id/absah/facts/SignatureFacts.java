package id.absah.facts;

import id.absah.document.Defect;
import id.absah.document.SignatureKind;
import id.absah.validation.CertificateSummary;
import id.absah.validation.Check;
import id.absah.validation.Indication;
import id.absah.validation.Integrity;
import id.absah.validation.RevocationFinding;
import id.absah.validation.RevocationStatus;
import id.absah.validation.SubIndication;
import id.absah.validation.TimestampValidation;
import id.absah.validation.TrustAnchor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The facts of one signature.
 *
 * @param field the field's name, unique in the document
 * @param kind what it is for
 * @param subFilter as written
 * @param revision the index of its revision
 * @param page the page of its widget; empty for an invisible one
 * @param indication the verdict, with a forbidden later change taken in
 * @param subIndication why not passed
 * @param reason the code and values of why not passed
 * @param integrity bytes and signature value alone
 * @param checks every step of the validation
 * @param coverage how much of the file it covers
 * @param laterChanges the worst of the changes
 * @param contentChanged whether a change was positively recognised as one of what the reader sees,
 *     not merely unexplained
 * @param changes what happened since
 * @param claimedTime /M, else the signing-time attribute: a claim
 * @param timestamp genTime of the earliest valid signature time-stamp
 * @param bestSignatureTime the earliest valid proof of existence
 * @param timeDeviationMinutes claimed time less time-stamp, absolute, in whole minutes; empty
 *     without both
 * @param digest such as SHA-256
 * @param algorithm such as RSA
 * @param algorithmsAllowed by the dated table, for digest, algorithm and key size
 * @param certificateValidAtSigning see {@link id.absah.validation.SignatureValidation}
 * @param revocation of the signer's certificate
 * @param revocationFindings the data used
 * @param longTerm whether revocation data for the path are in the document
 * @param timestamps the tokens
 * @param signer the signer's certificate
 * @param chain from the signer to the anchor
 * @param anchor the anchor reached
 * @param provider who issued the certificate
 * @param providerName by the policy's name; for an unknown one the issuer's own
 * @param printedName the printed name that belongs to this signature, when one could be assigned
 * @param nameComparison how it compares with the certificate; empty when no name is printed
 * @param consent what shows consent: {@code reason}, {@code commitment}, {@code appearance}
 * @param reasonText the /Reason entry
 * @param codes every code about this signature, whatever its effect
 */
public record SignatureFacts(
    String field,
    SignatureKind kind,
    Optional<String> subFilter,
    int revision,
    Optional<Integer> page,
    Indication indication,
    Optional<SubIndication> subIndication,
    Optional<Defect> reason,
    Integrity integrity,
    List<Check> checks,
    Coverage coverage,
    LaterChanges laterChanges,
    boolean contentChanged,
    List<DocumentChange> changes,
    Optional<OffsetDateTime> claimedTime,
    Optional<Instant> timestamp,
    Optional<Instant> bestSignatureTime,
    Optional<Long> timeDeviationMinutes,
    Optional<String> digest,
    Optional<String> algorithm,
    Optional<Boolean> algorithmsAllowed,
    Optional<Boolean> certificateValidAtSigning,
    RevocationStatus revocation,
    List<RevocationFinding> revocationFindings,
    boolean longTerm,
    List<TimestampValidation> timestamps,
    Optional<CertificateSummary> signer,
    List<CertificateSummary> chain,
    Optional<TrustAnchor> anchor,
    Provider provider,
    Optional<String> providerName,
    Optional<String> printedName,
    Optional<NameComparison> nameComparison,
    List<String> consent,
    Optional<String> reasonText,
    List<Defect> codes) {
  public SignatureFacts {
    checks = List.copyOf(checks);
    changes = List.copyOf(changes);
    revocationFindings = List.copyOf(revocationFindings);
    timestamps = List.copyOf(timestamps);
    chain = List.copyOf(chain);
    consent = List.copyOf(consent);
    codes = List.copyOf(codes);
  }

  /** Whether the printed name is the certificate's; empty when none is printed or it is unclear. */
  public Optional<Boolean> printedNameAgrees() {
    return nameComparison
        .map(NameComparison::match)
        .filter(match -> match != NameMatch.UNCLEAR)
        .map(match -> match == NameMatch.SAME);
  }
}
