package id.absah.facts.extract;

import id.absah.document.TextLine;
import id.absah.facts.PrintedSigner;

/**
 * A signature block with where it stands.
 *
 * @param signer what it says
 * @param left the left edge of the name, in points from the left of the page
 * @param top the top of the name, in points from the top of the page
 * @param right the right edge of the name
 */
record SignerBlock(PrintedSigner signer, double left, double top, double right) {
  /** How far below the name rank, grade and NIP may stand, in points: four lines of 12 points. */
  static final double UNDER_NAME = 60;

  /** The distance from the middle of the name to a place on the same page. */
  double distance(double x, double y) {
    return Math.hypot((left + right) / 2 - x, top - y);
  }

  /** Whether a line stands under the name, in its column: rank, grade or NIP of the signer. */
  boolean describes(int page, TextLine line) {
    return signer.page() == page
        && line.top() > top
        && line.top() - top <= UNDER_NAME
        && line.left() < right
        && left < line.right();
  }
}
