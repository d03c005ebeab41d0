package id.absah.facts.extract.changes;

import java.util.List;

/** A transformation (8.3.4): x' = a x + c y + e, y' = b x + d y + f. */
record Matrix(double a, double b, double c, double d, double e, double f) {
  static final Matrix IDENTITY = new Matrix(1, 0, 0, 1, 0, 0);

  static Matrix of(List<Double> numbers) {
    return new Matrix(
        numbers.get(0),
        numbers.get(1),
        numbers.get(2),
        numbers.get(3),
        numbers.get(4),
        numbers.get(5));
  }

  static Matrix moving(double x, double y) {
    return new Matrix(1, 0, 0, 1, x, y);
  }

  /** This one first, then the other. */
  Matrix then(Matrix other) {
    return new Matrix(
        a * other.a + b * other.c,
        a * other.b + b * other.d,
        c * other.a + d * other.c,
        c * other.b + d * other.d,
        e * other.a + f * other.c + other.e,
        e * other.b + f * other.d + other.f);
  }

  double x(double x, double y) {
    return a * x + c * y + e;
  }

  double y(double x, double y) {
    return b * x + d * y + f;
  }

  /** The upright rectangle around a transformed one. */
  Box around(Box box) {
    Box one =
        Box.between(
            x(box.left(), box.bottom()),
            y(box.left(), box.bottom()),
            x(box.right(), box.top()),
            y(box.right(), box.top()));
    return one.with(
        Box.between(
            x(box.left(), box.top()),
            y(box.left(), box.top()),
            x(box.right(), box.bottom()),
            y(box.right(), box.bottom())));
  }

  /** No length grows by more than this. */
  double growth() {
    return Math.sqrt(a * a + b * b + c * c + d * d);
  }

  /** Whether an area keeps one. */
  boolean invertible() {
    return Math.abs(a * d - b * c) > 1e-9;
  }
}
