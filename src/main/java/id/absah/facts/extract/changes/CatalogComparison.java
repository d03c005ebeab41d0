package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;
import id.absah.facts.ChangeCode;

/** The catalog of both states (7.7.2), but for pages and form. */
final class CatalogComparison {
  private final RevisionPair pair;
  private final Sameness sameness;
  private final AddedSignatures added;

  CatalogComparison(RevisionPair pair, Sameness sameness, AddedSignatures added) {
    this.pair = pair;
    this.sameness = sameness;
    this.added = added;
  }

  void compare(PdfObject.Dict one, PdfObject.Dict other, Place root) {
    if (!one.duplicates().equals(other.duplicates())) {
      add(ChangeCode.CATALOG_CHANGED, root);
    }
    // The structure first: outlines refer to its elements (12.3.3).
    PdfObject structure = RevisionPair.entry(other, "StructTreeRoot");
    StructureComparison elements = new StructureComparison(pair, sameness, added);
    elements.compare(
        RevisionPair.entry(one, "StructTreeRoot"), structure, root.to("StructTreeRoot", structure));
    Sameness known = sameness.beyond(elements.elements());
    for (String key : RevisionPair.keys(one, other)) {
      PdfObject before = RevisionPair.entry(one, key);
      PdfObject after = RevisionPair.entry(other, key);
      Place place = root.to(key, after);
      switch (key) {
        case "Pages", "AcroForm", "StructTreeRoot" -> {
          // Compared on their own.
        }
        case "Version" -> DocumentData.version(pair, sameness, before, after, place);
        case "Extensions" -> DocumentData.extensions(pair, sameness, before, after, place);
        case "Metadata" -> DocumentData.metadata(pair, sameness, before, after, place);
        case "DSS" -> new SecurityStoreComparison(pair, sameness).compare(before, after, place);
        case "Names" -> names(known, before, after, place);
        default -> known.difference(before, after, place).ifPresent(where -> add(code(key), where));
      }
    }
  }

  private static ChangeCode code(String key) {
    return switch (key) {
      case "OpenAction", "AA" -> ChangeCode.ACTIVE_CONTENT_ADDED;
      case "AF", "Collection" -> ChangeCode.ATTACHMENT_CHANGED;
      case "OCProperties" -> ChangeCode.OPTIONAL_CONTENT_CHANGED;
      default -> ChangeCode.CATALOG_CHANGED;
    };
  }

  /** The name trees of the document (7.7.4). */
  private void names(Sameness known, PdfObject one, PdfObject other, Place place) {
    PdfObject.Dict before = pair.dict(pair.before(), one, place);
    PdfObject.Dict after = pair.dict(pair.after(), other, place);
    if (!before.duplicates().equals(after.duplicates())) {
      add(ChangeCode.CATALOG_CHANGED, place);
    }
    for (String tree : RevisionPair.keys(before, after)) {
      PdfObject value = RevisionPair.entry(after, tree);
      ChangeCode code =
          switch (tree) {
            case "JavaScript" -> ChangeCode.ACTIVE_CONTENT_ADDED;
            case "EmbeddedFiles" -> ChangeCode.ATTACHMENT_CHANGED;
            default -> ChangeCode.CATALOG_CHANGED;
          };
      known
          .difference(RevisionPair.entry(before, tree), value, place.to(tree, value))
          .ifPresent(where -> add(code, where));
    }
  }

  private void add(ChangeCode code, Place place) {
    pair.observations().add(code, place);
  }
}
