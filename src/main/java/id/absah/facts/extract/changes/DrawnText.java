package id.absah.facts.extract.changes;

import id.absah.document.Octets;
import id.absah.document.pdf.PdfObject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Where text is drawn (9.4): the box around each string, at the widest that it can be. */
final class DrawnText {
  private static final int INVISIBLE = 3;
  private static final int CLIP_ONLY = 7;

  private final BiConsumer<Box, Box> drawn;
  private Matrix line = Matrix.IDENTITY;

  /** How far the text may have advanced since the line matrix was set: at least and at most. */
  private double least;

  private double most;

  /**
   * Begins.
   *
   * @param drawn takes a box that is inked and the clip in force
   */
  DrawnText(BiConsumer<Box, Box> drawn) {
    this.drawn = drawn;
  }

  void begin() {
    moveTo(Matrix.IDENTITY);
  }

  private void moveTo(Matrix matrix) {
    line = matrix;
    least = 0;
    most = 0;
  }

  /** Takes a parameter of the text state; false when it is none. */
  boolean set(DrawingState state, String operator, List<PdfObject> operands) {
    Optional<List<Double>> numbers = Numbers.all(operands, 1);
    if (numbers.isEmpty()) {
      return false;
    }
    double number = numbers.get().get(0);
    switch (operator) {
      case "Tc" -> state.characterSpace = number;
      case "Tw" -> state.wordSpace = number;
      case "Tz" -> state.scale = number / 100;
      case "TL" -> state.leading = number;
      case "Ts" -> state.rise = number;
      default -> {
        state.mode = (int) number;
        return number == state.mode && number >= 0 && number <= CLIP_ONLY;
      }
    }
    return true;
  }

  boolean move(DrawingState state, String operator, List<PdfObject> operands) {
    if (operator.equals("T*")) {
      next(0, -state.leading);
      return operands.isEmpty();
    }
    Optional<List<Double>> numbers = Numbers.all(operands, operator.equals("Tm") ? 6 : 2);
    if (numbers.isEmpty()) {
      return false;
    }
    if (operator.equals("Tm")) {
      moveTo(Matrix.of(numbers.get()));
      return true;
    }
    if (operator.equals("TD")) {
      state.leading = -numbers.get().get(1);
    }
    next(numbers.get().get(0), numbers.get().get(1));
    return true;
  }

  private void next(double x, double y) {
    moveTo(Matrix.moving(x, y).then(line));
  }

  /** Shows strings; false when how far they reach is not known. */
  boolean show(DrawingState state, String operator, List<PdfObject> operands) {
    List<PdfObject> shown = operands;
    if (operator.equals("\"")) {
      Optional<List<Double>> spaces =
          operands.size() == 3 ? Numbers.all(operands.subList(0, 2), 2) : Optional.empty();
      if (spaces.isEmpty()) {
        return false;
      }
      state.wordSpace = spaces.get().get(0);
      state.characterSpace = spaces.get().get(1);
      shown = operands.subList(2, 3);
    }
    if (operator.equals("'") || operator.equals("\"")) {
      next(0, -state.leading);
    }
    if (!operator.equals("TJ") && (shown.size() != 1 || !(shown.get(0) instanceof PdfObject.Str))) {
      return false;
    }
    for (PdfObject item : shown) {
      Optional<Double> shift = Numbers.of(item);
      if (shift.isPresent()) {
        advance(-shift.get() / 1000 * state.size * state.scale, state);
      } else if (!(item instanceof PdfObject.Str string) || !string(state, string.value())) {
        return false;
      }
    }
    return true;
  }

  private void advance(double by, DrawingState state) {
    least += Math.min(by, 0);
    most += Math.max(by, 0);
    if (!Double.isFinite(most - least) || state.scale < 0) {
      // Text that runs backwards: nobody writes it to be read.
      most = Double.NaN;
    }
  }

  private boolean string(DrawingState state, Octets string) {
    if (string.isEmpty()) {
      return true;
    }
    DrawnFont font = state.font.orElse(null);
    if (font == null || !font.divides(string)) {
      return false;
    }
    double from = least;
    double to = most;
    for (int i = 0; i < font.codes(string); i++) {
      double by = font.width(string, i) * state.size;
      from = Math.min(from, least);
      to = Math.max(to, most);
      advance(by * state.scale, state);
      advance(state.characterSpace * state.scale, state);
      if (font.space(string, i)) {
        advance(state.wordSpace * state.scale, state);
      }
      from = Math.min(from, least);
      to = Math.max(to, most);
    }
    if (state.mode != INVISIBLE && state.mode != CLIP_ONLY) {
      draw(state, font, from, to);
    }
    return true;
  }

  private void draw(DrawingState state, DrawnFont font, double from, double to) {
    double size = state.size;
    double wide = size * state.scale;
    Box ink = font.ink();
    double left = Math.min(ink.left() * wide, ink.right() * wide);
    double right = Math.max(ink.left() * wide, ink.right() * wide);
    double bottom = state.rise + Math.min(ink.bottom() * size, ink.top() * size);
    double top = state.rise + Math.max(ink.bottom() * size, ink.top() * size);
    Box box = line.then(state.space).around(new Box(from + left, bottom, to + right, top));
    // 9.3.6: modes 1, 2, 5 and 6 stroke the outlines.
    boolean stroked = state.mode % 4 == 1 || state.mode % 4 == 2;
    drawn.accept(stroked ? box.grown(state.reach()) : box, state.clip);
  }
}
