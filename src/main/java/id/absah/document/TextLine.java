package id.absah.document;

/**
 * One line of text on a page, as read from left to right.
 *
 * @param text its words, separated by single spaces
 * @param left distance from the left edge of the page, in points
 * @param top distance of its upper edge from the top of the page as displayed, in points
 * @param right distance of its end from the left edge, in points
 * @param bottom distance of its lower edge from the top of the page, in points
 * @param fontSize the size of most of its characters, in points
 * @param bold whether most of its characters are in a bold font
 */
public record TextLine(
    String text,
    double left,
    double top,
    double right,
    double bottom,
    double fontSize,
    boolean bold) {}
