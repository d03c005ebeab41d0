package id.absah.audit.register;

import java.io.IOException;
import java.util.List;

/** Stops a run before its first document: a register that cannot be relied on, all problems. */
public final class RegisterException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient List<RegisterProblem> problems;

  /** Carries the problems, in file order, with those that alone would not have stopped the run. */
  public RegisterException(List<RegisterProblem> problems) {
    super(problems.size() + " problems, first: " + problems.get(0).key());
    this.problems = List.copyOf(problems);
  }

  /** The problems, in file order; at least one. */
  public List<RegisterProblem> problems() {
    return problems;
  }
}
