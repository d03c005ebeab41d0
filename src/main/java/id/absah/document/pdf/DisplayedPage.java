package id.absah.document.pdf;

import id.absah.document.PlacedImage;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * Turns user space into the page as displayed: crop box and rotation (ISO 32000-2, 14.11.2), origin
 * at the upper left.
 */
final class DisplayedPage {
  /** ISO 32000-2, Annex C: pages are at most 14,400 units wide; A4 where the box is no page. */
  private static final float MAX_SIDE = 14_400;

  private final double cropLeft;
  private final double cropBottom;
  private final double cropWidth;
  private final double cropHeight;
  private final int rotation;

  DisplayedPage(PDPage page) {
    PDRectangle box = page.getCropBox();
    if (!sound(box)) {
      box = PDRectangle.A4;
    }
    this.cropLeft = box.getLowerLeftX();
    this.cropBottom = box.getLowerLeftY();
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
    double x = userX - cropLeft;
    double y = userY - cropBottom;
    return switch (rotation) {
      case 90 -> y;
      case 180 -> cropWidth - x;
      case 270 -> cropHeight - y;
      default -> x;
    };
  }

  /** Distance from the top. */
  double y(double userX, double userY) {
    double x = userX - cropLeft;
    double y = userY - cropBottom;
    return switch (rotation) {
      case 90 -> x;
      case 180 -> y;
      case 270 -> cropWidth - x;
      default -> cropHeight - y;
    };
  }

  /** A path in user space as the page shows it. */
  Path2D path(Path2D user) {
    double originX = x(0, 0);
    double originY = y(0, 0);
    return new Path2D.Double(
        user,
        new AffineTransform(
            x(1, 0) - originX,
            y(1, 0) - originY,
            x(0, 1) - originX,
            y(0, 1) - originY,
            originX,
            originY));
  }

  /**
   * What an image that fills the unit square of a matrix (8.9.5) takes of the page, if anything.
   */
  Optional<PlacedImage> unitSquare(Matrix matrix, int pixelWidth, int pixelHeight) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (int corner = 0; corner < 4; corner++) {
      int u = corner & 1;
      int v = corner >> 1;
      double userX = matrix.getTranslateX() + u * matrix.getScaleX() + v * matrix.getShearX();
      double userY = matrix.getTranslateY() + u * matrix.getShearY() + v * matrix.getScaleY();
      left = Math.min(left, x(userX, userY));
      right = Math.max(right, x(userX, userY));
      top = Math.min(top, y(userX, userY));
      bottom = Math.max(bottom, y(userX, userY));
    }
    left = Math.max(0, left);
    top = Math.max(0, top);
    right = Math.min(width(), right);
    bottom = Math.min(height(), bottom);
    return left < right && top < bottom
        ? Optional.of(new PlacedImage(left, top, right, bottom, pixelWidth, pixelHeight))
        : Optional.empty();
  }
}
