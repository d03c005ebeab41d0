package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.SignatureSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What later revisions did to a signature: replaced its dictionary, or its field's pointer to it.
 */
final class SignatureHistory {
  private SignatureHistory() {}

  static List<Defect> defects(
      PdfFile file,
      SignatureCandidate candidate,
      Optional<SignatureForms.Named> field,
      IntFunction<SignatureForms> forms) {
    List<Defect> defects = new ArrayList<>();
    if (candidate.detached()) {
      return List.of(Defect.of(PdfCode.SIGNATURE_DETACHED));
    }
    overridden(file, candidate).ifPresent(defects::add);
    int last = file.revisions().size() - 1;
    if (!candidate.inLatest()) {
      defects.add(
          Defect.of(field.isPresent() ? PdfCode.SIGNATURE_VANISHED : PdfCode.SIGNATURE_DETACHED));
    } else if (field.isPresent() && movedAway(candidate, field.get(), forms.apply(last))) {
      defects.add(Defect.of(PdfCode.SIGNATURE_VANISHED, "field", field.get().name()));
    } else if (!candidate.sources().contains(SignatureSource.ACROFORM)
        && candidate.sources().contains(SignatureSource.PAGE_WIDGET)) {
      boolean was = forms.apply(candidate.revision()).fields().containsKey(candidate.site());
      defects.add(Defect.of(was ? PdfCode.SIGNATURE_VANISHED : PdfCode.SIGNATURE_NOT_IN_FORM));
    }
    return defects;
  }

  /** A later revision has another object under the signature's number. */
  private static Optional<Defect> overridden(PdfFile file, SignatureCandidate candidate) {
    SignatureSite site = candidate.site();
    PdfObject.Ref ref = new PdfObject.Ref(site.number(), site.generation());
    for (int i = candidate.revision() + 1; i < file.revisions().size(); i++) {
      XrefEntry entry = file.revisions().get(i).entries().get(site.number());
      if (entry == null || entry instanceof XrefEntry.Free) {
        continue; // one that is freed is gone from the form, too, and reported so
      }
      if (!SignatureSite.of(file.view(i), ref, site.inner()).equals(Optional.of(site))) {
        return Optional.of(
            Defect.of(PdfCode.SIGDICT_OVERRIDDEN, "object", site.number()).with("revision", i + 1));
      }
    }
    return Optional.empty();
  }

  /** Its field still exists, but now names another signature. */
  private static boolean movedAway(
      SignatureCandidate candidate, SignatureForms.Named field, SignatureForms latest) {
    return !field.name().isEmpty()
        && !latest.fields().containsKey(candidate.site())
        && latest.fields().entrySet().stream()
            .anyMatch(
                entry ->
                    entry.getValue().name().equals(field.name())
                        && entry.getKey().number() != candidate.site().number());
  }
}
