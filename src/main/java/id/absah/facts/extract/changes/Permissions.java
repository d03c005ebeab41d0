package id.absah.facts.extract.changes;

import id.absah.document.EmbeddedSignature;
import id.absah.document.FieldLock;
import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import id.absah.facts.ChangeCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What one signature permits, by its own signed revision: DocMDP (12.8.2.2), FieldMDP (12.8.2.4)
 * and the lock of its field (12.7.5.5).
 */
final class Permissions {
  private static final Set<ChangeCode> OF_ANNOTATIONS =
      EnumSet.of(
          ChangeCode.ANNOT_ADDED,
          ChangeCode.ANNOT_CHANGED,
          ChangeCode.ANNOT_HIDDEN,
          ChangeCode.ANNOT_REMOVED,
          ChangeCode.ANNOT_COVERS_CONTENT,
          ChangeCode.ANNOT_NOT_COVERING,
          ChangeCode.FIELD_ADDED,
          ChangeCode.FIELD_REMOVED);

  /** What may come of filling a form: permitted in kind, whether or not it is explained. */
  private static final Set<ChangeCode> OF_FILLING =
      EnumSet.of(
          ChangeCode.FORM_FILLED_AFTER,
          ChangeCode.FIELD_MADE_READ_ONLY,
          ChangeCode.APPEARANCE_NE_VALUE,
          ChangeCode.SIGNATURE_FIELD_ADDED,
          ChangeCode.SIGNATURE_ADDED,
          ChangeCode.SIGNATURE_STAMPED,
          ChangeCode.TAB_ORDER_CHANGED,
          ChangeCode.ANNOT_PERMITTED);

  private final EmbeddedSignature signature;
  private final OptionalInt level;

  Permissions(EmbeddedSignature signature, PdfView signed) {
    this.signature = signature;
    this.level = signature.docMdp().isPresent() ? signature.docMdp() : lockLevel(signed);
  }

  /** /P of the lock dictionary (PDF 2.0, table 236): an approval signature restricts as DocMDP. */
  private OptionalInt lockLevel(PdfView signed) {
    for (PdfView.Field field : signed.fields()) {
      if (field.name().equals(signature.field())
          && signed.get(field.dict(), "Lock") instanceof PdfObject.Dict lock) {
        long value = RevisionPair.integer(signed, lock, "P", 0);
        return value >= 1 && value <= 3 ? OptionalInt.of((int) value) : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /** What else a change is in the eyes of this signature. */
  Optional<Observation> violation(Observation observation, List<Observation> ofRevision) {
    Place place = observation.place();
    if (observation.code() == ChangeCode.SIGNATURE_CHANGED
        && place.field().equals(signature.field())) {
      return Optional.of(forbidden(ChangeCode.SIGNATURE_OVERRIDDEN, observation));
    }
    boolean locked = observation.existing() && !place.field().isEmpty() && locks(place.field());
    if (locked) {
      return Optional.of(forbidden(ChangeCode.FIELDMDP_VIOLATION, observation));
    }
    if (level.isPresent() && !permits(level.getAsInt(), observation.code(), ofRevision)) {
      return Optional.of(
          forbidden(ChangeCode.DOCMDP_VIOLATION, observation).with("docMdp", level.getAsInt()));
    }
    return Optional.empty();
  }

  /**
   * The change itself: where annotations may be created, deleted and modified (12.8.2.2, table
   * 257), one that covers nothing is explained.
   */
  Observation judged(Observation observation) {
    ChangeCode code = observation.code();
    if (!level.equals(OptionalInt.of(3))
        || (code != ChangeCode.ANNOT_NOT_COVERING && !observation.beside())) {
      return observation;
    }
    Place place = observation.place();
    if (code == ChangeCode.ANNOT_NOT_COVERING) {
      return Observation.of(ChangeCode.ANNOT_PERMITTED, place, observation.existing());
    }
    return code == ChangeCode.ANNOT_ADDED
        ? Observation.of(ChangeCode.ANNOT_ADDED_PERMITTED, place, observation.existing())
        : Observation.of(ChangeCode.ANNOT_CHANGED_PERMITTED, place, observation.existing())
            .with("change", code);
  }

  private static Observation forbidden(ChangeCode code, Observation cause) {
    return Observation.of(code, cause.place(), cause.existing()).with("change", cause.code());
  }

  private boolean locks(String field) {
    for (FieldLock lock : signature.locks()) {
      if (lock.locks(field)) {
        return true;
      }
    }
    return false;
  }

  private static boolean permits(int level, ChangeCode code, List<Observation> ofRevision) {
    return switch (code) {
      // Validation data are no change of the document (12.8.2.2.2); neither is what declares them.
      case DSS_ADDED, DSS_REDUCED, TIMESTAMP_ADDED, EXTENSIONS_DECLARED -> true;
      // Producers update the dates together with the validation data they add.
      case METADATA_CHANGED -> level > 1 || withValidationData(ofRevision);
      default ->
          level > 1
              && (!code.changesContent()
                  || OF_FILLING.contains(code)
                  || (level == 3 && OF_ANNOTATIONS.contains(code)));
    };
  }

  private static boolean withValidationData(List<Observation> ofRevision) {
    for (Observation observation : ofRevision) {
      if (observation.code() == ChangeCode.DSS_ADDED
          || observation.code() == ChangeCode.TIMESTAMP_ADDED) {
        return true;
      }
    }
    return false;
  }
}
