package id.absah.facts.extract.changes;

import id.absah.document.Octets;
import id.absah.document.pdf.PdfObject;
import id.absah.document.pdf.PdfView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shapes that are background or border of a widget (12.5.6.19) and nothing that could be read:
 * rectangles as large as its box, and the mitred sides of a border drawn as polygons. Points are in
 * the units of the box: whoever moves the space moves them out of it.
 */
final class Frame {
  /** Larger than any border that leaves room for text. */
  static final double MAX_WIDTH = 6;

  private static final double ROUNDING = 0.01;

  private static final Set<String> PLAIN =
      Set.of("q", "Q", "w", "J", "j", "M", "d", "i", "g", "G", "rg", "RG", "k", "K");

  private static final Set<String> PATHS =
      Set.of("re", "m", "l", "h", "n", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*");

  private final Box box;
  private final List<Double> polygon = new ArrayList<>();

  Frame(Box box) {
    this.box = box;
  }

  /** Takes an instruction that builds or paints a path; false when it is no part of a frame. */
  boolean take(ContentTokens.Instruction instruction) {
    String operator = instruction.operator();
    Optional<List<Double>> numbers = Numbers.all(instruction.operands(), operands(operator));
    if (numbers.isEmpty()) {
      return false;
    }
    return switch (operator) {
      case "re" -> rectangle(numbers.get());
      case "m" -> {
        boolean first = polygon.isEmpty();
        polygon.addAll(numbers.get());
        yield first;
      }
      case "l" -> {
        polygon.addAll(numbers.get());
        yield polygon.size() > 2 && polygon.size() <= 10;
      }
      case "h" -> true;
      default -> {
        boolean sound = polygon.isEmpty() || (operator.startsWith("f") && side());
        polygon.clear();
        yield sound;
      }
    };
  }

  private static int operands(String operator) {
    return switch (operator) {
      case "re" -> 4;
      case "m", "l" -> 2;
      default -> 0;
    };
  }

  private double margin(double extent) {
    return Math.min(MAX_WIDTH, extent / 4);
  }

  private boolean rectangle(List<Double> numbers) {
    Box drawn =
        Box.between(
            numbers.get(0),
            numbers.get(1),
            numbers.get(0) + numbers.get(2),
            numbers.get(1) + numbers.get(3));
    double wide = margin(box.width());
    double high = margin(box.height());
    return drawn.left() <= box.left() + wide
        && drawn.right() >= box.right() - wide
        && drawn.bottom() <= box.bottom() + high
        && drawn.top() >= box.top() - high;
  }

  /** Two neighbouring corners of the box and the two inner ones beside them, all equally far in. */
  private boolean side() {
    int points = polygon.size() / 2;
    boolean closed =
        points == 5 && near(polygon.get(0), polygon.get(8)) && near(polygon.get(1), polygon.get(9));
    if (points != 4 && !closed) {
      return false;
    }
    double inset = 0;
    int outer = 0;
    int corners = 0;
    for (int i = 0; i < 8; i += 2) {
      double x = Math.min(polygon.get(i) - box.left(), box.right() - polygon.get(i));
      double y = Math.min(polygon.get(i + 1) - box.bottom(), box.top() - polygon.get(i + 1));
      boolean right = polygon.get(i) - box.left() > box.width() / 2;
      boolean upper = polygon.get(i + 1) - box.bottom() > box.height() / 2;
      corners |= 1 << ((right ? 1 : 0) + (upper ? 2 : 0));
      if (!near(x, y)) {
        return false;
      }
      if (near(x, 0)) {
        outer++;
      } else if (inset > 0 && !near(x, inset)) {
        return false;
      } else {
        inset = x;
      }
    }
    // Of the four corners of the box exactly two that share a side.
    boolean neighbours = corners == 3 || corners == 5 || corners == 10 || corners == 12;
    return outer == 2
        && neighbours
        && inset > 0
        && inset <= margin(Math.min(box.width(), box.height()));
  }

  private static boolean near(double one, double other) {
    return Math.abs(one - other) <= ROUNDING;
  }

  /** Whether an appearance is nothing but a frame: the place that waits for a signature. */
  static boolean only(PdfView view, PdfObject.Stream form) {
    Optional<Box> box = Numbers.box(view, form.dict(), "BBox").filter(Box::sound);
    Optional<Octets> content = view.decode(form);
    if (box.isEmpty() || content.isEmpty() || form.dict().get("Matrix").isPresent()) {
      return false;
    }
    Frame frame = new Frame(box.get());
    ContentTokens tokens = new ContentTokens(content.get());
    Optional<ContentTokens.Instruction> next = tokens.next();
    while (next.isPresent()) {
      String operator = next.get().operator();
      if (PATHS.contains(operator) ? !frame.take(next.get()) : !PLAIN.contains(operator)) {
        return false;
      }
      next = tokens.next();
    }
    return !tokens.failed();
  }
}
