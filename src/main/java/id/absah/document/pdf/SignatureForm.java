package id.absah.document.pdf;

import id.absah.document.Defect;
import id.absah.document.pdf.PdfObject.Dict;
import id.absah.document.pdf.PdfObject.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a signature dictionary and its field say that they are one (ISO 32000-2, Table 255 and
 * 12.7.5.5). Where they do not, readers differ in what they take for a signature.
 */
final class SignatureForm {
  private static final Set<String> TYPES = Set.of("Sig", "DocTimeStamp");

  private SignatureForm() {}

  static List<Defect> defects(PdfView view, Dict signature, Optional<SignatureForms.Named> field) {
    List<Defect> defects = new ArrayList<>();
    if (signature.entries().isEmpty()) {
      return defects; // it could not be read, which is said already
    }
    if (signature.get("Type").isPresent()
        && !(view.get(signature, "Type") instanceof PdfObject.Null)) {
      String type = view.get(signature, "Type") instanceof Name name ? name.value() : "";
      if (!TYPES.contains(type)) {
        defects.add(Defect.of(PdfCode.SIGNATURE_TYPE, "type", type));
      }
    }
    if (!(view.get(signature, "Filter") instanceof Name)) {
      defects.add(Defect.of(PdfCode.SIGNATURE_FILTER_MISSING));
    }
    if (field.isPresent()) {
      String type = SignatureForms.type(view, field.get().dict());
      if (!type.equals("Sig")) {
        defects.add(
            Defect.of(PdfCode.SIGNATURE_FIELD_TYPE, "field", field.get().name())
                .with("type", type));
      }
    }
    return defects;
  }
}
