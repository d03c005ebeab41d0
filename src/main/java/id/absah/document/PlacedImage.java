package id.absah.document;

/**
 * An image drawn on a page.
 *
 * @param left distance from the left edge of the page, in points
 * @param top distance of its upper edge from the top of the page as displayed, in points
 * @param right distance of its right edge from the left edge of the page, in points
 * @param bottom distance of its lower edge from the top of the page, in points
 * @param pixelWidth width of the image itself
 * @param pixelHeight height of the image itself
 */
public record PlacedImage(
    double left, double top, double right, double bottom, int pixelWidth, int pixelHeight) {}
