package id.absah.corpus;

import static id.absah.corpus.Canvas.n;

/**
 * A place on a page that the layout left for a signature.
 *
 * @param page from 1
 * @param x the left edge in points
 * @param y the lower edge in points
 * @param width in points
 * @param height in points
 */
record Slot(int page, double x, double y, double width, double height) {
  String rectangle() {
    return "[" + n(x) + " " + n(y) + " " + n(x + width) + " " + n(y + height) + "]";
  }
}
