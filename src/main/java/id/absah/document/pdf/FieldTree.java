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

/** Walks the tree of form fields (ISO 32000-2, 12.7.4) without recursion. */
final class FieldTree {
  /** Tables 226 and 228, the entries marked as inheritable. */
  private static final List<String> INHERITABLE = List.of("FT", "V", "DV", "Ff", "DA", "Q");

  private static final PdfObject WIDGET = new PdfObject.Name("Widget");

  private final PdfView view;
  private final PdfLimits limits;
  private final Findings findings;
  private final List<PdfView.Field> fields = new ArrayList<>();
  private final Set<PdfObject.Ref> visited = new HashSet<>();
  private final Deque<Pending> pending = new ArrayDeque<>();
  private int nodes;

  /** A field still to be looked at, with what it inherits. */
  private record Pending(
      PdfObject node, String parent, Map<String, PdfObject> inherited, int depth) {}

  FieldTree(PdfView view, PdfLimits limits, Findings findings) {
    this.view = view;
    this.limits = limits;
    this.findings = findings;
  }

  List<PdfView.Field> walk() {
    Optional<PdfObject.Dict> catalog = view.catalog();
    if (catalog.isEmpty()
        || !(view.get(catalog.get(), "AcroForm") instanceof PdfObject.Dict form)
        || !(view.get(form, "Fields") instanceof PdfObject.Array roots)) {
      return List.of();
    }
    push(roots.items(), "", Inheritance.of(form, Map.of(), List.of("DA", "Q")), 1);
    while (!pending.isEmpty()) {
      if (++nodes > limits.maxObjects()) {
        report(PdfCode.LIMIT_FIELDS, "limit", limits.maxObjects());
        break;
      }
      visit(pending.pop());
    }
    return List.copyOf(fields);
  }

  private void push(
      List<PdfObject> kids, String parent, Map<String, PdfObject> inherited, int depth) {
    if (nodes + (long) kids.size() + pending.size() > limits.maxObjects()) {
      report(PdfCode.LIMIT_FIELDS, "limit", limits.maxObjects());
      return;
    }
    for (int i = kids.size() - 1; i >= 0; i--) {
      pending.push(new Pending(kids.get(i), parent, inherited, depth));
    }
  }

  private void visit(Pending next) {
    if (!(view.resolve(next.node()) instanceof PdfObject.Dict dict)) {
      findings.markOdd();
      return;
    }
    Optional<PdfObject.Ref> ref = Optional.empty();
    if (next.node() instanceof PdfObject.Ref reference) {
      ref = Optional.of(reference);
      if (!visited.add(reference)) {
        report(PdfCode.FIELD_TREE_CYCLE, "object", reference.number());
        return;
      }
    }
    String name = qualified(next.parent(), dict);
    List<PdfObject> fieldKids = new ArrayList<>();
    List<PdfObject.Ref> widgets = new ArrayList<>();
    boolean kids = sortKids(dict, fieldKids, widgets);
    if (!kids && ref.isPresent() && isWidget(dict)) {
      widgets.add(ref.get());
    }
    if (fieldKids.isEmpty() || !widgets.isEmpty()) {
      PdfObject.Dict filled = Inheritance.fill(dict, next.inherited());
      String type = view.get(filled, "FT") instanceof PdfObject.Name ft ? ft.value() : "";
      fields.add(new PdfView.Field(name, type, ref, filled, widgets));
    }
    if (fieldKids.isEmpty()) {
      return;
    }
    if (next.depth() >= limits.maxDepth()) {
      report(PdfCode.LIMIT_DEPTH, "limit", limits.maxDepth());
      return;
    }
    Map<String, PdfObject> inherited = Inheritance.of(dict, next.inherited(), INHERITABLE);
    push(fieldKids, name, inherited, next.depth() + 1);
  }

  /** 12.7.4.2: a kid with a partial name is a field; without one it is a widget of its parent. */
  private boolean sortKids(
      PdfObject.Dict dict, List<PdfObject> fieldKids, List<PdfObject.Ref> widgets) {
    if (!(view.get(dict, "Kids") instanceof PdfObject.Array kids) || kids.items().isEmpty()) {
      return false;
    }
    for (PdfObject kid : kids.items()) {
      if (!(view.resolve(kid) instanceof PdfObject.Dict kidDict)) {
        findings.markOdd();
      } else if (kidDict.entries().containsKey("T") || kidDict.entries().containsKey("Kids")) {
        fieldKids.add(kid);
      } else if (!(kid instanceof PdfObject.Ref ref)) {
        findings.markOdd();
      } else if (visited.add(ref)) {
        widgets.add(ref);
      } else {
        report(PdfCode.FIELD_TREE_CYCLE, "object", ref.number());
      }
    }
    return true;
  }

  private boolean isWidget(PdfObject.Dict dict) {
    PdfObject subtype = view.get(dict, "Subtype");
    return dict.entries().containsKey("Rect") || WIDGET.equals(subtype);
  }

  private String qualified(String parent, PdfObject.Dict dict) {
    if (!(view.get(dict, "T") instanceof PdfObject.Str partial)) {
      return parent;
    }
    String name = TextString.decode(partial.value());
    return parent.isEmpty() ? name : parent + "." + name;
  }

  private void report(PdfCode code, String name, Object value) {
    findings.add(Defect.of(code, name, value).with("revision", view.revision()));
  }
}
