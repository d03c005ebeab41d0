package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;
import id.absah.facts.ChangeCode;

/** One page, or one node above pages with what it hands down (7.7.3). */
final class PageComparison {
  private final RevisionPair pair;
  private final Sameness sameness;
  private final Sameness strict;
  private final AnnotationComparison annotations;

  PageComparison(
      RevisionPair pair, Sameness sameness, Sameness strict, AnnotationComparison annotations) {
    this.pair = pair;
    this.sameness = sameness;
    this.strict = strict;
    this.annotations = annotations;
  }

  void compare(PdfObject.Dict one, PdfObject.Dict other, Place place) {
    if (!one.duplicates().equals(other.duplicates())) {
      pair.observations().add(ChangeCode.PAGE_CHANGED, place);
    }
    for (String key : RevisionPair.keys(one, other)) {
      PdfObject before = RevisionPair.entry(one, key);
      PdfObject after = RevisionPair.entry(other, key);
      Place at = place.to(key, after);
      switch (key) {
        // What is drawn has no role besides: nothing below it may differ in any way.
        case "Contents", "Resources", "Group" ->
            strict
                .difference(before, after, at)
                .ifPresent(where -> pair.observations().add(ChangeCode.CONTENT_CHANGED, where));
        case "Annots" -> annotations.compare(before, after, at);
        // The tree is walked from above; a page must only keep its place in it.
        case "Parent" -> {
          if (!before.equals(after)) {
            pair.observations().add(ChangeCode.PAGE_CHANGED, at);
          }
        }
        case "Kids", "Count" -> {
          // Compared as a tree by PageTreeComparison.
        }
        default ->
            sameness.difference(before, after, at).ifPresent(where -> entry(key, after, where));
      }
    }
  }

  private void entry(String key, PdfObject after, Place place) {
    switch (key) {
      case "MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox", "Rotate", "UserUnit" ->
          add(ChangeCode.PAGE_BOX, place);
      case "AA" -> add(ChangeCode.ACTIVE_CONTENT_ADDED, place);
      case "AF" -> add(ChangeCode.ATTACHMENT_CHANGED, place);
      case "LastModified" -> {
        boolean date = pair.after().resolve(after) instanceof PdfObject.Str;
        add(date ? ChangeCode.METADATA_CHANGED : ChangeCode.PAGE_CHANGED, place);
      }
      case "Tabs" -> {
        // The order of the tab key (12.5.1) shows nothing.
        boolean name = pair.after().resolve(after) instanceof PdfObject.Name;
        add(name ? ChangeCode.TAB_ORDER_CHANGED : ChangeCode.PAGE_CHANGED, place);
      }
      default -> add(ChangeCode.PAGE_CHANGED, place);
    }
  }

  private void add(ChangeCode code, Place place) {
    pair.observations().add(code, place);
  }
}
