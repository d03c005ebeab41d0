package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import id.absah.facts.ChangeCode;
import java.util.Optional;
import java.util.Set;

/**
 * Compares two states from the trailer on. Every key of every dictionary met has either a class
 * that may explain its change, or must be the same with all that it leads to.
 */
final class RevisionComparison {
  /**
   * Entries that describe the cross-reference stream or its place in the chain (7.5.5, 7.5.8.2).
   */
  private static final Set<String> OF_THE_CHAIN =
      Set.of(
          "Size", "Prev", "XRefStm", "ID", "Type", "W", "Index", "Length", "Filter", "DecodeParms");

  private final RevisionPair pair;
  private final PdfView before;
  private final PdfView after;
  private final Observations observations;
  private final AddedSignatures added;

  RevisionComparison(RevisionPair pair, SignatureVouchers vouchers) {
    this.pair = pair;
    this.before = pair.before();
    this.after = pair.after();
    this.observations = pair.observations();
    this.added = new AddedSignatures(pair, vouchers);
  }

  void run() {
    RepointedEntries.check(pair);
    Landmarks one = new Landmarks(before, pair);
    Landmarks other = new Landmarks(after, pair);
    Sameness sameness = new Sameness(pair, Landmarks.shared(one, other));
    Sameness strict = new Sameness(pair, Set.of());
    trailer(sameness);
    PdfObject.Dict catalogBefore = before.catalog().orElse(RevisionPair.NO_ENTRIES);
    PdfObject.Dict catalogAfter = after.catalog().orElse(RevisionPair.NO_ENTRIES);
    Place root = Place.trailer().to("Root", RevisionPair.entry(after.trailer(), "Root"));
    if (before.catalog().isEmpty() || after.catalog().isEmpty()) {
      observations.add(ChangeCode.ANALYSIS_LIMIT, root);
    }
    // The form first: it tells which new widgets belong to new signatures.
    new FormComparison(pair, one, other, sameness, strict, added)
        .compare(
            RevisionPair.entry(catalogBefore, "AcroForm"),
            RevisionPair.entry(catalogAfter, "AcroForm"),
            root.to("AcroForm", RevisionPair.entry(catalogAfter, "AcroForm")));
    AnnotationComparison annotations =
        new AnnotationComparison(pair, one, other, sameness, strict, added);
    PageComparison pages = new PageComparison(pair, sameness, strict, annotations);
    new PageTreeComparison(pair, one, other, sameness, pages)
        .compare(
            RevisionPair.entry(catalogBefore, "Pages"),
            RevisionPair.entry(catalogAfter, "Pages"),
            root.to("Pages", RevisionPair.entry(catalogAfter, "Pages")));
    new CatalogComparison(pair, sameness, added).compare(catalogBefore, catalogAfter, root);
  }

  private void trailer(Sameness sameness) {
    for (String key : RevisionPair.keys(before.trailer(), after.trailer())) {
      PdfObject one = RevisionPair.entry(before.trailer(), key);
      PdfObject other = RevisionPair.entry(after.trailer(), key);
      Place place = Place.trailer().to(key, other);
      switch (key) {
        case "Root" -> {
          if (!one.equals(other)) {
            observations.add(ChangeCode.CATALOG_CHANGED, place);
          }
        }
        case "Encrypt" ->
            report(ChangeCode.ENCRYPTION_CHANGED, sameness.difference(one, other, place));
        case "Info" -> DocumentData.info(pair, sameness, one, other, place);
        default -> {
          if (!OF_THE_CHAIN.contains(key)) {
            report(ChangeCode.UNEXPLAINED_OBJECT, sameness.difference(one, other, place));
          }
        }
      }
    }
  }

  private void report(ChangeCode code, Optional<Place> difference) {
    difference.ifPresent(place -> observations.add(code, place));
  }
}
