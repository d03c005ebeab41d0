package id.absah.rules;

import java.util.Optional;

/** Where expressions get the facts of the subject that is being judged. */
@FunctionalInterface
public interface FactReader {
  /**
   * The value of a fact, of the Java type that {@link id.absah.facts.FactType} names; empty when it
   * could not be established.
   */
  Optional<Object> read(String fact);
}
