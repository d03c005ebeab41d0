package id.absah.facts.extract;

import id.absah.facts.ExtractionSettings.KindOfDocument;
import id.absah.facts.KindSource;
import java.util.Optional;

/**
 * The kind of a document as the page shows it.
 *
 * @param kind the kind; empty when nothing on the page says one
 * @param source where it was read
 * @param heading the heading or Hal line as written
 */
record KindFacts(Optional<KindOfDocument> kind, KindSource source, Optional<String> heading) {
  static final KindFacts NONE = new KindFacts(Optional.empty(), KindSource.NONE, Optional.empty());
}
