package id.absah.document;

/**
 * A QR code (ISO/IEC 18004) that was read on a page.
 *
 * @param page from 1
 * @param left distance of the picture that holds it from the left edge of the page, in points
 * @param top distance of its upper edge from the top of the page as displayed, in points
 * @param right distance of its right edge from the left edge of the page, in points
 * @param bottom distance of its lower edge from the top of the page, in points
 * @param text what it says, unchanged: a stranger's text
 */
public record PrintedCode(
    int page, double left, double top, double right, double bottom, String text) {}
