package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import id.absah.facts.ChangeCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The page tree of both states: the same pages in the same order, each compared. */
final class PageTreeComparison {
  private final RevisionPair pair;
  private final Landmarks before;
  private final Landmarks after;
  private final Sameness sameness;
  private final PageComparison pages;
  private final Set<List<PdfObject>> seen = new HashSet<>();
  private final Deque<Node> work = new ArrayDeque<>();

  private record Node(PdfObject before, PdfObject after, Place place) {}

  PageTreeComparison(
      RevisionPair pair,
      Landmarks before,
      Landmarks after,
      Sameness sameness,
      PageComparison pages) {
    this.pair = pair;
    this.before = before;
    this.after = after;
    this.sameness = sameness;
    this.pages = pages;
  }

  void compare(PdfObject one, PdfObject other, Place place) {
    if (!pair.after().pagesComplete() || !pair.before().pagesComplete()) {
      pair.observations().add(ChangeCode.PAGE_TREE_CYCLE, place);
    }
    sequence(place);
    work.add(new Node(one, other, place));
    for (PdfView.Page page : before.pages()) {
      Optional<PdfView.Page> now = after.page(page.ref().number());
      if (now.isPresent()) {
        String way = "Page[" + page.number() + "]";
        work.add(
            new Node(
                page.ref(),
                now.get().ref(),
                new Place(way, page.ref().number(), page.number(), "")));
      }
    }
    while (!work.isEmpty()) {
      node(work.poll());
    }
  }

  private void sequence(Place place) {
    List<PdfObject.Ref> one = refs(before);
    List<PdfObject.Ref> other = refs(after);
    if (one.size() != other.size()) {
      pair.observations()
          .add(
              Observation.of(ChangeCode.PAGE_COUNT, place, true)
                  .with("before", one.size())
                  .with("after", other.size()));
    } else if (!one.equals(other)) {
      int i = 0;
      while (one.get(i).equals(other.get(i))) {
        i++;
      }
      pair.observations().add(ChangeCode.CONTENT_CHANGED, place.at(other.get(i)).onPage(i + 1));
    }
  }

  private static List<PdfObject.Ref> refs(Landmarks landmarks) {
    List<PdfObject.Ref> refs = new ArrayList<>();
    landmarks.pages().forEach(page -> refs.add(page.ref()));
    return refs;
  }

  private void node(Node node) {
    if (!seen.add(List.of(node.before(), node.after()))) {
      return;
    }
    Place place = node.place();
    PdfObject.Dict one = pair.dict(pair.before(), node.before(), place);
    PdfObject.Dict other = pair.dict(pair.after(), node.after(), place);
    if (!pair.dictionaries(node.before(), node.after(), place)) {
      pair.observations().add(ChangeCode.PAGE_CHANGED, place);
    }
    pages.compare(one, other, place);
    // Attributes come down along /Parent (7.7.3.4), whether or not that node lists the page.
    push(one, other, "Parent", place);
    kids(one, other, place);
  }

  private void push(PdfObject.Dict one, PdfObject.Dict other, String key, Place place) {
    if (one.get(key).isPresent() && other.get(key).isPresent()) {
      PdfObject value = RevisionPair.entry(other, key);
      work.add(new Node(RevisionPair.entry(one, key), value, place.to(key, value)));
    }
  }

  private void kids(PdfObject.Dict one, PdfObject.Dict other, Place place) {
    List<PdfObject> kidsBefore = pair.array(pair.before(), RevisionPair.entry(one, "Kids"), place);
    List<PdfObject> kidsAfter = pair.array(pair.after(), RevisionPair.entry(other, "Kids"), place);
    long countBefore = RevisionPair.integer(pair.before(), one, "Count", -1);
    long countAfter = RevisionPair.integer(pair.after(), other, "Count", -1);
    if (countBefore != countAfter && before.pages().size() == after.pages().size()) {
      // Readers that believe /Count (7.7.3.2) show fewer pages, or look for more.
      pair.observations()
          .add(
              Observation.of(ChangeCode.PAGE_COUNT, place.to("Count", other), true)
                  .with("before", countBefore)
                  .with("after", countAfter));
    }
    if (kidsBefore.equals(kidsAfter) && countBefore == countAfter) {
      for (int i = 0; i < kidsAfter.size(); i++) {
        PdfObject kid = kidsAfter.get(i);
        // A page was taken up with its number; what is left are nodes.
        boolean page = kid instanceof PdfObject.Ref ref && after.page(ref.number()).isPresent();
        if (!page) {
          work.add(new Node(kidsBefore.get(i), kid, place.to("Kids[" + i + "]", kid)));
        }
      }
      return;
    }
    boolean same =
        sameness.test(new PdfObject.Array(kidsBefore), new PdfObject.Array(kidsAfter), place);
    if (!same) {
      pair.observations().add(ChangeCode.PAGE_CHANGED, place.to("Kids", other));
    }
  }
}
