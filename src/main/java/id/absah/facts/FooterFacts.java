package id.absah.facts;

import java.util.List;
import java.util.Optional;

/**
 * The footer statement.
 *
 * @param status what was found, the best over all pages
 * @param pages the pages on which that was found, from 1
 * @param text the matched text as it stands on the first of them
 * @param issuer the issuer it names
 */
public record FooterFacts(
    FooterStatus status, List<Integer> pages, Optional<String> text, Optional<String> issuer) {
  public FooterFacts {
    pages = List.copyOf(pages);
  }
}
