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
 * 32000-2, 9.3.6) or in white, unless a picture or a coloured area lies there, as under the text
 * layer of a scan; not those over which a picture or area was drawn later; and not those that are
 * cut off by a clipping path, see-through or optional content that is switched off.
 */
final class VisibleText {
  /** More areas are not remembered; maps of thousands of areas hold no statements. */
  private static final int MAX_AREAS = 2_000;

  /** Clipping paths in force at once whose outlines are looked at; of further ones their boxes. */
  private static final int MAX_CLIPS = 12;

  /** Lower areas are rules, which cover no text. */
  private static final double LEAST_HEIGHT = 4;

  private static final double LEAST_WIDTH = 10;

  /** A picture of more than this share of the page is its scan, whose text layer may lie below. */
  private static final double SCAN = 0.5;

  /** What of the graphics state decides: saved and restored with it (8.4.2). */
  private record State(
      Paint fill, Paint stroke, Transparency transparency, List<Shape> clips, Rectangle2D bounds) {}

  /** What was drawn on a part of the page; {@code after} so many characters. */
  private record Area(Shape shape, boolean covers, boolean shows, int after) {
    boolean holds(Glyph glyph) {
      double x = (glyph.x() + glyph.endX()) / 2;
      double y = (glyph.y() + glyph.endY()) / 2;
      return shape.contains(x, y) || shape.contains(x, y - 1);
    }
  }

  /**
   * A character.
   *
   * @param faint whether it is seen only before something dark, or as the text of a scan
   * @param unseen whether it is not seen whatever lies there
   */
  private record Drawn(Glyph glyph, boolean faint, boolean unseen) {}

  private final double pageArea;
  private final List<Drawn> drawn = new ArrayList<>();
  private final List<Area> areas = new ArrayList<>();
  private final Deque<State> saved = new ArrayDeque<>();
  private final State initial;
  private State state;
  private int hiding;

  VisibleText(double width, double height) {
    this.pageArea = width * height;
    this.initial =
        new State(
            Paint.BLACK,
            Paint.BLACK,
            Transparency.OPAQUE,
            List.of(),
            new Rectangle2D.Double(0, 0, width, height));
    this.state = initial;
  }

  /** Begins content that inherits nothing. */
  void reset() {
    saved.clear();
    state = initial;
    hiding = 0;
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
    state = new State(paint, state.stroke(), state.transparency(), state.clips(), state.bounds());
  }

  Paint stroke() {
    return state.stroke();
  }

  void stroke(Paint paint) {
    state = new State(state.fill(), paint, state.transparency(), state.clips(), state.bounds());
  }

  Transparency transparency() {
    return state.transparency();
  }

  void transparency(Transparency transparency) {
    state = new State(state.fill(), state.stroke(), transparency, state.clips(), state.bounds());
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
    state = new State(state.fill(), state.stroke(), state.transparency(), clips, bounds);
  }

  /** A character; the order of the calls is that of the drawing. */
  void glyph(Glyph glyph, RenderingMode mode) {
    if (cut(glyph)) {
      return;
    }
    boolean unseen = hiding > 0 || state.transparency().fades();
    drawn.add(new Drawn(glyph, faint(mode), unseen));
  }

  private boolean faint(RenderingMode mode) {
    return switch (mode) {
      case FILL, FILL_CLIP -> state.fill().white();
      case STROKE, STROKE_CLIP -> state.stroke().white();
      case FILL_STROKE, FILL_STROKE_CLIP -> state.fill().white() && state.stroke().white();
      case NEITHER, NEITHER_CLIP -> true;
    };
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
    area(
        new Rectangle2D.Double(left, top, right - left, bottom - top),
        opaque && !state.transparency().translucent() && !scan,
        true);
  }

  /**
   * A path that is filled in the current colour.
   *
   * @param exact whether the path is whole
   */
  void filled(Path2D path, boolean exact) {
    if (exact) {
      boolean shows = !state.fill().white() && !state.transparency().fades();
      area(path, !state.transparency().translucent(), shows);
    }
  }

  /** A shading that fills all that is not cut off. */
  void shaded() {
    area(state.bounds(), !state.transparency().translucent(), !state.transparency().fades());
  }

  private void area(Shape shape, boolean covers, boolean shows) {
    if (hiding > 0 || areas.size() >= MAX_AREAS || !(covers || shows)) {
      return;
    }
    Rectangle2D box = shape.getBounds2D();
    Rectangle2D left = box.createIntersection(state.bounds());
    if (left.getWidth() >= LEAST_WIDTH && left.getHeight() >= LEAST_HEIGHT) {
      areas.add(new Area(clipped(shape, box, left), covers, shows, drawn.size()));
    }
  }

  private Shape clipped(Shape shape, Rectangle2D box, Rectangle2D left) {
    if (state.bounds().contains(box)) {
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
    int hidden = 0;
    for (int i = 0; i < drawn.size(); i++) {
      String text = drawn.get(i).glyph().text();
      if (!text.isBlank() && !seen(i)) {
        hidden++;
      }
    }
    return hidden;
  }

  private boolean seen(int index) {
    Drawn one = drawn.get(index);
    if (one.unseen()) {
      return false;
    }
    boolean shown = !one.faint();
    for (Area area : areas) {
      boolean later = area.after() > index;
      boolean matters = (later && area.covers()) || (!shown && area.shows());
      if (matters && area.holds(one.glyph())) {
        if (later && area.covers()) {
          return false;
        }
        shown = true;
      }
    }
    return shown;
  }
}
