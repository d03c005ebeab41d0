package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import id.absah.facts.ChangeCode;
import java.util.Map;
import java.util.Set;

/** What a document says about itself: nothing of it is drawn, so it may change in known shape. */
final class DocumentData {
  private static final Set<String> STREAM_KEYS =
      Set.of("Type", "Subtype", "Length", "Filter", "DecodeParms", "DL");
  private static final Set<String> EXTENSION_KEYS =
      Set.of("Type", "BaseVersion", "ExtensionLevel", "ExtensionRevision", "URL");

  private DocumentData() {}

  /** The information dictionary (14.3.3): texts, dates and names only. */
  static void info(
      RevisionPair pair, Sameness sameness, PdfObject before, PdfObject after, Place place) {
    if (!sameness.test(before, after, place)) {
      PdfObject resolved = pair.resolve(pair.after(), after, place);
      boolean plain =
          resolved instanceof PdfObject.Null
              || (resolved instanceof PdfObject.Dict dict
                  && scalars(pair, dict, place)
                  && dict.duplicates().isEmpty());
      add(pair, plain ? ChangeCode.METADATA_CHANGED : ChangeCode.UNEXPLAINED_OBJECT, place);
    }
  }

  /** The XMP packet of the document (14.3.2). */
  static void metadata(
      RevisionPair pair, Sameness sameness, PdfObject before, PdfObject after, Place place) {
    if (!sameness.test(before, after, place)) {
      PdfObject resolved = pair.resolve(pair.after(), after, place);
      boolean xmp =
          resolved instanceof PdfObject.Null
              || (resolved instanceof PdfObject.Stream stream && plainStream(pair, stream, place));
      add(pair, xmp ? ChangeCode.METADATA_CHANGED : ChangeCode.UNEXPLAINED_OBJECT, place);
    }
  }

  /** A stream whose dictionary only says how to read it. */
  static boolean plainStream(RevisionPair pair, PdfObject.Stream stream, Place place) {
    for (String key : stream.dict().entries().keySet()) {
      pair.budget().take();
      if (!STREAM_KEYS.contains(key)) {
        return false;
      }
    }
    return stream.dict().duplicates().isEmpty() && scalarsOrParms(pair, stream.dict(), place);
  }

  private static boolean scalarsOrParms(RevisionPair pair, PdfObject.Dict dict, Place place) {
    for (String key : dict.entries().keySet()) {
      boolean filter = key.equals("Filter") || key.equals("DecodeParms");
      if (!filter && !isScalar(pair, RevisionPair.entry(dict, key), place)) {
        return false;
      }
    }
    return true;
  }

  /** The version in the catalog (7.7.2). */
  static void version(
      RevisionPair pair, Sameness sameness, PdfObject before, PdfObject after, Place place) {
    if (!sameness.test(before, after, place)) {
      PdfObject resolved = pair.resolve(pair.after(), after, place);
      boolean name = resolved instanceof PdfObject.Name || resolved instanceof PdfObject.Null;
      add(pair, name ? ChangeCode.EXTENSIONS_DECLARED : ChangeCode.UNEXPLAINED_OBJECT, place);
    }
  }

  /** Developer extensions (7.12): by prefix, one declaration or an array of them. */
  static void extensions(
      RevisionPair pair, Sameness sameness, PdfObject before, PdfObject after, Place place) {
    if (!sameness.test(before, after, place)) {
      boolean known = declarations(pair, after, place);
      add(pair, known ? ChangeCode.EXTENSIONS_DECLARED : ChangeCode.UNEXPLAINED_OBJECT, place);
    }
  }

  private static boolean declarations(RevisionPair pair, PdfObject value, Place place) {
    PdfView view = pair.after();
    if (!(pair.resolve(view, value, place) instanceof PdfObject.Dict prefixes)
        || !prefixes.duplicates().isEmpty()) {
      return false;
    }
    for (Map.Entry<String, PdfObject> prefix : prefixes.entries().entrySet()) {
      PdfObject resolved = pair.resolve(view, prefix.getValue(), place);
      if (resolved instanceof PdfObject.Array array) {
        for (PdfObject item : array.items()) {
          if (!declaration(pair, pair.resolve(view, item, place), place)) {
            return false;
          }
        }
      } else if (!prefix.getKey().equals("Type") && !declaration(pair, resolved, place)) {
        return false;
      }
    }
    return true;
  }

  private static boolean declaration(RevisionPair pair, PdfObject value, Place place) {
    return value instanceof PdfObject.Dict dict
        && EXTENSION_KEYS.containsAll(dict.entries().keySet())
        && dict.duplicates().isEmpty()
        && scalars(pair, dict, place);
  }

  private static boolean scalars(RevisionPair pair, PdfObject.Dict dict, Place place) {
    for (PdfObject value : dict.entries().values()) {
      if (!isScalar(pair, value, place)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isScalar(RevisionPair pair, PdfObject value, Place place) {
    PdfObject resolved = pair.resolve(pair.after(), value, place);
    return !(resolved instanceof PdfObject.Dict
        || resolved instanceof PdfObject.Array
        || resolved instanceof PdfObject.Stream);
  }

  private static void add(RevisionPair pair, ChangeCode code, Place place) {
    pair.observations().add(code, place);
  }
}
