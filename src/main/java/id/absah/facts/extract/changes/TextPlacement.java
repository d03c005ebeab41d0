package id.absah.facts.extract.changes;

import id.absah.document.pdf.PdfObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Where a field's appearance puts its text (9.4.2, 9.4.3): inside of the box and of every clip, one
 * string after the other, so that it is seen in the order in which it stands.
 */
final class TextPlacement {
  /** Producers round; a point more or less hides nothing. */
  private static final double SLACK = 1;

  /** No Latin letter is narrower, in parts of the font size. */
  private static final double NARROWEST = 0.15;

  /** Thousandths of the font size: kerning is below, a word space is about as large. */
  private static final double MAX_TIGHTENING = 200;

  private static final double MAX_LOOSENING = 1000;

  /** A clip keeps the border out, not the text (Acrobat leaves twice the border width). */
  private static final double MAX_MARGIN = 6;

  private final double[] box;
  private double[] path = {};
  private int rectangles;

  /** Scale and offset of each axis. */
  private double[] space = {1, 1, 0, 0};

  private final Deque<double[]> saved = new ArrayDeque<>();
  private double[] line = {1, 1, 0, 0};
  private double leading;
  private double size;
  private double characterSpace;
  private double scale = 1;
  private double alongLine;
  private double earliest = Double.NEGATIVE_INFINITY;
  private double lastBaseline = Double.POSITIVE_INFINITY;

  /**
   * Begins.
   *
   * @param sides of the box: left, bottom, right, top
   */
  TextPlacement(double[] sides) {
    box =
        new double[] {
          Math.min(sides[0], sides[2]), Math.min(sides[1], sides[3]),
          Math.max(sides[0], sides[2]), Math.max(sides[1], sides[3])
        };
  }

  /** Takes an instruction that moves, spaces or clips; false when it could hide something. */
  boolean take(ContentTokens.Instruction instruction, boolean kept) {
    List<PdfObject> operands = instruction.operands();
    switch (instruction.operator()) {
      case "q" -> saved.push(space.clone());
      case "Q" -> space = saved.isEmpty() ? space : saved.pop();
      case "cm" -> space = joined(operands, space);
      case "BT" -> move(new double[] {1, 1, 0, 0});
      case "Tm" -> move(joined(operands, new double[] {1, 1, 0, 0}));
      case "Td" -> next(number(operands, 0), number(operands, 1));
      case "TD" -> {
        leading = -number(operands, 1);
        next(number(operands, 0), number(operands, 1));
      }
      case "TL" -> leading = number(operands, 0);
      case "T*" -> next(0, -leading);
      case "Tf" -> size = number(operands, 1);
      case "Tc" -> characterSpace = number(operands, 0);
      case "Tw" -> {
        return Math.abs(number(operands, 0)) <= box[2] - box[0];
      }
      case "Tz" -> {
        scale = number(operands, 0) / 100;
        return scale <= 2;
      }
      case "re" -> rectangle(operands);
      case "m", "l", "c", "v", "y", "h" -> rectangles += 2;
      case "W", "W*" -> {
        return kept || clips();
      }
      case "n", "f", "F", "f*", "s", "S", "B", "b", "B*", "b*" -> rectangles = 0;
      case "Tj", "TJ" -> {
        return show(operands);
      }
      case "'", "\"" -> {
        if (operands.size() > 2) {
          characterSpace = number(operands, 1);
        }
        next(0, -leading);
        return show(List.of(operands.get(operands.size() - 1)));
      }
      default -> {
        // Neither moves nor clips.
      }
    }
    return true;
  }

  private void rectangle(List<PdfObject> operands) {
    rectangles++;
    double left = number(operands, 0) * space[0] + space[2];
    double bottom = number(operands, 1) * space[1] + space[3];
    double right = left + number(operands, 2) * space[0];
    double top = bottom + number(operands, 3) * space[1];
    path =
        new double[] {
          Math.min(left, right), Math.min(bottom, top), Math.max(left, right), Math.max(bottom, top)
        };
  }

  /** A clip to one rectangle that leaves out no more than a border. */
  private boolean clips() {
    return rectangles == 1
        && path[0] <= box[0] + margin(0)
        && path[1] <= box[1] + margin(1)
        && path[2] >= box[2] - margin(0)
        && path[3] >= box[3] - margin(1);
  }

  private double margin(int axis) {
    return Math.min(MAX_MARGIN, (box[axis + 2] - box[axis]) / 4);
  }

  private void move(double[] matrix) {
    line = matrix;
    alongLine = 0;
  }

  private void next(double x, double y) {
    move(new double[] {line[0], line[1], line[2] + x * line[0], line[3] + y * line[1]});
  }

  private boolean show(List<PdfObject> operands) {
    double unit = size * line[0] * space[0] * scale;
    double height = size * line[1] * space[1];
    double x = line[2] * space[0] + space[2];
    double y = line[3] * space[1] + space[3];
    boolean sameLine = Math.abs(y - lastBaseline) < height / 2;
    boolean inOrder = sameLine ? x + alongLine >= earliest - SLACK / 2 : y < lastBaseline;
    boolean inside =
        x + alongLine >= box[0] - SLACK && y >= box[1] - SLACK && y + height / 2 <= box[3] + SLACK;
    if (!inOrder || !inside || characterSpace < -size / 10) {
      return operands.stream().noneMatch(TextPlacement::inked);
    }
    for (PdfObject operand : operands) {
      if (operand instanceof PdfObject.Str string) {
        int glyphs = string.value().length();
        double advance = NARROWEST * unit + characterSpace * line[0] * space[0] * scale;
        // The last glyph begins inside, however narrow the ones before it are.
        if (glyphs > 0 && x + alongLine + (glyphs - 1) * advance > box[2]) {
          return false;
        }
        alongLine += glyphs * advance;
      } else {
        double shift = Numbers.of(operand).orElse(Double.MAX_VALUE);
        if (shift > MAX_TIGHTENING || shift < -MAX_LOOSENING) {
          return false;
        }
      }
    }
    earliest = x + alongLine;
    lastBaseline = y;
    return true;
  }

  private static boolean inked(PdfObject operand) {
    if (operand instanceof PdfObject.Str string) {
      for (int i = 0; i < string.value().length(); i++) {
        if (string.value().at(i) != ' ') {
          return true;
        }
      }
    }
    return false;
  }

  /** Only upright matrices get here. */
  private static double[] joined(List<PdfObject> operands, double[] outer) {
    return new double[] {
      number(operands, 0) * outer[0],
      number(operands, 3) * outer[1],
      number(operands, 4) * outer[0] + outer[2],
      number(operands, 5) * outer[1] + outer[3]
    };
  }

  private static double number(List<PdfObject> operands, int index) {
    return index < operands.size() ? Numbers.of(operands.get(index)).orElse(0.0) : 0;
  }
}
