package id.absah.document;

import java.util.List;

/**
 * The text of a document.
 *
 * @param pageCount how many pages the document has
 * @param pages the pages that were read, in order
 * @param complete whether all pages that the caller wanted were read whole; when not, absence of a
 *     text proves nothing
 * @param defects why not
 */
public record DocumentText(
    int pageCount, List<PageText> pages, boolean complete, List<Defect> defects) {
  public DocumentText {
    pages = List.copyOf(pages);
    defects = List.copyOf(defects);
  }
}
