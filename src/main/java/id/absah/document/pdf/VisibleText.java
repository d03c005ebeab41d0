package id.absah.document.pdf;

import id.absah.document.TextLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The characters of a page that a reader sees: not those drawn with neither fill nor stroke (ISO
 * 32000-2, 9.3.6) or in white, unless a picture or a coloured area lies there, as under the text
 * layer of a scan; and not those over which a picture or area was drawn later. Clipping, optional
 * content and colour spaces other than the plain and calibrated ones are not looked at.
 */
final class VisibleText {
  /** More areas are not remembered; maps of thousands of areas hold no statements. */
  private static final int MAX_AREAS = 2_000;

  /** Lower areas are rules, which cover no text. */
  private static final double LEAST_HEIGHT = 4;

  private static final double LEAST_WIDTH = 10;

  /** A picture of more than this share of the page is its scan, whose text layer may lie below. */
  private static final double SCAN = 0.5;

  /** What of the graphics state decides: saved and restored with it (8.4.2). */
  private record State(boolean white, boolean translucent, boolean plainSpace) {
    static final State INITIAL = new State(false, false, true);
  }

  private record Area(
      double left,
      double top,
      double right,
      double bottom,
      boolean covers,
      boolean shows,
      int after) {
    boolean holds(Glyph glyph) {
      double x = (glyph.x() + glyph.endX()) / 2;
      double y = (glyph.y() + glyph.endY()) / 2;
      return x >= left && x <= right && y >= top && y <= bottom + 1;
    }
  }

  private record Drawn(Glyph glyph, boolean faint) {}

  private final double pageArea;
  private final List<Drawn> drawn = new ArrayList<>();
  private final List<Area> areas = new ArrayList<>();
  private final Deque<State> saved = new ArrayDeque<>();
  private State state = State.INITIAL;

  VisibleText(double width, double height) {
    this.pageArea = width * height;
  }

  /** Begins content that inherits nothing. */
  void reset() {
    saved.clear();
    state = State.INITIAL;
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

  void white(boolean white) {
    state = new State(white, state.translucent(), true);
  }

  /** A colour space is chosen; its first colour is black or full ink (8.6.3). */
  void space(boolean plain) {
    state = new State(false, state.translucent(), plain);
  }

  /** Components in the current space. */
  void colour(boolean white) {
    state = new State(white && state.plainSpace(), state.translucent(), state.plainSpace());
  }

  void translucent(boolean translucent) {
    state = new State(state.white(), translucent, state.plainSpace());
  }

  /** A character; the order of the calls is that of the drawing. */
  void glyph(Glyph glyph, boolean invisible) {
    drawn.add(new Drawn(glyph, invisible || state.white()));
  }

  void image(double left, double top, double right, double bottom, boolean opaque) {
    boolean scan = (right - left) * (bottom - top) > SCAN * pageArea;
    area(left, top, right, bottom, opaque && !state.translucent() && !scan, true);
  }

  /** A rectangle that is filled in the current colour. */
  void filled(double left, double top, double right, double bottom) {
    area(left, top, right, bottom, !state.translucent(), !state.white());
  }

  private void area(
      double left, double top, double right, double bottom, boolean covers, boolean shows) {
    boolean large = right - left >= LEAST_WIDTH && bottom - top >= LEAST_HEIGHT;
    if (large && (covers || shows) && areas.size() < MAX_AREAS) {
      areas.add(new Area(left, top, right, bottom, covers, shows, drawn.size()));
    }
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
