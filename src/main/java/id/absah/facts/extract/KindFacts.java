package id.absah.facts.extract;

import id.absah.facts.Confidence;
import id.absah.facts.ExtractionSettings.KindOfDocument;
import id.absah.facts.KindSource;
import java.util.Optional;

/**
 * The kind of a document as the page shows it.
 *
 * @param kind the kind; empty when nothing on the page says one
 * @param source where it was read
 * @param confidence INFERRED for a letter whose Hal names no other kind
 * @param heading the heading or Hal line as written
 * @param subject what it is about
 */
record KindFacts(
    Optional<KindOfDocument> kind,
    KindSource source,
    Confidence confidence,
    Optional<String> heading,
    Optional<String> subject) {
  static final KindFacts NONE = none(Optional.empty());

  static KindFacts none(Optional<String> subject) {
    return new KindFacts(
        Optional.empty(), KindSource.NONE, Confidence.ABSENT, Optional.empty(), subject);
  }
}
