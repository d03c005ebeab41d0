package id.absah.facts.extract.changes;

import id.absah.document.Octets;
import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names that the appearances of fields use and their own resources do not hold: readers then look
 * into the default resources of the form (12.7.3, 12.7.4.3), so that such a name, added there, is
 * seen in an existing field.
 */
final class MissingResources {
  private static final Pattern ESCAPED = Pattern.compile("/[^\\s/()<>\\[\\]{}%]*#");

  private final RevisionPair pair;
  private final PdfView view;
  private final List<PdfObject.Stream> appearances = new ArrayList<>();

  MissingResources(RevisionPair pair, Place place) {
    this.pair = pair;
    this.view = pair.before();
    for (PdfView.Field field : view.fields()) {
      for (PdfObject.Ref ref : field.widgets()) {
        PdfObject.Dict widget = pair.dict(view, ref, place);
        collect(pair.dict(view, RevisionPair.entry(widget, "AP"), place), place);
      }
    }
  }

  private void collect(PdfObject.Dict states, Place place) {
    for (PdfObject state : states.entries().values()) {
      PdfObject value = pair.resolve(view, state, place);
      if (value instanceof PdfObject.Stream stream) {
        appearances.add(stream);
      } else if (value instanceof PdfObject.Dict named) {
        for (PdfObject one : named.entries().values()) {
          if (pair.resolve(view, one, place) instanceof PdfObject.Stream stream) {
            appearances.add(stream);
          }
        }
      }
    }
  }

  /** Whether an appearance may use the name without having it; a limit counts as that. */
  boolean use(String category, String name, Place place) {
    for (PdfObject.Stream appearance : appearances) {
      pair.budget().take();
      PdfObject.Dict resources =
          pair.dict(view, RevisionPair.entry(appearance.dict(), "Resources"), place);
      PdfObject.Dict own = pair.dict(view, RevisionPair.entry(resources, category), place);
      if (own.get(name).isEmpty() && mayName(appearance, name)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayName(PdfObject.Stream appearance, String name) {
    Optional<Octets> content = view.decode(appearance);
    if (content.isEmpty() || !pair.budget().decode(content.get().length())) {
      return true;
    }
    String text = Latin.of(content.get());
    // A name may be written with #xx: then any new name could be meant.
    return text.contains("/" + name) || ESCAPED.matcher(text).find();
  }
}
