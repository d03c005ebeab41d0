package id.absah.document;

/**
 * An area of a page in points, origin at the lower left as ISO 32000 has it, with {@code left <=
 * right} and {@code bottom <= top}.
 */
public record Rectangle(double left, double bottom, double right, double top) {
  /** The rectangle between any two opposite corners. */
  public static Rectangle between(double x1, double y1, double x2, double y2) {
    return new Rectangle(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }

  /** Width in points. */
  public double width() {
    return right - left;
  }

  /** Height in points. */
  public double height() {
    return top - bottom;
  }

  /** Whether it has no area, as the widget of an invisible signature. */
  public boolean isEmpty() {
    return width() <= 0 || height() <= 0;
  }

  /** Whether both share some area. */
  public boolean overlaps(Rectangle other) {
    return left < other.right && other.left < right && bottom < other.top && other.bottom < top;
  }
}
