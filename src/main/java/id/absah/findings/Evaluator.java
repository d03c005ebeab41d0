package id.absah.findings;

import id.absah.facts.EstablishedFacts;
import id.absah.rules.Policy;
import java.time.LocalDate;
import java.util.List;

/** Judges facts by a policy: pure, thread-safe, expressions compiled once. */
public final class Evaluator {
  // SKELETON: to be written by the rules author; signatures are the contract.

  /** Compiles the policy's expressions for an evaluation date. */
  public Evaluator(Policy policy, LocalDate asOf) {}

  /**
   * Every rule for every subject of a document, in policy order, then in the document's order of
   * subjects.
   */
  public List<Finding> evaluate(EstablishedFacts facts) {
    throw new UnsupportedOperationException();
  }

  /** What follows for the document. */
  public DocumentConclusion conclude(List<Finding> findings) {
    throw new UnsupportedOperationException();
  }
}
