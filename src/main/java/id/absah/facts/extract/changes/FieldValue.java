package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import id.absah.document.pdf.TextString;
import java.util.List;
import java.util.Optional;

/** The text that a text or choice field must show (12.7.5.3, 12.7.5.4). */
final class FieldValue {
  private FieldValue() {}

  /** Empty when the value is no text. */
  static Optional<String> shown(RevisionPair pair, PdfView.Field field, Place place) {
    PdfView view = pair.after();
    PdfObject value = view.get(field.dict(), "V");
    if (value instanceof PdfObject.Null) {
      return Optional.of("");
    }
    Optional<String> text = text(view, value);
    if (text.isEmpty() || !field.type().equals("Ch")) {
      return text;
    }
    // An export value stands for the text beside it in /Opt.
    for (PdfObject option : pair.array(view, RevisionPair.entry(field.dict(), "Opt"), place)) {
      List<PdfObject> export = pair.array(view, option, place);
      if (export.size() == 2 && text(view, export.get(0)).equals(text)) {
        return text(view, export.get(1));
      }
    }
    return text;
  }

  private static Optional<String> text(PdfView view, PdfObject value) {
    PdfObject resolved = view.resolve(value);
    if (resolved instanceof PdfObject.Str string) {
      return Optional.of(TextString.decode(string.value()));
    }
    if (resolved instanceof PdfObject.Stream stream) {
      return view.decode(stream).map(TextString::decode);
    }
    return Optional.empty();
  }
}
