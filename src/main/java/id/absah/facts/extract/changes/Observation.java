package id.absah.facts.extract.changes;

import id.absah.document.Defect;
import id.absah.facts.ChangeCode;

/**
 * One difference between two saved states, judged by the path it was met on.
 *
 * @param code what it is
 * @param place where
 * @param existing whether the field at this place existed before, so that a lock can forbid it
 * @param beside whether it is a change of an annotation that covers no content, so that a
 *     certification can permit it
 * @param defect the code with the values that show it
 */
record Observation(ChangeCode code, Place place, boolean existing, boolean beside, Defect defect) {
  static Observation of(ChangeCode code, Place place, boolean existing) {
    Defect defect = Defect.of(code);
    if (!place.path().isEmpty()) {
      defect = defect.with("path", place.path());
    }
    if (place.object() > 0) {
      defect = defect.with("object", place.object());
    }
    if (place.page() > 0) {
      defect = defect.with("page", place.page());
    }
    if (!place.field().isEmpty()) {
      defect = defect.with("field", place.field());
    }
    return new Observation(code, place, existing, false, defect);
  }

  /** The same, of an annotation that covers no content when so. */
  Observation beside(boolean so) {
    return new Observation(code, place, existing, so, defect);
  }

  Observation with(String name, Object value) {
    return new Observation(code, place, existing, beside, defect.with(name, value));
  }
}
