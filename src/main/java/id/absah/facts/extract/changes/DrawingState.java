package id.absah.facts.extract.changes;

import java.util.Optional;

/** What of the graphics state (8.4, 9.3) says where things are drawn. */
final class DrawingState implements Cloneable {
  /** 8.4.1, table 51: the miter limit to begin with. */
  private static final double MITER_LIMIT = 10;

  Matrix space;
  Box clip;
  double lineWidth = 1;
  double miterLimit = MITER_LIMIT;
  double characterSpace;
  double wordSpace;
  double scale = 1;
  double leading;
  double rise;
  double size;
  int mode;
  Optional<DrawnFont> font = Optional.empty();

  DrawingState(Matrix space, Box clip) {
    this.space = space;
    this.clip = clip;
  }

  DrawingState copy() {
    try {
      return (DrawingState) clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How far a stroke reaches beyond its line: half its width, the corners of miter joins. */
  double reach() {
    // 8.4.3.2: a line of width 0 is one device pixel; half a unit is one at 72 dots an inch.
    return Math.max(0.5, Math.abs(lineWidth) / 2 * Math.max(miterLimit, 2) * space.growth());
  }
}
