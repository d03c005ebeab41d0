package id.absah.rules;

import java.util.List;

/** Stops a run before its first document: all mistakes of the policy at once. */
public final class PolicyException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<PolicyProblem> problems;

  /** Carries the mistakes, in file order. */
  public PolicyException(List<PolicyProblem> problems) {
    super(problems.size() + " problems, first: " + problems.get(0));
    this.problems = List.copyOf(problems);
  }

  /** The mistakes, in file order; at least one. */
  public List<PolicyProblem> problems() {
    return problems;
  }
}
