package id.absah.document.pdf;

import id.absah.document.PageText;
import java.util.Set;
import java.util.TreeSet;

/** Which pages of one document are read: some for certain, then others in order until enough. */
public interface PageChoice {
  /** Every page. */
  PageChoice ALL =
      new PageChoice() {
        @Override
        public Set<Integer> certain(int pageCount) {
          Set<Integer> all = new TreeSet<>();
          for (int page = 1; page <= pageCount; page++) {
            all.add(page);
          }
          return all;
        }

        @Override
        public boolean enough(PageText read) {
          return false;
        }
      };

  /** The pages that are read whatever they say, from 1; numbers of no page are passed over. */
  Set<Integer> certain(int pageCount);

  /**
   * Told of each page that was read, in that order.
   *
   * @return whether the pages read so far are enough; the certain ones are read all the same
   */
  boolean enough(PageText read);
}
