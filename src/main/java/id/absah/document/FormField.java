package id.absah.document;

/**
 * A form field where a page shows it.
 *
 * @param name fully qualified
 * @param label what it says of itself to people; empty when nothing
 * @param kind what one does with it
 * @param value what was entered or chosen; of a tick the state that it is in; empty when nothing
 * @param page page number, from 1
 * @param left distance from the left edge of the page as displayed, in points
 * @param top distance of its upper edge from the top of the page, in points
 * @param right distance of its right edge from the left edge of the page, in points
 * @param bottom distance of its lower edge from the top of the page, in points
 */
public record FormField(
    String name,
    String label,
    Kind kind,
    String value,
    int page,
    double left,
    double top,
    double right,
    double bottom) {

  /** What one does with a field. */
  public enum Kind {
    /** Text is written in it. */
    TEXT,
    /** One of several values is chosen from a list. */
    CHOICE,
    /** It is ticked: a check box, or one of a group of radio buttons. */
    TICK
  }
}
