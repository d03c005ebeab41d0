package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The objects of one state that have a role of their own: pages, annotations, form fields. */
final class Landmarks {
  private final PdfView view;
  private final Map<Integer, PdfView.Page> pages = new LinkedHashMap<>();
  private final List<PdfView.Page> sequence;
  private final Set<Integer> annotations = new HashSet<>();
  private final Map<Integer, PdfView.Field> fields = new HashMap<>();
  private final Set<Integer> fieldNodes = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private boolean variableText;
  private final Set<String> defaultAppearances = new HashSet<>();

  Landmarks(PdfView view, RevisionPair pair) {
    this.view = view;
    this.sequence = view.pages();
    for (PdfView.Page page : sequence) {
      pages.putIfAbsent(page.ref().number(), page);
      collectAnnotations(page, pair);
    }
    for (PdfView.Field field : view.fields()) {
      pair.budget().take();
      field.ref().ifPresent(ref -> fields.put(ref.number(), field));
      field.widgets().forEach(ref -> fields.put(ref.number(), field));
      names.add(field.name());
      variableText |= !field.type().equals("Sig");
      collectAppearance(field.dict());
    }
    collectNodes(pair);
  }

  private void collectAnnotations(PdfView.Page page, RevisionPair pair) {
    for (PdfObject item :
        pair.array(view, RevisionPair.entry(page.dict(), "Annots"), Place.trailer())) {
      if (item instanceof PdfObject.Ref ref && annotations.add(ref.number())) {
        PdfObject.Dict dict = pair.dict(view, ref, Place.trailer());
        collectAppearance(dict);
        variableText |= RevisionPair.name(view, dict, "Subtype").equals("FreeText");
      }
    }
  }

  private void collectAppearance(PdfObject.Dict dict) {
    if (view.get(dict, "DA") instanceof PdfObject.Str da) {
      defaultAppearances.add(Latin.of(da.value()));
    }
  }

  /** All nodes of the field tree (12.7.4.1), the budget being the bound. */
  private void collectNodes(RevisionPair pair) {
    PdfObject.Dict form = form(pair);
    collectAppearance(form);
    Deque<PdfObject> work =
        new ArrayDeque<>(pair.array(view, RevisionPair.entry(form, "Fields"), Place.trailer()));
    while (!work.isEmpty()) {
      if (work.pop() instanceof PdfObject.Ref ref && fieldNodes.add(ref.number())) {
        PdfObject.Dict node = pair.dict(view, ref, Place.trailer());
        collectAppearance(node);
        work.addAll(pair.array(view, RevisionPair.entry(node, "Kids"), Place.trailer()));
      }
    }
  }

  PdfObject.Dict form(RevisionPair pair) {
    return pair.dict(
        view,
        RevisionPair.entry(view.catalog().orElse(RevisionPair.NO_ENTRIES), "AcroForm"),
        Place.trailer());
  }

  /** In order; a page that is listed twice stands here twice. */
  List<PdfView.Page> pages() {
    return sequence;
  }

  Optional<PdfView.Page> page(int number) {
    return Optional.ofNullable(pages.get(number));
  }

  boolean isAnnotation(int number) {
    return annotations.contains(number);
  }

  /** The field of a field object or of one of its widgets. */
  Optional<PdfView.Field> field(int number) {
    return Optional.ofNullable(fields.get(number));
  }

  /** Whether a field has this fully qualified name. */
  boolean hasField(String name) {
    return names.contains(name);
  }

  boolean isFieldNode(int number) {
    return fieldNodes.contains(number);
  }

  /** Whether something is drawn from form fonts: a field that is no signature, or a FreeText. */
  boolean variableText() {
    return variableText;
  }

  /** Every default appearance string (12.7.4.3) in use. */
  Set<String> defaultAppearances() {
    return defaultAppearances;
  }

  /** Objects that both states know and that are compared in a role of their own. */
  static Set<Integer> shared(Landmarks before, Landmarks after) {
    Set<Integer> shared = new HashSet<>(before.pages.keySet());
    shared.retainAll(after.pages.keySet());
    Set<Integer> others = new HashSet<>(before.annotations);
    others.addAll(before.fieldNodes);
    for (int number : others) {
      // One that the later state has lost is reported where it stood; elsewhere it is compared.
      if (after.annotations.contains(number) || after.fieldNodes.contains(number)) {
        shared.add(number);
      }
    }
    before.view.trailer().get("Root").ifPresent(root -> addSame(root, after, shared));
    return shared;
  }

  private static void addSame(PdfObject root, Landmarks after, Set<Integer> shared) {
    if (root instanceof PdfObject.Ref ref
        && after.view.trailer().get("Root").filter(ref::equals).isPresent()) {
      shared.add(ref.number());
    }
  }
}
