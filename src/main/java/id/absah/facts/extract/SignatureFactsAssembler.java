package id.absah.facts.extract;

import id.absah.document.Defect;
import id.absah.document.EmbeddedSignature;
import id.absah.document.SignatureWidget;
import id.absah.document.SignedDocument;
import id.absah.facts.ChangeCode;
import id.absah.facts.DocumentChange;
import id.absah.facts.LaterChanges;
import id.absah.facts.SignatureFacts;
import id.absah.validation.Conclusion;
import id.absah.validation.Indication;
import id.absah.validation.SignatureValidation;
import id.absah.validation.SubIndication;
import id.absah.validation.TimestampValidation;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts together the facts of one signature. */
final class SignatureFactsAssembler {
  private final SignedDocument document;
  private final ZoneId zone;

  SignatureFactsAssembler(SignedDocument document, ZoneId zone) {
    this.document = document;
    this.zone = zone;
  }

  SignatureFacts assemble(
      SignatureValidation validation,
      ProviderResolver.Resolved provider,
      List<DocumentChange> changes,
      Optional<PrintedNames.Assigned> printed) {
    EmbeddedSignature signature = validation.signature();
    LaterChanges worst = worst(changes);
    Conclusion conclusion = withChanges(validation.conclusion(), worst, changes);
    Optional<OffsetDateTime> claimed =
        signature
            .claimedTime()
            .or(
                () ->
                    validation
                        .signingTimeAttribute()
                        .map(instant -> instant.atZone(zone).toOffsetDateTime()));
    Optional<Instant> timestamp = earliestValid(validation.timestamps());
    return new SignatureFacts(
        signature.field(),
        signature.kind(),
        signature.subFilter(),
        signature.revision(),
        signature.widget().filter(widget -> !widget.area().isEmpty()).map(SignatureWidget::page),
        conclusion.indication(),
        conclusion.subIndication(),
        conclusion.reason(),
        validation.integrity(),
        validation.checks(),
        CoverageExtractor.extract(document, signature),
        worst,
        contentChanged(changes),
        changes,
        claimed,
        timestamp,
        validation.bestSignatureTime(),
        deviation(claimed, timestamp),
        validation.digest(),
        validation.algorithm(),
        validation.algorithmsAllowed(),
        validation.certificateValidAtSigning(),
        validation.revocation(),
        validation.revocationFindings(),
        validation.longTerm(),
        validation.timestamps(),
        validation.signer(),
        validation.chain(),
        validation.anchor(),
        provider.provider(),
        provider.name(),
        printed.map(PrintedNames.Assigned::name),
        printed.map(PrintedNames.Assigned::comparison),
        consent(validation),
        signature.reason(),
        codes(validation, changes));
  }

  private static LaterChanges worst(List<DocumentChange> changes) {
    LaterChanges worst = LaterChanges.UNCHANGED;
    for (DocumentChange change : changes) {
      worst = worst.or(change.level());
    }
    return worst;
  }

  /**
   * A later change that the signed revision forbids refutes the signature (ISO 32000-2, 12.8.2).
   */
  private static Conclusion withChanges(
      Conclusion conclusion, LaterChanges worst, List<DocumentChange> changes) {
    if (worst != LaterChanges.FORBIDDEN || conclusion.indication() == Indication.TOTAL_FAILED) {
      return conclusion;
    }
    for (DocumentChange change : changes) {
      if (change.level() == LaterChanges.FORBIDDEN) {
        return Conclusion.of(SubIndication.FORMAT_FAILURE, change.what());
      }
    }
    return conclusion;
  }

  private static boolean contentChanged(List<DocumentChange> changes) {
    for (DocumentChange change : changes) {
      if (change.what().code() instanceof ChangeCode code && code.changesContent()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Instant> earliestValid(List<TimestampValidation> timestamps) {
    Optional<Instant> earliest = Optional.empty();
    for (TimestampValidation timestamp : timestamps) {
      if (timestamp.conclusion().indication() == Indication.TOTAL_PASSED
          && timestamp.time().isPresent()
          && (earliest.isEmpty() || timestamp.time().get().isBefore(earliest.get()))) {
        earliest = timestamp.time();
      }
    }
    return earliest;
  }

  private static Optional<Long> deviation(
      Optional<OffsetDateTime> claimed, Optional<Instant> timestamp) {
    if (claimed.isEmpty() || timestamp.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Duration.between(claimed.get().toInstant(), timestamp.get()).abs().toMinutes());
  }

  private static List<String> consent(SignatureValidation validation) {
    List<String> consent = new ArrayList<>();
    if (validation.signature().reason().filter(reason -> !reason.isBlank()).isPresent()) {
      consent.add("reason");
    }
    if (validation.commitment()) {
      consent.add("commitment");
    }
    if (validation
        .signature()
        .widget()
        .filter(widget -> widget.drawn() && !widget.area().isEmpty())
        .isPresent()) {
      consent.add("appearance");
    }
    return consent;
  }

  private static List<Defect> codes(SignatureValidation validation, List<DocumentChange> changes) {
    Set<Defect> codes = new LinkedHashSet<>(validation.signature().defects());
    codes.addAll(validation.defects());
    for (TimestampValidation timestamp : validation.timestamps()) {
      codes.addAll(timestamp.defects());
    }
    for (DocumentChange change : changes) {
      codes.add(change.what());
    }
    return List.copyOf(codes);
  }
}
