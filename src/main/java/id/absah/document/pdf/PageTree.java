package id.absah.document.pdf;

import id.absah.document.Defect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks the page tree (ISO 32000-2, 7.7.3) without recursion, within depth and number. */
final class PageTree {
  /** Table 31, the entries marked as inheritable. */
  private static final List<String> INHERITABLE =
      List.of("Resources", "MediaBox", "CropBox", "Rotate");

  private final PdfView view;
  private final PdfLimits limits;
  private final Findings findings;
  private final List<PdfView.Page> pages = new ArrayList<>();
  private final Set<PdfObject.Ref> visited = new HashSet<>();
  private final Deque<Node> path = new ArrayDeque<>();
  private boolean complete = true;

  /** A node on the path from the root, and how far its kids have been walked. */
  private static final class Node {
    private final List<PdfObject> kids;
    private final Map<String, PdfObject> inherited;
    private int next;

    Node(List<PdfObject> kids, Map<String, PdfObject> inherited) {
      this.kids = kids;
      this.inherited = inherited;
    }
  }

  private PageTree(PdfView view, PdfLimits limits, Findings findings) {
    this.view = view;
    this.limits = limits;
    this.findings = findings;
  }

  static PageTree walk(PdfView view, PdfLimits limits, Findings findings) {
    PageTree tree = new PageTree(view, limits, findings);
    Optional<PdfObject.Dict> catalog = view.catalog();
    PdfObject root = PdfObject.Null.NULL;
    if (catalog.isPresent()) {
      root = catalog.get().get("Pages").orElse(root);
    }
    if (view.resolve(root) instanceof PdfObject.Dict dict && dict.entries().containsKey("Kids")) {
      tree.enter(root, Map.of());
    } else {
      tree.stop(PdfCode.PAGE_TREE_MALFORMED, "node", "root");
    }
    while (!tree.path.isEmpty()) {
      tree.step();
    }
    return tree;
  }

  List<PdfView.Page> pages() {
    return List.copyOf(pages);
  }

  boolean complete() {
    return complete;
  }

  private void step() {
    Node node = path.peek();
    if (node == null || node.next == node.kids.size()) {
      path.pop();
    } else if (pages.size() >= limits.maxPages()) {
      stop(PdfCode.LIMIT_PAGES, "limit", limits.maxPages());
      path.clear();
    } else {
      enter(node.kids.get(node.next++), node.inherited);
    }
  }

  private void enter(PdfObject kid, Map<String, PdfObject> inherited) {
    if (!(kid instanceof PdfObject.Ref ref)
        || !(view.resolve(kid) instanceof PdfObject.Dict dict)) {
      stop(PdfCode.PAGE_TREE_MALFORMED, "page", pages.size() + 1);
      return;
    }
    boolean node = dict.entries().containsKey("Kids");
    String type = view.get(dict, "Type") instanceof PdfObject.Name name ? name.value() : "";
    if (!type.equals(node ? "Pages" : "Page")) {
      findings.markOdd();
    }
    if (!visited.add(ref)) {
      // A page that stands twice is shown twice; a node that does may contain itself.
      findings.markOdd();
      if (node) {
        stop(PdfCode.PAGE_TREE_CYCLE, "object", ref.number());
        return;
      }
    }
    if (!node) {
      PdfObject.Dict page = Inheritance.fill(dict, inherited);
      pages.add(new PdfView.Page(pages.size() + 1, ref, page));
    } else if (!(view.get(dict, "Kids") instanceof PdfObject.Array kids)) {
      stop(PdfCode.PAGE_TREE_MALFORMED, "object", ref.number());
    } else if (path.size() >= limits.maxDepth()) {
      stop(PdfCode.LIMIT_DEPTH, "limit", limits.maxDepth());
    } else {
      path.push(new Node(kids.items(), Inheritance.of(dict, inherited, INHERITABLE)));
    }
  }

  private void stop(PdfCode code, String name, Object value) {
    complete = false;
    findings.add(Defect.of(code, name, value).with("revision", view.revision()));
  }
}
