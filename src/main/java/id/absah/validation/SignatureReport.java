package id.absah.validation;

import id.absah.document.Defect;
import id.absah.document.Effect;
import id.absah.document.EmbeddedSignature;
import id.absah.document.pdf.PdfCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what is found about one signature until its {@link SignatureValidation} is built. */
final class SignatureReport {
  private final EmbeddedSignature signature;
  private final Steps steps;
  private final List<Defect> notes = new ArrayList<>();
  private final List<TimestampValidation> timestamps = new ArrayList<>();
  private final List<RevocationFinding> findings = new ArrayList<>();
  private Optional<CertificateSummary> signer = Optional.empty();
  private List<CertificateSummary> chain = List.of();
  private Optional<TrustAnchor> anchor = Optional.empty();
  private Optional<String> digest = Optional.empty();
  private Optional<String> algorithm = Optional.empty();
  private Optional<Boolean> algorithmsAllowed = Optional.empty();
  private Optional<Instant> signingTime = Optional.empty();
  private Optional<Instant> proof = Optional.empty();
  private Optional<Boolean> validAtSigning = Optional.empty();
  private boolean commitment;
  private boolean longTerm;
  private boolean intact;

  SignatureReport(EmbeddedSignature signature, Steps steps) {
    this.signature = signature;
    this.steps = steps;
  }

  /** Findings that lower no verdict; to be added to. */
  List<Defect> notes() {
    return notes;
  }

  void setVerification(CmsVerification cms, CmsSigner info, boolean holds) {
    digest = SignatureScheme.digestName(info.digestAlgorithm());
    algorithm = cms.scheme().map(SignatureScheme::family);
    intact = holds;
  }

  void setIntact(boolean holds) {
    intact = holds;
  }

  void setDigest(String name) {
    digest = Optional.of(name);
  }

  void setAlgorithm(String name) {
    algorithm = Optional.of(name);
  }

  void setClaims(Optional<Instant> time, boolean committed) {
    signingTime = time;
    commitment = committed;
  }

  void setProof(Optional<Instant> bestSignatureTime) {
    proof = bestSignatureTime;
  }

  void setAlgorithmsAllowed(boolean allowed) {
    algorithmsAllowed = Optional.of(allowed);
  }

  /** A token's findings are notes of the signature: it stands without the token. */
  void addTimestamp(TimestampValidation timestamp) {
    timestamps.add(timestamp);
    notes.addAll(timestamp.defects());
  }

  void setTimestamp(TimestampValidation timestamp) {
    timestamps.add(timestamp);
  }

  void setPath(CertificatePath path, List<CertificateStatus> statuses, Surroundings surroundings) {
    chain = CertificateSummaries.of(path.certificates(), surroundings.links());
    signer = Optional.of(chain.get(0));
    anchor = surroundings.anchorOf(path);
    for (int i = 0; i < statuses.size(); i++) {
      findings.add(statuses.get(i).finding(path.certificates().get(i), proof));
    }
    longTerm =
        path.anchored()
            && !statuses.isEmpty()
            && statuses.stream().allMatch(CertificateStatus::embedded);
    validAtSigning = validAtSigning(path, surroundings);
  }

  private Optional<Boolean> validAtSigning(CertificatePath path, Surroundings surroundings) {
    if (proof.isPresent()) {
      return Optional.of(isValid(path, ControlTime.of(proof.orElseThrow()), surroundings));
    }
    Optional<Instant> claimed =
        signature.claimedTime().map(OffsetDateTime::toInstant).or(() -> signingTime);
    return claimed
        .filter(time -> isValid(path, surroundings.now(), surroundings))
        .map(time -> isValid(path, ControlTime.of(time), surroundings));
  }

  private static boolean isValid(CertificatePath path, ControlTime at, Surroundings surroundings) {
    for (ParsedCertificate certificate : path.certificates()) {
      if (!surroundings.pinned().contains(certificate.sha256()) && !certificate.isValidAt(at)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Builds the result.
   *
   * @param required checks without which nothing passes
   * @param refuted whether the document part refuted the byte range
   */
  SignatureValidation build(Set<ValidationCode> required, boolean refuted) {
    Set<Defect> defects = new LinkedHashSet<>(signature.defects());
    defects.addAll(steps.defects());
    defects.addAll(notes);
    return new SignatureValidation(
        signature,
        steps.conclusion(required),
        integrity(refuted),
        steps.checks(),
        signer,
        chain,
        anchor,
        digest,
        algorithm,
        algorithmsAllowed,
        signingTime,
        commitment,
        timestamps,
        proof,
        validAtSigning,
        findings.isEmpty() ? RevocationStatus.UNKNOWN : findings.get(0).status(),
        findings,
        longTerm,
        List.copyOf(defects));
  }

  private Integrity integrity(boolean refuted) {
    boolean broken =
        refuted
            || steps.conclusion(Set.of()).subIndication().stream()
                .anyMatch(SignatureReport::isBroken);
    if (broken) {
      return Integrity.BROKEN;
    }
    // Which revision is signed may be open while the bytes and their signature are not.
    boolean doubted =
        signature.defects().stream()
            .anyMatch(
                defect ->
                    defect.code().effect() == Effect.INDETERMINATE
                        && defect.code() != PdfCode.REVISION_UNKNOWN);
    return intact && !doubted ? Integrity.INTACT : Integrity.UNPROVEN;
  }

  private static boolean isBroken(SubIndication subIndication) {
    return switch (subIndication) {
      case FORMAT_FAILURE, HASH_FAILURE, SIG_CRYPTO_FAILURE -> true;
      default -> false;
    };
  }
}
