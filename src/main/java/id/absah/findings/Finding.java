package id.absah.findings;

import id.absah.rules.Severity;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The result of one rule for one subject. Holds keys and values; words are chosen in reports.
 *
 * @param rule the rule's id
 * @param subject {@code document}, the field of a signature, or the SHA-256 of a certificate
 * @param result how it ended
 * @param severity after tailoring
 * @param waiver the reason of the waiver that covers it; a waived finding stays visible and does
 *     not count
 * @param countsWhenUnknown whether an UNKNOWN here sends the document to review (a policy may
 *     accept missing evidence)
 * @param variant which of the rule's alternative messages applies, such as {@code other-provider};
 *     empty for the main one
 * @param evidence the facts that the rule's expressions named, with their values; {@code "-"} is
 *     never "0"
 */
public record Finding(
    String rule,
    String subject,
    Result result,
    Severity severity,
    Optional<String> waiver,
    boolean countsWhenUnknown,
    Optional<String> variant,
    SortedMap<String, String> evidence) {
  public Finding {
    evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
  }

  /** Whether it is waived. */
  public boolean waived() {
    return waiver.isPresent();
  }
}
