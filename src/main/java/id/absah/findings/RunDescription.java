package id.absah.findings;

import id.absah.validation.TrustAnchor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a run was made with; printed in every report. Holds nothing that differs between two runs on
 * the same input: no wall clock, no host, no duration.
 *
 * @param runId derived from the inputs, so that the same inputs give the same id
 * @param programVersion such as {@code 0.1.0}
 * @param roots the names of the scanned roots (last path element), in order
 * @param asOf the evaluation date of the rules
 * @param validationTime the time signatures were judged at
 * @param period the period asked for, such as {@code 2026-10}
 * @param policyFile the policy's file name
 * @param policySha256 of the policy's bytes
 * @param tailorFile the tailoring's file name
 * @param tailorSha256 of its bytes
 * @param anchors every anchor in force
 * @param trustCertificates how many certificates the trust folders hold
 * @param crls how many CRLs were supplied
 * @param ocspResponses how many OCSP responses were supplied
 * @param limits those that differ from their defaults
 */
public record RunDescription(
    String runId,
    String programVersion,
    List<String> roots,
    LocalDate asOf,
    Instant validationTime,
    Optional<String> period,
    String policyFile,
    String policySha256,
    Optional<String> tailorFile,
    Optional<String> tailorSha256,
    List<TrustAnchor> anchors,
    int trustCertificates,
    int crls,
    int ocspResponses,
    List<ChangedLimit> limits) {
  public RunDescription {
    roots = List.copyOf(roots);
    anchors = List.copyOf(anchors);
    limits = List.copyOf(limits);
  }
}
