package id.absah.document.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Turns user space into the page as displayed: crop box and rotation (ISO 32000-2, 14.11.2), origin
 * at the upper left.
 */
final class DisplayedPage {
  /** ISO 32000-2, Annex C: pages are at most 14,400 units wide; A4 where the box is no page. */
  private static final float MAX_SIDE = 14_400;

  private final double left;
  private final double bottom;
  private final double cropWidth;
  private final double cropHeight;
  private final int rotation;

  DisplayedPage(PDPage page) {
    PDRectangle box = page.getCropBox();
    if (!sound(box)) {
      box = PDRectangle.A4;
    }
    this.left = box.getLowerLeftX();
    this.bottom = box.getLowerLeftY();
    this.cropWidth = box.getWidth();
    this.cropHeight = box.getHeight();
    this.rotation = Math.floorMod(page.getRotation(), 360);
  }

  private static boolean sound(PDRectangle box) {
    return box.getWidth() > 0
        && box.getHeight() > 0
        && box.getWidth() <= MAX_SIDE
        && box.getHeight() <= MAX_SIDE;
  }

  double width() {
    return sideways() ? cropHeight : cropWidth;
  }

  double height() {
    return sideways() ? cropWidth : cropHeight;
  }

  private boolean sideways() {
    return rotation == 90 || rotation == 270;
  }

  /** Distance from the left edge. */
  double x(double userX, double userY) {
    double x = userX - left;
    double y = userY - bottom;
    return switch (rotation) {
      case 90 -> y;
      case 180 -> cropWidth - x;
      case 270 -> cropHeight - y;
      default -> x;
    };
  }

  /** Distance from the top. */
  double y(double userX, double userY) {
    double x = userX - left;
    double y = userY - bottom;
    return switch (rotation) {
      case 90 -> x;
      case 180 -> y;
      case 270 -> cropWidth - x;
      default -> cropHeight - y;
    };
  }
}
