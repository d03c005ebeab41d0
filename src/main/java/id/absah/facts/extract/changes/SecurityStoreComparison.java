package id.absah.facts.extract.changes;

import id.absah.document.Octets;
import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import id.absah.facts.ChangeCode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The document security store (ISO 32000-2, 12.8.4.3): streams of certificates, CRLs and OCSP
 * responses, none of which is ever drawn.
 */
final class SecurityStoreComparison {
  private static final List<String> ARRAYS = List.of("Certs", "CRLs", "OCSPs");
  private static final List<String> RELATED_ARRAYS = List.of("Cert", "CRL", "OCSP");

  private final RevisionPair pair;
  private final Sameness sameness;

  SecurityStoreComparison(RevisionPair pair, Sameness sameness) {
    this.pair = pair;
    this.sameness = sameness;
  }

  void compare(PdfObject one, PdfObject other, Place place) {
    if (sameness.test(one, other, place)) {
      return;
    }
    PdfObject.Dict before = pair.dict(pair.before(), one, place);
    PdfObject.Dict after = pair.dict(pair.after(), other, place);
    boolean grown = true;
    for (String key : ARRAYS) {
      Set<Octets> now = contents(pair.after(), after, key, place);
      grown &= now.containsAll(contents(pair.before(), before, key, place));
    }
    PdfObject.Dict relatedBefore =
        pair.dict(pair.before(), RevisionPair.entry(before, "VRI"), place);
    PdfObject.Dict relatedAfter = pair.dict(pair.after(), RevisionPair.entry(after, "VRI"), place);
    grown &= relatedAfter.entries().keySet().containsAll(relatedBefore.entries().keySet());
    PdfObject store = pair.resolve(pair.after(), other, place);
    boolean readable = store instanceof PdfObject.Dict || store instanceof PdfObject.Null;
    if (!readable || !known(after, place) || !related(relatedAfter, place)) {
      pair.observations().add(ChangeCode.UNEXPLAINED_OBJECT, place);
    }
    pair.observations().add(grown ? ChangeCode.DSS_ADDED : ChangeCode.DSS_REDUCED, place);
  }

  private Set<Octets> contents(PdfView view, PdfObject.Dict store, String key, Place place) {
    Set<Octets> contents = new HashSet<>();
    for (PdfObject item : pair.array(view, RevisionPair.entry(store, key), place)) {
      if (pair.resolve(view, item, place) instanceof PdfObject.Stream stream) {
        contents.add(view.decode(stream).orElse(stream.raw()));
      }
    }
    return contents;
  }

  private boolean known(PdfObject.Dict store, Place place) {
    for (String key : store.entries().keySet()) {
      boolean array = ARRAYS.contains(key) && streams(RevisionPair.entry(store, key), place);
      PdfObject value = pair.resolve(pair.after(), RevisionPair.entry(store, key), place);
      boolean known =
          array
              || (key.equals("VRI") && value instanceof PdfObject.Dict)
              || (key.equals("Type") && value instanceof PdfObject.Name);
      if (!known) {
        return false;
      }
    }
    return store.duplicates().isEmpty();
  }

  private boolean related(PdfObject.Dict related, Place place) {
    for (Map.Entry<String, PdfObject> entry : related.entries().entrySet()) {
      boolean hash = entry.getKey().matches("[0-9A-Fa-f]{40}");
      PdfObject value = pair.resolve(pair.after(), entry.getValue(), place);
      if (hash && value instanceof PdfObject.Dict) {
        PdfObject.Dict one = pair.dict(pair.after(), entry.getValue(), place);
        for (String key : one.entries().keySet()) {
          if (!relatedEntry(key, RevisionPair.entry(one, key), place)) {
            return false;
          }
        }
      } else if (!entry.getKey().equals("Type")) {
        return false;
      }
    }
    return related.duplicates().isEmpty();
  }

  private boolean relatedEntry(String key, PdfObject value, Place place) {
    PdfObject resolved = pair.resolve(pair.after(), value, place);
    return switch (key) {
      case "Type" -> resolved instanceof PdfObject.Name;
      case "TU" -> resolved instanceof PdfObject.Str;
      case "TS" -> stream(resolved, place);
      default -> RELATED_ARRAYS.contains(key) && streams(value, place);
    };
  }

  private boolean streams(PdfObject array, Place place) {
    PdfObject resolved = pair.resolve(pair.after(), array, place);
    if (!(resolved instanceof PdfObject.Array items)) {
      return resolved instanceof PdfObject.Null;
    }
    for (PdfObject item : items.items()) {
      if (!stream(pair.resolve(pair.after(), item, place), place)) {
        return false;
      }
    }
    return true;
  }

  private boolean stream(PdfObject value, Place place) {
    return value instanceof PdfObject.Stream stream
        && DocumentData.plainStream(pair, stream, place);
  }
}
