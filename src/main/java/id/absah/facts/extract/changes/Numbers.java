package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import java.util.ArrayList;
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

  /** A number for each operand, when there are as many as there must be. */
  static Optional<List<Double>> all(List<PdfObject> operands, int count) {
    List<Double> numbers = new ArrayList<>();
    for (PdfObject operand : operands) {
      of(operand).filter(Double::isFinite).ifPresent(numbers::add);
    }
    return operands.size() == count && numbers.size() == count
        ? Optional.of(numbers)
        : Optional.empty();
  }

  private static Optional<List<Double>> array(PdfView view, PdfObject value, int count) {
    if (!(value instanceof PdfObject.Array array)) {
      return Optional.empty();
    }
    List<PdfObject> items = new ArrayList<>();
    array.items().forEach(item -> items.add(view.resolve(item)));
    return all(items, count);
  }

  /** The rectangle (7.9.5) behind a key; empty when it is none. */
  static Optional<Box> box(PdfView view, PdfObject.Dict dict, String key) {
    return array(view, view.get(dict, key), 4)
        .map(side -> Box.between(side.get(0), side.get(1), side.get(2), side.get(3)));
  }

  /** The matrix of a form (8.10.2), the identity when it has none; empty when it is none. */
  static Optional<Matrix> matrix(PdfView view, PdfObject.Dict form) {
    PdfObject written = view.get(form, "Matrix");
    return written instanceof PdfObject.Null
        ? Optional.of(Matrix.IDENTITY)
        : array(view, written, 6).map(Matrix::of);
  }
}
