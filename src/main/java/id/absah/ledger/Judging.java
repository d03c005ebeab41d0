package id.absah.ledger;

import id.absah.findings.DocumentEvaluation;
import id.absah.findings.Examination;

/** Places an examination and judges it by a policy. */
@FunctionalInterface
public interface Judging {
  /** The row of a document; several threads ask at once. */
  DocumentEvaluation judge(String path, Examination examination);
}
