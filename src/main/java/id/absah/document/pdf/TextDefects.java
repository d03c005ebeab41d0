package id.absah.document.pdf;

import id.absah.document.Defect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The defects of the pages, one for each sort, with its first page and how many pages have it. */
final class TextDefects {
  private final Map<Defect, int[]> firstAndCount = new LinkedHashMap<>();

  /** One that concerns no single page. */
  void add(Defect defect) {
    firstAndCount.putIfAbsent(defect, new int[] {0, 0});
  }

  /** One of a page. */
  void add(Defect defect, int page) {
    firstAndCount.computeIfAbsent(defect, d -> new int[] {page, 0})[1]++;
  }

  List<Defect> list() {
    List<Defect> list = new ArrayList<>();
    firstAndCount.forEach(
        (defect, pages) ->
            list.add(
                pages[0] == 0 ? defect : defect.with("page", pages[0]).with("pages", pages[1])));
    return list;
  }
}
