package id.absah.document.pdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Attributes that pass from a node of a tree to its kids. */
final class Inheritance {
  private Inheritance() {}

  /** What the kids of a dictionary inherit: its own values before those from above. */
  static Map<String, PdfObject> of(
      PdfObject.Dict dict, Map<String, PdfObject> above, List<String> keys) {
    Map<String, PdfObject> inherited = above;
    for (String key : keys) {
      PdfObject own = dict.entries().get(key);
      if (own != null && own != PdfObject.Null.NULL) {
        inherited = inherited == above ? new LinkedHashMap<>(above) : inherited;
        inherited.put(key, own);
      }
    }
    return inherited;
  }

  /** A dictionary with what it inherits and does not say itself. */
  static PdfObject.Dict fill(PdfObject.Dict dict, Map<String, PdfObject> inherited) {
    Map<String, PdfObject> filled = new LinkedHashMap<>(dict.entries());
    boolean more = false;
    for (Map.Entry<String, PdfObject> entry : inherited.entrySet()) {
      PdfObject own = dict.entries().get(entry.getKey());
      if (own == null || own == PdfObject.Null.NULL) {
        filled.put(entry.getKey(), entry.getValue());
        more = true;
      }
    }
    return more ? new PdfObject.Dict(filled, dict.duplicates()) : dict;
  }
}
