package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;
import id.absah.facts.ChangeCode;
import java.util.List;
import java.util.Optional;

/**
 * The default resources of the form (12.7.3): a resource under a new name cannot be seen in any
 * existing field; one under a name in use can.
 */
final class FormResources {
  private final RevisionPair pair;
  private final Landmarks before;
  private final Sameness strict;
  private Optional<MissingResources> missing = Optional.empty();

  FormResources(RevisionPair pair, Landmarks before, Sameness strict) {
    this.pair = pair;
    this.before = before;
    this.strict = strict;
  }

  void compare(PdfObject one, PdfObject other, Place place) {
    if (!before.variableText()) {
      return;
    }
    PdfObject.Dict resourcesBefore = pair.dict(pair.before(), one, place);
    PdfObject.Dict resourcesAfter = pair.dict(pair.after(), other, place);
    for (String category : RevisionPair.keys(resourcesBefore, resourcesAfter)) {
      category(
          category,
          pair.resolve(pair.before(), RevisionPair.entry(resourcesBefore, category), place),
          pair.resolve(pair.after(), RevisionPair.entry(resourcesAfter, category), place),
          place.to(category, RevisionPair.entry(resourcesAfter, category)));
    }
  }

  private void category(String category, PdfObject one, PdfObject other, Place place) {
    boolean grows = one instanceof PdfObject.Null || one instanceof PdfObject.Dict;
    if (!grows || !(other instanceof PdfObject.Dict now)) {
      if (!strict.test(one, other, place)) {
        pair.observations().add(ChangeCode.FORM_FONT_CHANGED, place);
      }
      return;
    }
    PdfObject.Dict earlier = one instanceof PdfObject.Dict dict ? dict : RevisionPair.NO_ENTRIES;
    for (String name : RevisionPair.keys(earlier, now)) {
      PdfObject valueBefore = RevisionPair.entry(earlier, name);
      PdfObject valueAfter = RevisionPair.entry(now, name);
      boolean unused =
          earlier.get(name).isEmpty() && !inUse(name) && !missed(category, name, place);
      if (!unused && !strict.test(valueBefore, valueAfter, place.to(name, valueAfter))) {
        pair.observations().add(ChangeCode.FORM_FONT_CHANGED, place.to(name, valueAfter));
      }
    }
    if (!now.duplicates().equals(earlier.duplicates())) {
      pair.observations().add(ChangeCode.FORM_FONT_CHANGED, place);
    }
  }

  private boolean missed(String category, String name, Place place) {
    MissingResources known = missing.orElseGet(() -> new MissingResources(pair, place));
    missing = Optional.of(known);
    return known.use(category, name, place);
  }

  private boolean inUse(String name) {
    for (String appearance : before.defaultAppearances()) {
      pair.budget().take();
      // A name may be written with #xx: then any new name could be meant.
      if (appearance.contains("#") || List.of(appearance.split("[\\s/]+")).contains(name)) {
        return true;
      }
    }
    return false;
  }
}
