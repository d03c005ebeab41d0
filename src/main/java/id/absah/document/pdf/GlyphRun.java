package id.absah.document.pdf;

/**
 * Characters that were drawn one after the other and stand side by side on one baseline. Positions
 * are along and across the direction of reading.
 */
final class GlyphRun {
  /** Gap that reads as a space, as a share of the font size; kerning stays below a tenth. */
  static final double SPACE = 0.17;

  /** Baselines that differ by less, as a share of the font size, belong to one line. */
  static final double SAME_BASELINE = 0.35;

  private final StringBuilder text = new StringBuilder();
  private final int direction;
  private final double start;
  private final double across;
  private double end;
  private Glyph last;
  private int characters;
  private int boldCharacters;
  private double sizes;

  GlyphRun(Glyph first) {
    this.direction = first.direction();
    this.start = first.along();
    this.across = first.across();
    this.end = first.alongEnd();
    this.last = first;
    append(first);
  }

  /** Takes a character that continues this run, and says whether it did. */
  boolean take(Glyph next) {
    if (next.direction() != direction
        || Math.abs(next.across() - across) > SAME_BASELINE * Math.min(size(), next.size())) {
      return false;
    }
    double width = last.alongEnd() - last.along();
    if (next.text().equals(last.text())
        && Math.abs(next.along() - last.along()) < 0.3 * Math.max(width, 0.1)) {
      return true; // drawn twice, to look bold
    }
    double gap = next.along() - end;
    if (gap < -0.5 * size() || gap > size()) {
      return false;
    }
    if (gap > SPACE * next.size()) {
      text.append(' ');
    }
    end = Math.max(end, next.alongEnd());
    last = next;
    append(next);
    return true;
  }

  private void append(Glyph glyph) {
    text.append(glyph.text());
    characters++;
    sizes += glyph.size();
    if (glyph.bold()) {
      boldCharacters++;
    }
  }

  String text() {
    return text.toString();
  }

  boolean isBlank() {
    return text.toString().isBlank();
  }

  int direction() {
    return direction;
  }

  double start() {
    return start;
  }

  double end() {
    return end;
  }

  double across() {
    return across;
  }

  double size() {
    return sizes / characters;
  }

  int characters() {
    return characters;
  }

  int boldCharacters() {
    return boldCharacters;
  }
}
