package id.absah.document;

import java.util.Set;

/**
 * Which form fields a signature locks (ISO 32000-2, 12.7.5.5 and 12.8.2.4: /Lock and FieldMDP).
 *
 * @param action all fields, those named, or all but those named
 * @param fields the fully qualified names
 */
public record FieldLock(Action action, Set<String> fields) {
  /** The scope of the lock. */
  public enum Action {
    /** Every field. */
    ALL,
    /** The named fields. */
    INCLUDE,
    /** Every field but the named. */
    EXCLUDE
  }

  public FieldLock {
    fields = Set.copyOf(fields);
  }

  /** Whether a field is locked, itself or by one of its ancestors. */
  public boolean locks(String field) {
    boolean named =
        fields.contains(field) || fields.stream().anyMatch(name -> field.startsWith(name + "."));
    return switch (action) {
      case ALL -> true;
      case INCLUDE -> named;
      case EXCLUDE -> !named;
    };
  }
}
