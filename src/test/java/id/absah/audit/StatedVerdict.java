package id.absah.audit;

import id.absah.document.SignatureKind;
import id.absah.facts.Coverage;
import id.absah.facts.EstablishedFacts;
import id.absah.facts.LaterChanges;
import id.absah.facts.SignatureFacts;
import id.absah.validation.Indication;
import id.absah.validation.Integrity;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Whether facts agree with what the owner of a file states, in the words of the manifest.
 *
 * <p>An approval or certification signature is meant unless the statement says time-stamp.
 */
final class StatedVerdict {
  private final List<SignatureFacts> signatures;
  private final List<SignatureFacts> stamps;
  private final boolean revocationOff;

  /**
   * Reads the facts.
   *
   * @param revocationOff whether the owner validates without revocation; then what only lacks
   *     revocation data counts as passed
   */
  StatedVerdict(EstablishedFacts facts, boolean revocationOff) {
    this.signatures =
        facts.signatures().stream()
            .filter(each -> each.kind() != SignatureKind.DOCUMENT_TIMESTAMP)
            .toList();
    this.stamps =
        facts.signatures().stream()
            .filter(each -> each.kind() == SignatureKind.DOCUMENT_TIMESTAMP)
            .toList();
    this.revocationOff = revocationOff;
  }

  /** Whether a cell of a column agrees. */
  boolean agrees(String column, String stated) {
    return switch (column) {
      case "n_signatures" -> signatures.size() == Integer.parseInt(stated);
      case "integrity" -> integrityAgrees(stated);
      case "pdf_change" -> changeAgrees(stated);
      case "etsi_indication" -> indicationAgrees(stated);
      default -> throw new IllegalArgumentException(column);
    };
  }

  /** What was found, in one line. */
  String actual(String column) {
    return switch (column) {
      case "n_signatures" -> String.valueOf(signatures.size());
      case "integrity" -> words(each -> each.integrity().name());
      case "pdf_change" -> words(each -> each.laterChanges() + "/" + each.coverage());
      case "etsi_indication" -> words(StatedVerdict::indication);
      default -> throw new IllegalArgumentException(column);
    };
  }

  private String words(Function<SignatureFacts, String> word) {
    return String.join(" ", signatures.stream().map(word).toList());
  }

  private static String indication(SignatureFacts signature) {
    return signature.reason().isEmpty()
        ? text(signature.indication())
        : text(signature.indication()) + "/" + signature.reason().orElseThrow().code().name();
  }

  private static String text(Indication indication) {
    return indication.name().replace('_', '-');
  }

  private boolean integrityAgrees(String stated) {
    long intact = count(each -> each.integrity() == Integrity.INTACT);
    return switch (stated) {
      case "all" -> intact == signatures.size();
      case "none" -> intact == 0 && !signatures.isEmpty();
      case "mixed:1-intact,1-broken" -> intact == 1 && signatures.size() == 2;
      default -> throw new IllegalArgumentException(stated);
    };
  }

  private boolean changeAgrees(String stated) {
    return switch (stated) {
      case "ok" -> signatures.stream().allMatch(StatedVerdict::isPermitted);
      case "bad" -> !signatures.stream().allMatch(StatedVerdict::isPermitted);
      case "sig1:ok; sig2:bad" -> isPermitted(first()) && !isPermitted(second());
      case "sig1:bad; sig2:ok" -> !isPermitted(first()) && isPermitted(second());
      case "none" ->
          signatures.stream().allMatch(each -> each.laterChanges() == LaterChanges.UNCHANGED);
      case "coverage:full" ->
          signatures.stream().allMatch(each -> each.coverage() == Coverage.ENTIRE_FILE);
      case "coverage:partial", "coverage" ->
          signatures.stream()
              .allMatch(each -> each.coverage().compareTo(Coverage.ENTIRE_REVISION) > 0);
      default -> throw new IllegalArgumentException(stated);
    };
  }

  private SignatureFacts first() {
    return signatures.get(0);
  }

  private SignatureFacts second() {
    return signatures.get(1);
  }

  private static boolean isPermitted(SignatureFacts signature) {
    return signature.laterChanges().compareTo(LaterChanges.UNPROVEN) < 0;
  }

  private boolean indicationAgrees(String stated) {
    return switch (stated) {
      case "not:TOTAL-FAILED" -> has(Indication.TOTAL_FAILED) == 0;
      case "not:TOTAL-PASSED" -> has(Indication.TOTAL_PASSED) == 0;
      case "one:TOTAL-FAILED/FORMAT_FAILURE; other:not:TOTAL-FAILED" ->
          has(Indication.TOTAL_FAILED) == 1
              && signatures.size() == 2
              && count(each -> saysAny(each, "TOTAL-FAILED/FORMAT_FAILURE")) == 1;
      case "document timestamp intact" ->
          !stamps.isEmpty()
              && stamps.stream().allMatch(each -> each.integrity() == Integrity.INTACT);
      case "signature timestamp FAILED" ->
          signatures.stream()
              .flatMap(each -> each.timestamps().stream())
              .anyMatch(each -> each.conclusion().indication() == Indication.TOTAL_FAILED);
      default -> signatures.stream().allMatch(each -> saysAny(each, stated));
    };
  }

  private boolean saysAny(SignatureFacts signature, String alternatives) {
    for (String alternative : alternatives.split("\\|")) {
      String[] parts = alternative.split("/");
      boolean same = text(signature.indication()).equals(parts[0]);
      boolean passedApart =
          revocationOff
              && parts[0].equals("TOTAL-PASSED")
              && signature.reason().stream()
                  .anyMatch(reason -> reason.code().name().equals("REVOCATION_UNKNOWN"));
      boolean why =
          parts.length == 1
              || signature.subIndication().stream().anyMatch(sub -> sub.name().equals(parts[1]));
      if (passedApart || (same && why)) {
        return true;
      }
    }
    return false;
  }

  private long has(Indication indication) {
    return count(each -> each.indication() == indication);
  }

  private long count(Predicate<SignatureFacts> predicate) {
    return signatures.stream().filter(predicate).count();
  }
}
