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
 * @param position where its first line begins on the first of them, in percent of the page's height
 *     from the top; empty when there is nothing
 * @param missing the elements that are not there: "signed", "issued"; empty when complete or an
 *     image; empty with PARTIAL when both are there, but in words that do not plainly state them of
 *     this document
 * @param source how it was read; empty when nothing was found
 */
public record FooterFacts(
    FooterStatus status,
    List<Integer> pages,
    Optional<String> text,
    Optional<String> issuer,
    Optional<Integer> position,
    List<String> missing,
    Optional<FooterSource> source) {
  public FooterFacts {
    pages = List.copyOf(pages);
    missing = List.copyOf(missing);
  }
}
