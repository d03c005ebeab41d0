package id.absah.document.pdf;

/**
 * One character on the page as displayed. Distances in points from the upper left.
 *
 * @param text its Unicode value
 * @param x where it begins on the baseline
 * @param y the baseline there
 * @param endX where it ends
 * @param endY the baseline there
 * @param size its font size as displayed
 * @param bold whether its font is bold
 */
record Glyph(String text, double x, double y, double endX, double endY, double size, boolean bold) {
  /** Which way it is read: 0 to the right, 1 downwards, 2 to the left, 3 upwards. */
  int direction() {
    double dx = endX - x;
    double dy = endY - y;
    if (Math.abs(dx) >= Math.abs(dy)) {
      return dx >= 0 ? 0 : 2;
    }
    return dy >= 0 ? 1 : 3;
  }

  /** How far along its direction it begins. */
  double along() {
    return switch (direction()) {
      case 1 -> y;
      case 2 -> -x;
      case 3 -> -y;
      default -> x;
    };
  }

  /** How far along its direction it ends. */
  double alongEnd() {
    return switch (direction()) {
      case 1 -> endY;
      case 2 -> -endX;
      case 3 -> -endY;
      default -> endX;
    };
  }

  /** How far down, seen in its direction, its baseline lies. */
  double across() {
    return switch (direction()) {
      case 1 -> -x;
      case 2 -> -y;
      case 3 -> x;
      default -> y;
    };
  }
}
