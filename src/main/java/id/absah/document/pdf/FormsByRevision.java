package id.absah.document.pdf;

import id.absah.document.Defect;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The forms of the revisions that are asked for. A huge form in each of many revisions is walked
 * only as often as a limit allows; the latest form then stands for the others, and that is
 * reported.
 */
final class FormsByRevision {
  /** Fields and pages of all revisions walked: a thousand pages in two hundred revisions. */
  private static final int MAX_NODES = 200_000;

  private final PdfFile file;
  private final Map<Integer, SignatureForms> forms = new HashMap<>();
  private long nodes;
  private boolean leftOut;

  FormsByRevision(PdfFile file) {
    this.file = file;
  }

  SignatureForms latest() {
    return at(file.revisions().size() - 1);
  }

  SignatureForms at(int revision) {
    SignatureForms known = forms.get(revision);
    if (known != null) {
      return known;
    }
    if (revision != file.revisions().size() - 1 && nodes > MAX_NODES) {
      leftOut = true;
      return latest();
    }
    PdfView view = file.view(revision);
    SignatureForms read = SignatureForms.of(view, file.bytes());
    nodes += view.fields().size() + view.pages().size();
    forms.put(revision, read);
    return read;
  }

  /** The finding, when a form was left out. */
  Optional<Defect> leftOut() {
    return leftOut
        ? Optional.of(Defect.of(PdfCode.LIMIT_FIELDS, "limit", MAX_NODES))
        : Optional.empty();
  }
}
