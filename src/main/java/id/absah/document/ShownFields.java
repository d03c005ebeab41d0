package id.absah.document;

import java.util.List;

/**
 * The form fields that the pages of a document show.
 *
 * @param fields in the order of the form, one for each place where a field is shown
 * @param problems the limits that were met, each with its bound; when there is one, what a field
 *     holds and that there is none is not established
 */
public record ShownFields(List<FormField> fields, List<Defect> problems) {
  /** Nobody asked. */
  public static final ShownFields NONE = new ShownFields(List.of(), List.of());

  public ShownFields {
    fields = List.copyOf(fields);
    problems = List.copyOf(problems);
  }
}
