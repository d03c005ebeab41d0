package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;
import java.util.List;
import java.util.Optional;

/** Numbers of 7.3.3, integer or real. */
final class Numbers {
  private Numbers() {}

  static Optional<Double> of(PdfObject object) {
    if (object instanceof PdfObject.Int number) {
      return Optional.of((double) number.value());
    }
    return object instanceof PdfObject.Real number ? Optional.of(number.value()) : Optional.empty();
  }

  /** The four numbers of a rectangle (7.9.5) in the later state; empty when it is none. */
  static Optional<double[]> four(RevisionPair pair, PdfObject rectangle, Place place) {
    List<PdfObject> items = pair.array(pair.after(), rectangle, place);
    if (items.size() != 4) {
      return Optional.empty();
    }
    double[] numbers = new double[4];
    for (int i = 0; i < 4; i++) {
      Optional<Double> number = of(pair.resolve(pair.after(), items.get(i), place));
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers[i] = number.get();
    }
    return Optional.of(numbers);
  }
}
