package id.absah.findings;

import id.absah.facts.EstablishedFacts;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One row of the result: a document, judged or with the reason why not.
 *
 * @param path where it stands, relative to the named root
 * @param sha256 of its bytes, when they could be had
 * @param size in bytes; -1 when unknown
 * @param format such as PDF; a guess by content or name for what is unsupported; {@code -} when
 *     unknown
 * @param status whether it could be examined
 * @param code why not, such as {@code NOT_A_PDF} or {@code ZIP_ENCRYPTED}
 * @param codeValues the compared values of the code
 * @param conclusion what follows
 * @param facts what was established; empty unless EVALUATED
 * @param findings every rule for every subject, in policy order
 */
public record DocumentEvaluation(
    String path,
    Optional<String> sha256,
    long size,
    String format,
    DocumentStatus status,
    Optional<String> code,
    SortedMap<String, String> codeValues,
    DocumentConclusion conclusion,
    Optional<EstablishedFacts> facts,
    List<Finding> findings) {
  public DocumentEvaluation {
    codeValues = Collections.unmodifiableSortedMap(new TreeMap<>(codeValues));
    findings = List.copyOf(findings);
  }
}
