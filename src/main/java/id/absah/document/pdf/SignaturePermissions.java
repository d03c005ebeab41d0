package id.absah.document.pdf;

import id.absah.document.FieldLock;
import id.absah.document.SignatureKind;
import id.absah.document.pdf.PdfObject.Array;
import id.absah.document.pdf.PdfObject.Dict;
import id.absah.document.pdf.PdfObject.Int;
import id.absah.document.pdf.PdfObject.Name;
import id.absah.document.pdf.PdfObject.Str;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a signature permits afterwards, as its signed revision says (ISO 32000-2, 12.8.2 and
 * 12.7.5.5). Whatever is unclear is read as the stricter.
 *
 * @param kind what the signature is for
 * @param docMdp the least that DocMDP and the field's lock permit
 * @param locks locked fields
 */
record SignaturePermissions(SignatureKind kind, OptionalInt docMdp, List<FieldLock> locks) {
  /** Far above the one or two that producers write. */
  private static final int MAX_REFERENCES = 64;

  SignaturePermissions {
    locks = List.copyOf(locks);
  }

  /**
   * Reads them.
   *
   * @param view the signed revision
   * @param signature the signature dictionary
   * @param field its field in that revision
   * @param certifies whether that revision's /Perms /DocMDP is this signature
   */
  static SignaturePermissions of(
      PdfView view, Dict signature, Optional<Dict> field, boolean certifies) {
    Set<FieldLock> locks = new LinkedHashSet<>();
    OptionalInt level = OptionalInt.empty();
    boolean certification = certifies;
    if (view.get(signature, "Reference") instanceof Array references) {
      int count = Math.min(references.items().size(), MAX_REFERENCES);
      for (PdfObject item : references.items().subList(0, count)) {
        if (view.resolve(item) instanceof Dict reference) {
          Dict parameters =
              view.get(reference, "TransformParams") instanceof Dict found
                  ? found
                  : new Dict(Map.of(), Set.of());
          String method = name(view, reference, "TransformMethod");
          if (method.equals("DocMDP")) {
            certification = true;
            level = least(level, level(view, parameters));
          } else if (method.equals("FieldMDP")) {
            // 12.8.2.4 counts without /Data too: which object it names is not what it locks.
            locks.add(lock(view, parameters));
          }
        }
      }
    }
    if (certification && level.isEmpty()) {
      level = OptionalInt.of(2); // Table 257: the default of /P
    }
    if (field.isPresent() && view.get(field.get(), "Lock") instanceof Dict lock) {
      locks.add(lock(view, lock));
      if (lock.get("P").isPresent()) {
        level = least(level, level(view, lock));
      }
    }
    return new SignaturePermissions(
        kind(view, signature, certification), level, List.copyOf(locks));
  }

  private static SignatureKind kind(PdfView view, Dict signature, boolean certification) {
    if (name(view, signature, "Type").equals("DocTimeStamp")
        || name(view, signature, "SubFilter").equals("ETSI.RFC3161")) {
      return SignatureKind.DOCUMENT_TIMESTAMP;
    }
    return certification ? SignatureKind.CERTIFICATION : SignatureKind.APPROVAL;
  }

  private static int level(PdfView view, Dict parameters) {
    PdfObject level = view.get(parameters, "P");
    if (level instanceof PdfObject.Null) {
      return 2;
    }
    return level instanceof Int value && value.value() >= 1 && value.value() <= 3
        ? (int) value.value()
        : 1;
  }

  private static OptionalInt least(OptionalInt known, int level) {
    return OptionalInt.of(known.isPresent() ? Math.min(known.getAsInt(), level) : level);
  }

  private static FieldLock lock(PdfView view, Dict dict) {
    Set<String> fields = new LinkedHashSet<>();
    boolean named = view.get(dict, "Fields") instanceof Array;
    if (view.get(dict, "Fields") instanceof Array names) {
      for (PdfObject item : names.items()) {
        if (view.resolve(item) instanceof Str name) {
          fields.add(TextString.decode(name.value()));
        } else {
          named = false;
        }
      }
    }
    return switch (name(view, dict, "Action")) {
      case "Include" ->
          named
              ? new FieldLock(FieldLock.Action.INCLUDE, fields)
              : new FieldLock(FieldLock.Action.ALL, Set.of());
      case "Exclude" -> new FieldLock(FieldLock.Action.EXCLUDE, fields);
      default -> new FieldLock(FieldLock.Action.ALL, Set.of());
    };
  }

  private static String name(PdfView view, Dict dict, String key) {
    return view.get(dict, key) instanceof Name name ? name.value() : "";
  }
}
