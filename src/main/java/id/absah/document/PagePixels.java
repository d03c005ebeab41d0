package id.absah.document;

import java.util.List;

/**
 * The pixels of pictures on a page.
 *
 * @param images those that could be read, in the order in which they are drawn
 * @param problems the limits that were met, each with its bound
 */
public record PagePixels(List<GrayImage> images, List<Defect> problems) {
  public PagePixels {
    images = List.copyOf(images);
    problems = List.copyOf(problems);
  }
}
