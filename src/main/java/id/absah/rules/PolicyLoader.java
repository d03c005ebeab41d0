package id.absah.rules;

import java.util.Optional;

/** Loads a policy and applies a tailoring file; everything is checked before anything is used. */
public final class PolicyLoader {
  // SKELETON: to be written by the rules author; signatures are the contract.
  private PolicyLoader() {}

  /**
   * Loads and checks.
   *
   * @throws PolicyException with every mistake of both files
   */
  public static Policy load(PolicySource policy, Optional<PolicySource> tailor)
      throws PolicyException {
    throw new UnsupportedOperationException();
  }
}
