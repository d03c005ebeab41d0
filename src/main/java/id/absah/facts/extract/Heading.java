package id.absah.facts.extract;

import id.absah.document.PageText;
import id.absah.document.TextLine;
import java.util.Locale;

/** Tells which lines of a page look like headings: centred capitals. */
final class Heading {
  /**
   * How far the middle of a heading may be from the middle of the page, as a share of its width.
   */
  private static final double CENTRED = 0.12;

  /** Headings stand in the upper part of the page, as a share of the height. */
  private static final double ZONE = 0.6;

  private static final double CAPITALS = 0.8;

  private Heading() {}

  static boolean looksLikeOne(PageText page, TextLine line) {
    double middle = (line.left() + line.right()) / 2;
    return line.top() < ZONE * page.height()
        && Math.abs(middle - page.width() / 2) <= CENTRED * page.width()
        && capitals(line.text());
  }

  /** Whether nearly all letters are capitals. */
  static boolean capitals(String text) {
    int letters = 0;
    int upper = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        if (Character.isUpperCase(c)) {
          upper++;
        }
      }
    }
    return letters >= 3 && upper >= CAPITALS * letters;
  }

  /** Whether a line opens what a heading is about or its number: no heading begins after it. */
  static boolean endsHeadings(String text) {
    String squeezed = text.strip().toUpperCase(Locale.ROOT);
    return squeezed.equals("TENTANG") || squeezed.startsWith("MENIMBANG");
  }
}
