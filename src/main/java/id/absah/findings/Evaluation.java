package id.absah.findings;

import id.absah.facts.Register;
import id.absah.rules.Policy;
import java.util.List;
import java.util.Optional;

/**
 * A whole run, as reports read it.
 *
 * @param run what it was made with
 * @param policy what was judged, tailoring applied
 * @param documents every entry of the archive, in path order
 * @param summary what they come to in numbers
 * @param comparison with an earlier run, where there is one
 * @param register of certificate holders, where one was handed over
 */
public record Evaluation(
    RunDescription run,
    Policy policy,
    Rows documents,
    Summary summary,
    Optional<Comparison> comparison,
    Optional<Register> register) {
  /** A run without a register. */
  public Evaluation(
      RunDescription run,
      Policy policy,
      Rows documents,
      Summary summary,
      Optional<Comparison> comparison) {
    this(run, policy, documents, summary, comparison, Optional.empty());
  }

  /** The same run with a register. */
  public Evaluation with(Optional<Register> given) {
    return new Evaluation(run, policy, documents, summary, comparison, given);
  }

  /** A run in memory, its numbers counted here. */
  public static Evaluation of(
      RunDescription run, Policy policy, List<DocumentEvaluation> documents) {
    return of(run, policy, Rows.of(documents));
  }

  /** A run that is compared with none, its numbers counted by going through the rows once. */
  public static Evaluation of(RunDescription run, Policy policy, Rows documents) {
    return new Evaluation(run, policy, documents, Summary.of(policy, documents), Optional.empty());
  }
}
