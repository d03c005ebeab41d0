package id.absah.document;

import java.util.List;

/**
 * What a page says: its lines from top to bottom and where its images stand, appearance of widgets
 * included.
 *
 * @param number from 1
 * @param width width as displayed (crop box, rotation applied), in points
 * @param height height as displayed, in points
 * @param lines its text
 * @param images its images
 * @param whole whether reading it reached its end: otherwise what was drawn later may cover what
 *     was read
 */
public record PageText(
    int number,
    double width,
    double height,
    List<TextLine> lines,
    List<PlacedImage> images,
    boolean whole) {
  /** A page that was read whole. */
  public PageText(
      int number, double width, double height, List<TextLine> lines, List<PlacedImage> images) {
    this(number, width, height, lines, images, true);
  }

  public PageText {
    lines = List.copyOf(lines);
    images = List.copyOf(images);
  }
}
