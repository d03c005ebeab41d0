package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;

/**
 * Where something stands in the document.
 *
 * @param path the way from the trailer, such as {@code Root/Pages/Kids[0]/Contents}
 * @param object the number of the nearest enclosing indirect object; 0 in the trailer
 * @param page the page number, from 1; 0 when it belongs to no page
 * @param field the fully qualified field name; empty when it belongs to no field
 */
record Place(String path, int object, int page, String field) {
  /** A tree may be deep; of a longer path the end is kept, which says what was met. */
  private static final int MAX_PATH = 300;

  static Place trailer() {
    return new Place("", 0, 0, "");
  }

  /** One key or index further, in the object that is referred to when the value is a reference. */
  Place to(String step, PdfObject value) {
    boolean joined = path.isEmpty() || step.isEmpty() || step.startsWith("[");
    String longer = joined ? path + step : path + "/" + step;
    if (longer.length() > MAX_PATH) {
      longer = "..." + longer.substring(longer.length() - MAX_PATH / 2);
    }
    int number = value instanceof PdfObject.Ref ref ? ref.number() : object;
    return new Place(longer, number, page, field);
  }

  /** The same way, at an object. */
  Place at(PdfObject.Ref ref) {
    return new Place(path, ref.number(), page, field);
  }

  Place onPage(int number) {
    return new Place(path, object, number, field);
  }

  Place inField(String name) {
    return new Place(path, object, page, name);
  }
}
