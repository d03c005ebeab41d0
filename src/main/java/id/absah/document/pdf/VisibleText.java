package id.absah.document.pdf;

import id.absah.document.TextLine;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * The characters of a page that a reader sees: not those drawn with neither fill nor stroke (ISO
 * 32000-2, 9.3.6) or in the colour of their ground, unless a picture lies there, as under the text
 * layer of a scan; not those over which a picture or area was drawn later; and not those that are
 * cut off by a clipping path, see-through or optional content that is switched off.
 */
final class VisibleText {
  /** More areas are not remembered: the page is then not known as a whole; maps have more. */
  static final int MAX_AREAS = 2_000;

  /** Segments of all areas; of further ones the box counts. */
  private static final int MAX_SEGMENTS = 100_000;

  /** Clipping paths in force at once whose outlines are looked at; of further ones their boxes. */
  private static final int MAX_CLIPS = 12;

  /** Lower areas are rules, which cover no text. */
  private static final double LEAST_HEIGHT = 4;

  private static final double LEAST_WIDTH = 10;

  /** A picture of more than this share of the page is its scan, whose text layer may lie below. */
  private static final double SCAN = 0.5;

  /** What of the graphics state decides: saved and restored with it (8.4.2). */
  private record State(
      Paint fill,
      Paint stroke,
      Transparency transparency,
      List<Shape> clips,
      Rectangle2D bounds,
      boolean odd) {}

  /** A character, and what it is filled and stroked with. */
  private record Drawn(Glyph glyph, Tone fill, float alpha, Tone stroke, float strokeAlpha) {}

  private final double pageArea;
  private final List<Drawn> drawn = new ArrayList<>();
  private final List<PaintedArea> areas = new ArrayList<>();
  private final Deque<State> saved = new ArrayDeque<>();
  private final State initial;
  private State state;
  private Rectangle2D frame;
  private boolean framed = true;
  private int hiding;
  private int fading;
  private int gone;
  private int segments;
  private boolean overflowed;

  VisibleText(double width, double height) {
    this.pageArea = width * height;
    this.initial =
        new State(
            Paint.BLACK,
            Paint.BLACK,
            Transparency.OPAQUE,
            List.of(),
            new Rectangle2D.Double(0, 0, width, height),
            false);
    this.state = initial;
    this.frame = initial.bounds();
  }

  /** Begins content that inherits nothing. */
  void reset() {
    saved.clear();
    state = initial;
    hiding = 0;
    fading = 0;
  }

  int depth() {
    return saved.size();
  }

  void save() {
    saved.push(state);
  }

  void restore() {
    if (!saved.isEmpty()) {
      state = saved.pop();
    }
  }

  void restoreTo(int depth) {
    while (saved.size() > depth) {
      state = saved.pop();
    }
  }

  /** What is drawn until {@link #unhide} is not shown. */
  void hide() {
    hiding++;
  }

  /** The characters that are drawn until {@link #unfade} are not, or hardly, seen. */
  void fade() {
    fading++;
  }

  void unfade() {
    fading--;
  }

  /** Whether what is drawn now is not shown. */
  boolean hides() {
    return hiding > 0;
  }

  void unhide() {
    hiding--;
  }

  Paint fill() {
    return state.fill();
  }

  void fill(Paint paint) {
    state =
        new State(
            paint,
            state.stroke(),
            state.transparency(),
            state.clips(),
            state.bounds(),
            state.odd());
  }

  Paint stroke() {
    return state.stroke();
  }

  void stroke(Paint paint) {
    state =
        new State(
            state.fill(), paint, state.transparency(), state.clips(), state.bounds(), state.odd());
  }

  Transparency transparency() {
    return state.transparency();
  }

  void transparency(Transparency transparency) {
    state =
        new State(
            state.fill(), state.stroke(), transparency, state.clips(), state.bounds(), state.odd());
  }

  /**
   * Cuts off what is drawn from now on outside of a path.
   *
   * @param exact whether the path is whole; of one that is not only the box counts
   */
  void clip(Path2D path, boolean exact) {
    List<Shape> clips = new ArrayList<>(state.clips());
    if (exact && clips.size() < MAX_CLIPS) {
      clips.add(path);
    }
    Rectangle2D bounds = state.bounds().createIntersection(path.getBounds2D());
    boolean odd = state.odd() || !exact || !rectangular(path);
    state = new State(state.fill(), state.stroke(), state.transparency(), clips, bounds, odd);
  }

  /** A character; the order of the calls is that of the drawing. */
  void glyph(Glyph glyph, RenderingMode mode) {
    if (cut(glyph)) {
      return;
    }
    Transparency by = state.transparency();
    boolean outline = mode == RenderingMode.STROKE || mode == RenderingMode.STROKE_CLIP;
    boolean both = mode == RenderingMode.FILL_STROKE || mode == RenderingMode.FILL_STROKE_CLIP;
    boolean fill = !outline && !by.fades();
    boolean stroke = (outline || both) && !by.strokeFades();
    if (hiding > 0 || fading > 0 || !(fill || stroke)) {
      unseen(glyph.text());
      return;
    }
    boolean neither = mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
    drawn.add(
        new Drawn(
            glyph,
            fill && !neither ? ink(state.fill().tone(), by) : Tone.NONE,
            by.filling(),
            stroke ? ink(state.stroke().tone(), by) : Tone.NONE,
            by.stroking()));
  }

  /** A character of which nothing is drawn. */
  void unseen(String character) {
    gone += character.isBlank() ? 0 : 1;
  }

  private static Tone ink(Tone tone, Transparency by) {
    return by.darkens() && tone.white() ? Tone.NONE : tone;
  }

  /** Whether the middle of a character lies outside of a clipping path, by more than a point. */
  private boolean cut(Glyph glyph) {
    double dx = glyph.endX() - glyph.x();
    double dy = glyph.endY() - glyph.y();
    double length = Math.hypot(dx, dy);
    double up = 0.3 * glyph.size();
    double x = (glyph.x() + glyph.endX()) / 2 + (length > 0 ? up * dy / length : 0);
    double y = (glyph.y() + glyph.endY()) / 2 - (length > 0 ? up * dx / length : up);
    Rectangle2D bounds = state.bounds();
    if (x < bounds.getMinX() - 1
        || x > bounds.getMaxX() + 1
        || y < bounds.getMinY() - 1
        || y > bounds.getMaxY() + 1) {
      return true;
    }
    for (Shape clip : state.clips()) {
      if (!clip.intersects(x - 1, y - 1, 2, 2)) {
        return true;
      }
    }
    return false;
  }

  void image(double left, double top, double right, double bottom, boolean opaque) {
    boolean scan = (right - left) * (bottom - top) > SCAN * pageArea;
    Transparency by = state.transparency();
    boolean solid = opaque && !by.translucent();
    Shape shape = new Rectangle2D.Double(left, top, right - left, bottom - top);
    area(shape, List.of(Tone.PICTURE), opaque ? by.filling() : 0, solid && !scan, true, scan);
  }

  /**
   * A path that is filled in the current colour.
   *
   * @param count its segments
   * @param exact whether the path is whole; of one that is not the box counts, as a cover only
   */
  void filled(Path2D path, int count, boolean exact) {
    boolean known = exact && segments + count <= MAX_SEGMENTS;
    segments += known ? count : 0;
    Transparency by = state.transparency();
    area(
        known ? path : path.getBounds2D(),
        state.fill().shades().tones(),
        by.filling(),
        !by.translucent(),
        known && state.fill().shades().whole(),
        false);
  }

  /** A shading that fills all that is not cut off. */
  void shaded(Shades shades) {
    Transparency by = state.transparency();
    area(state.bounds(), shades.tones(), by.filling(), !by.translucent(), shades.whole(), false);
  }

  /**
   * The box of the form, and of those around it, that cuts off what is painted now (8.10.1).
   *
   * @param upright whether it is a rectangle on the page, and not only its bounds
   */
  void within(Rectangle2D box, boolean upright) {
    frame = box;
    framed = upright;
  }

  private void area(
      Shape shape, List<Tone> tones, float alpha, boolean covers, boolean known, boolean scan) {
    if (hiding > 0) {
      return;
    }
    Rectangle2D box = shape.getBounds2D();
    Rectangle2D bounds = state.bounds().createIntersection(frame);
    Rectangle2D left = box.createIntersection(bounds);
    if (left.getWidth() < LEAST_WIDTH || left.getHeight() < LEAST_HEIGHT) {
      return;
    }
    if (areas.size() >= MAX_AREAS) {
      overflowed = true;
      return;
    }
    Transparency by = state.transparency();
    Shape rest = clipped(shape, box, left, bounds);
    areas.add(
        new PaintedArea(
            rest,
            rest.getBounds2D(),
            tones,
            alpha,
            by.mode(),
            covers,
            known && framed && !by.underMask() && !state.odd(),
            scan,
            drawn.size()));
  }

  /** Whether more areas were drawn than are remembered, so that what they cover is not known. */
  boolean overflowed() {
    return overflowed;
  }

  /** Whether a clipping path is its own box. */
  static boolean rectangular(Path2D path) {
    Rectangle2D box = path.getBounds2D();
    double x = 0.001 * box.getWidth();
    double y = 0.001 * box.getHeight();
    return path.contains(
        box.getX() + x, box.getY() + y, box.getWidth() - 2 * x, box.getHeight() - 2 * y);
  }

  private static Shape clipped(Shape shape, Rectangle2D box, Rectangle2D left, Rectangle2D bounds) {
    if (bounds.contains(box)) {
      return shape;
    }
    if (shape instanceof Rectangle2D) {
      return left;
    }
    java.awt.geom.Area both = new java.awt.geom.Area(shape);
    both.intersect(new java.awt.geom.Area(left));
    return both;
  }

  /** The lines of what is seen. */
  List<TextLine> lines() {
    LineAssembler lines = new LineAssembler();
    for (int i = 0; i < drawn.size(); i++) {
      if (seen(i)) {
        lines.add(drawn.get(i).glyph());
      }
    }
    return lines.lines();
  }

  /** How many letters and digits nobody sees. */
  int hidden() {
    int hidden = gone;
    for (int i = 0; i < drawn.size(); i++) {
      String text = drawn.get(i).glyph().text();
      if (!text.isBlank() && !seen(i)) {
        hidden++;
      }
    }
    return hidden;
  }

  /** What was painted before is its ground; what later, covers it, or colours it. */
  private boolean seen(int index) {
    Drawn one = drawn.get(index);
    Sight sight = new Sight();
    boolean scanned = false;
    boolean inked = false;
    for (PaintedArea area : areas) {
      if (!area.holds(one.glyph())) {
        continue;
      }
      if (area.after() <= index) {
        sight.ground(area);
        continue;
      }
      if (area.covers()) {
        return false;
      }
      if (!inked) {
        sight.draw(one.fill(), one.alpha(), one.stroke(), one.strokeAlpha());
        inked = true;
      }
      if (area.picture() && area.scan()) {
        scanned |= area.certain();
      } else {
        sight.cover(area);
      }
    }
    if (!inked) {
      sight.draw(one.fill(), one.alpha(), one.stroke(), one.strokeAlpha());
    }
    return scanned || sight.seen();
  }
}
