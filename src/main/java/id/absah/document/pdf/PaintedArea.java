package id.absah.document.pdf;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What was painted on a part of the page.
 *
 * @param tones the colours in it; a picture, or what is not known, has one that says so
 * @param alpha how much of it is seen
 * @param blend the blend mode
 * @param covers whether nothing drawn before is seen there
 * @param certain whether it is painted wherever the shape is, and with all of its ink
 * @param scan whether it may be the picture of a page over its text
 * @param after how many characters were drawn before
 */
record PaintedArea(
    Shape shape,
    Rectangle2D box,
    List<Tone> tones,
    float alpha,
    String blend,
    boolean covers,
    boolean certain,
    boolean scan,
    int after) {

  boolean holds(Glyph glyph) {
    double x = (glyph.x() + glyph.endX()) / 2;
    double y = (glyph.y() + glyph.endY()) / 2;
    return holds(x, y) || holds(x, y - 1);
  }

  private boolean holds(double x, double y) {
    return box.contains(x, y) && shape.contains(x, y);
  }

  boolean picture() {
    return tones.get(0).picture();
  }

  /** The grounds on which something is drawn after this, by what lay there before. */
  List<Tone> on(Tone below) {
    if (picture()) {
      boolean shown = certain && (covers || scan) && alpha >= 1;
      return List.of(shown && (covers || below.white()) ? Tone.PICTURE : below);
    }
    return over(below);
  }

  /** What is seen of something through this, or instead of it: as many as there are tones. */
  List<Tone> over(Tone below) {
    List<Tone> seen = new ArrayList<>(tones.size());
    for (Tone tone : tones) {
      // An opaque picture may be white paper.
      seen.add((tone.picture() ? Tone.WHITE : tone).blended(below, blend, alpha));
    }
    return seen;
  }

  /** Whether black on white would not be seen through it. */
  boolean hides() {
    List<Tone> paper = over(Tone.WHITE);
    List<Tone> ink = over(Tone.BLACK);
    for (int i = 0; i < paper.size(); i++) {
      if (!ink.get(i).seenOn(paper.get(i))) {
        return true;
      }
    }
    return false;
  }
}
