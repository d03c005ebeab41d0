package id.absah.facts.extract.changes;

/** An upright rectangle in the units of one coordinate system. */
record Box(double left, double bottom, double right, double top) {
  /** Beyond any page (Annex C.2: 14,400 units a side); the clip of a page that sets none. */
  static final Box EVERYWHERE = new Box(-1e9, -1e9, 1e9, 1e9);

  /** Two decimals are what producers write: sides that meet within them touch, nothing more. */
  private static final double TOUCHING = 0.01;

  /** The rectangle between any two opposite corners (7.9.5). */
  static Box between(double x1, double y1, double x2, double y2) {
    return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }

  Box with(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(bottom, other.bottom),
        Math.max(right, other.right),
        Math.max(top, other.top));
  }

  /** What both share; sides cross when that is nothing. */
  Box within(Box other) {
    return new Box(
        Math.max(left, other.left),
        Math.max(bottom, other.bottom),
        Math.min(right, other.right),
        Math.min(top, other.top));
  }

  Box grown(double by) {
    return new Box(left - by, bottom - by, right + by, top + by);
  }

  double width() {
    return right - left;
  }

  double height() {
    return top - bottom;
  }

  /** Whether every side is a number that a page can have. */
  boolean sound() {
    return Double.isFinite(left + bottom + right + top);
  }

  /** Whether both share more than touching sides. */
  boolean overlaps(Box other) {
    Box shared = within(other);
    return shared.width() > TOUCHING && shared.height() > TOUCHING;
  }
}
