package id.absah.facts.extract;

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
  /** The distance from the middle of the name to a place on the same page. */
  double distance(double x, double y) {
    return Math.hypot((left + right) / 2 - x, top - y);
  }
}
