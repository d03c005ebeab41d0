package id.absah.ledger;

import id.absah.findings.DocumentConclusion;
import id.absah.findings.DocumentEvaluation;
import id.absah.findings.DocumentStatus;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why the bytes of an entry could not be had.
 *
 * @param size in bytes; -1 when unknown
 * @param format a guess by name; {@code -} when unknown
 * @param status anything but EVALUATED
 * @param code such as {@code ZIP_ENCRYPTED}
 * @param values the compared values
 */
public record EntryProblem(
    long size,
    String format,
    DocumentStatus status,
    String code,
    SortedMap<String, String> values) {
  public EntryProblem {
    if (status == DocumentStatus.EVALUATED) {
      throw new IllegalArgumentException("a problem, and evaluated");
    }
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** The row of such an entry: no facts, so no rule is judged. */
  public DocumentEvaluation row(String path) {
    return new DocumentEvaluation(
        path,
        Optional.empty(),
        size,
        format,
        status,
        Optional.of(code),
        values,
        DocumentConclusion.NOT_EVALUATED,
        Optional.empty(),
        List.of());
  }
}
