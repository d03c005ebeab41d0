package id.absah.mutation;

import java.util.Optional;
import java.util.SplittableRandom;

/**
 * One way of damaging a file.
 *
 * @param name as failures print it
 * @param visible whether it always changes what a reader gets, in a revision after the signatures
 * @param change makes the mutant; empty when it does not fit the sample
 */
record Operator(String name, boolean visible, Change change) {
  /** A mutation of a sample, the same for the same state of chance. */
  @FunctionalInterface
  interface Change {
    Optional<byte[]> apply(Sample sample, SplittableRandom chance);
  }

  static Operator bytes(String name, Change change) {
    return new Operator(name, false, change);
  }
}
